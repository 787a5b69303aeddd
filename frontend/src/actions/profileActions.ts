import { switchTo } from '../domain/profile.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import { attempt } from './tell.ts'

/** Somebody else sits down at the keyboard: what is done from now on is theirs. */
export function switchProfile(services: Services, index: number): Promise<void> {
  const { settings, notices } = services
  const { profileName, profileRole, otherProfiles } = settings.snapshot()
  const now = switchTo({ current: { name: profileName, role: profileRole }, others: otherProfiles }, index)
  return attempt(services, async () => {
    await settings.change({
      profileName: now.current.name,
      profileRole: now.current.role,
      otherProfiles: [...now.others],
    })
    notices.show({ message: m.app_now_working({ name: now.current.name }) })
  })
}
