import { getPreferences, savePreferences } from '../api/settings.ts'
import type { Preferences } from '../api/types.ts'
import { localeOf } from '../domain/locale.ts'
import { Store } from './store.ts'

/** What holds until the preferences have been read. */
const initial: Preferences = {
  businessName: '',
  country: '',
  locale: '',
  theme: 'system',
  density: 'standard',
  rowsPerPage: 100,
  profileName: '',
  profileRole: 'owner',
  otherProfiles: [],
  textSize: 100,
  singleKeys: true,
  columns: '',
}

/** The preferences. A change shows at once and is taken back when it could not be kept. */
export class SettingsStore extends Store<Preferences> {
  /** Saves follow each other, so that the last one wins. */
  private saving: Promise<unknown> = Promise.resolve()

  private readonly systemLocale: string

  /** @param systemLocale holds as long as no region was chosen */
  constructor(systemLocale: string) {
    super({ ...initial, locale: localeOf('', systemLocale) })
    this.systemLocale = systemLocale
  }

  async load(): Promise<void> {
    const kept = await getPreferences()
    this.set({ ...kept, locale: localeOf(kept.locale, this.systemLocale) })
  }

  async change(part: Partial<Preferences>): Promise<void> {
    const before = this.snapshot()
    this.set({ ...before, ...part })
    const save = this.saving.then(() => savePreferences(this.snapshot()))
    this.saving = save.catch(() => undefined)
    try {
      await save
    } catch (error) {
      this.set(takenBack(this.snapshot(), before, part))
      throw error
    }
  }
}

/** The preferences with these fields as they were before; others may have changed since. */
function takenBack(now: Preferences, before: Preferences, part: Partial<Preferences>): Preferences {
  const names = Object.keys(part) as (keyof Preferences)[]
  return { ...now, ...Object.fromEntries(names.map((name) => [name, before[name]])) }
}
