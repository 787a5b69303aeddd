import { X } from 'lucide-react'
import { useState } from 'react'
import { switchProfile } from '../../actions/profileActions.ts'
import type { Profile, Role } from '../../domain/profile.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Button, IconButton, LinkButton, RadioGroup, Select, TextField } from '../../ui/index.ts'
import { KeptText } from '../values/KeptText.tsx'
import styles from './settings.module.css'
import { useSetting } from './useSetting.ts'

const roles = () => [
  { id: 'owner' as const, label: m.settings_role_owner() },
  { id: 'agent' as const, label: m.settings_role_agent() },
]

/** Who is at the keyboard, and who else can be. It says where data came from and restricts nobody. */
export function ProfileSettings() {
  const { profileName, profileRole, otherProfiles } = useStore(useServices().settings)
  const change = useSetting()
  return (
    <div className={styles.fields}>
      <p className={styles.help}>{m.settings_profile_help()}</p>
      <KeptText label={m.settings_profile()} kept={profileName} onKeep={(name) => change({ profileName: name })} />
      <RadioGroup
        label={m.settings_role()}
        help={m.settings_role_help()}
        value={profileRole}
        onChange={(role) => change({ profileRole: role })}
        options={roles()}
      />
      <Others profiles={otherProfiles} onChange={(others) => change({ otherProfiles: others })} />
    </div>
  )
}

interface OthersProps {
  readonly profiles: readonly Profile[]
  readonly onChange: (profiles: Profile[]) => void
}

function Others({ profiles, onChange }: OthersProps) {
  const services = useServices()
  return (
    <section className={styles.others} aria-label={m.settings_others()}>
      <h3>{m.settings_others()}</h3>
      {profiles.length > 0 && (
        <ul className={styles.people}>
          {profiles.map(({ name, role }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name and role
            <li key={`${index} ${name}`} className={styles.personLine}>
              <bdi className={styles.personName}>{name}</bdi>
              <span className={styles.help}>{role === 'owner' ? m.app_owner() : m.app_agent()}</span>
              <LinkButton onPress={() => void switchProfile(services, index)}>{m.settings_sit_down()}</LinkButton>
              <IconButton
                icon={X}
                label={m.settings_remove_person({ name })}
                onPress={() => onChange(profiles.filter((_, place) => place !== index))}
              />
            </li>
          ))}
        </ul>
      )}
      <AddPerson onAdd={(profile) => onChange([...profiles, profile])} />
    </section>
  )
}

function AddPerson({ onAdd }: { onAdd: (profile: Profile) => void }) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('agent')
  const add = () => {
    if (name.trim() === '') return
    onAdd({ name: name.trim(), role })
    setName('')
  }
  return (
    <div className={styles.addPerson}>
      <TextField label={m.settings_person_name()} value={name} onChange={setName} onEnter={add} />
      <Select label={m.settings_person_role()} options={roles()} value={role} onChange={setRole} />
      <Button disabled={name.trim() === ''} onPress={add}>
        {m.settings_add_person()}
      </Button>
    </div>
  )
}
