import { useMemo } from 'react'
import { countries } from '../../domain/countries.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { ComboBox, Select } from '../../ui/index.ts'
import { KeptText } from '../values/KeptText.tsx'
import styles from './settings.module.css'
import { useSetting } from './useSetting.ts'

/** Regions in which the English window may write numbers and dates. */
const regions = ['en-GB', 'en-US', 'en-IN', 'en-NG', 'en-ZA', 'en-AU', 'en-CA', 'en-IE', 'en-SG'] as const

/** Whose shop it is, and where. */
export function GeneralSettings() {
  const { settings } = useServices()
  const { businessName, country, locale } = useStore(settings)
  const change = useSetting()
  const places = useMemo(() => countries(locale), [locale])
  return (
    <div className={styles.fields}>
      <KeptText label={m.settings_business()} kept={businessName} onKeep={(name) => change({ businessName: name })} />
      <ComboBox
        label={m.settings_country()}
        help={m.settings_country_help()}
        options={places}
        value={country || null}
        onChange={(id) => change({ country: id ?? '' })}
      />
      <Select
        label={m.settings_region()}
        options={regionOptions(locale)}
        value={locale}
        onChange={(id) => change({ locale: id })}
      />
    </div>
  )
}

function regionOptions(locale: string) {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const known = regions.some((id) => id === locale) ? regions : [locale, ...regions]
  return known.map((id) => {
    const region = new Intl.Locale(id).region
    const sample = new Intl.DateTimeFormat(id, { dateStyle: 'short' }).format(new Date(2026, 4, 30))
    return { id: id as string, label: region ? (names.of(region) ?? id) : id, detail: sample }
  })
}
