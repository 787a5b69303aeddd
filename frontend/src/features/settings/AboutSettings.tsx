import { attempt } from '../../actions/tell.ts'
import { loadSample, removeSample } from '../../api/settings.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Button } from '../../ui/index.ts'
import styles from './settings.module.css'

/** Which program this is, and where its data lives. */
export function AboutSettings() {
  const services = useServices()
  const status = useStore(services.status)
  if (!status) return null
  const change = (command: typeof loadSample) =>
    attempt(services, async () => {
      const { message } = await command()
      services.notices.show({ message })
    })
  return (
    <div className={styles.fields}>
      <dl className={styles.facts}>
        <dt>{m.settings_version()}</dt>
        <dd>{status.version}</dd>
        <dt>{m.settings_folder()}</dt>
        <dd>
          <bdi className={styles.path}>{status.dataDir}</bdi>
        </dd>
      </dl>
      <p className={styles.help}>{m.settings_folder_help()}</p>
      <div>
        {status.sample ? (
          <Button onPress={() => void change(removeSample)}>{m.settings_sample_remove()}</Button>
        ) : (
          <Button onPress={() => void change(loadSample)}>{m.settings_sample_load()}</Button>
        )}
      </div>
    </div>
  )
}
