import { Sparkles, Upload, UserPlus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { action, perform } from '../../actions/index.ts'
import { attempt } from '../../actions/tell.ts'
import { loadSample } from '../../api/settings.ts'
import type { Preferences } from '../../api/types.ts'
import { countries } from '../../domain/countries.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Button, ComboBox, Icon } from '../../ui/index.ts'
import { KeptText } from '../values/KeptText.tsx'
import styles from './welcome.module.css'

/** The first run: whose shop it is, and three ways to the first contacts. Everything is kept at once. */
export function Welcome() {
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{m.contacts_none_title()}</h2>
      <p className={styles.text}>{m.contacts_none_text()}</p>
      <Business />
      <Ways />
    </div>
  )
}

function Business() {
  const services = useServices()
  const { businessName, country, locale } = useStore(services.settings)
  const places = useMemo(() => countries(locale), [locale])
  const change = (part: Partial<Preferences>) => void attempt(services, () => services.settings.change(part))
  return (
    <section className={styles.fields} aria-label={m.app_welcome_settings()}>
      <KeptText label={m.settings_business()} kept={businessName} onKeep={(name) => change({ businessName: name })} />
      <ComboBox
        label={m.settings_country()}
        help={m.settings_country_help()}
        options={places}
        value={country || null}
        onChange={(id) => change({ country: id ?? '' })}
      />
    </section>
  )
}

function Ways() {
  const services = useServices()
  const addSample = () => services.contacts.change('members', loadSample).then(() => undefined)
  return (
    <ul className={styles.cards} aria-label={m.app_welcome_cards()}>
      <Card icon={Upload} text={m.app_welcome_import()}>
        <Button variant="primary" onPress={() => perform(services, action('go.import'))}>
          {m.contacts_import_file()}
        </Button>
      </Card>
      <Card icon={UserPlus} text={m.app_welcome_add()}>
        <Button onPress={() => perform(services, action('contact.new'))}>{m.app_welcome_add_button()}</Button>
      </Card>
      <Card icon={Sparkles} text={m.app_welcome_sample()}>
        <Button onPress={() => void attempt(services, addSample)}>{m.contacts_look_around()}</Button>
      </Card>
    </ul>
  )
}

function Card({ icon, text, children }: { icon: typeof Upload; text: string; children: ReactNode }) {
  return (
    <li className={styles.card}>
      <span className={styles.icon}>
        <Icon of={icon} size={32} weight={1.25} />
      </span>
      <p className={styles.text}>{text}</p>
      {children}
    </li>
  )
}
