import type { ReactNode } from 'react'
import { m } from '../../i18n/index.ts'
import { PageHeader } from '../shell/PageHeader.tsx'
import { AboutSettings } from './AboutSettings.tsx'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import { GeneralSettings } from './GeneralSettings.tsx'
import { PrivacySettings } from './PrivacySettings.tsx'
import { ProfileSettings } from './ProfileSettings.tsx'
import styles from './settings.module.css'

/** The preferences. A change applies at once; there is no Save button. */
export default function SettingsScreen() {
  return (
    <div className={styles.page}>
      <PageHeader title={m.settings_title()} />
      <div className={styles.scroll}>
        <Section title={m.settings_general()}>
          <GeneralSettings />
        </Section>
        <Section title={m.settings_profiles()}>
          <ProfileSettings />
        </Section>
        <Section title={m.settings_appearance()}>
          <AppearanceSettings />
        </Section>
        <Section title={m.privacy_title()}>
          <PrivacySettings />
        </Section>
        <Section title={m.settings_about()}>
          <AboutSettings />
        </Section>
      </div>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  )
}
