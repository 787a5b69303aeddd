import { Settings, UserRound } from 'lucide-react'
import { action, perform } from '../../actions/index.ts'
import { switchProfile } from '../../actions/profileActions.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Button, IconButton, Menu } from '../../ui/index.ts'
import styles from './sidebar.module.css'

/** Who is at the keyboard; the menu lets somebody else sit down. */
export function ProfileButton({ open }: { open: boolean }) {
  const services = useServices()
  const { profileName, profileRole, otherProfiles } = useStore(services.settings)
  const role = roleWord(profileRole)
  const label =
    profileName === '' ? m.app_at_keyboard({ who: role }) : m.app_at_keyboard_named({ name: profileName, role })
  return (
    <div className={styles.profile}>
      <Menu
        label={m.app_profiles()}
        trigger={
          open ? (
            <Button variant="ghost" icon={UserRound} label={label}>
              <bdi className={styles.profileName}>{profileName || role}</bdi>
              {profileName !== '' && <span className={styles.profileRole}>{role}</span>}
            </Button>
          ) : (
            <IconButton icon={UserRound} label={label} />
          )
        }
        items={[
          ...otherProfiles.map((profile, index) => ({
            id: `profile ${index}`,
            label: m.app_switch_to({ name: profile.name, role: roleWord(profile.role) }),
            icon: UserRound,
            onAction: () => void switchProfile(services, index),
          })),
          {
            id: 'settings',
            label: m.app_profile_settings(),
            icon: Settings,
            onAction: () => perform(services, action('go.settings')),
          },
        ]}
      />
    </div>
  )
}

function roleWord(role: 'owner' | 'agent'): string {
  return role === 'owner' ? m.app_owner() : m.app_agent()
}
