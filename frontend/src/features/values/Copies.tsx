import { m } from '../../i18n/index.ts'
import { usePrivacy } from '../../state/usePrivacy.ts'
import styles from './copies.module.css'

/** Where somebody who was erased may still be: what the program cannot reach, by name as far as it knows. */
export function Copies({ imports = [] }: { imports?: readonly string[] }) {
  const files = usePrivacy()?.files ?? []
  return (
    <section aria-label={m.privacy_copies()}>
      <h3 className={styles.heading}>{m.privacy_copies()}</h3>
      <ul className={styles.places}>
        {imports.length > 0 && (
          <li>
            <bdi>{m.privacy_copies_imports({ names: imports.join(', ') })}</bdi>
          </li>
        )}
        {files.length > 0 && (
          <li>
            <bdi>{m.privacy_copies_files({ names: files.join(', ') })}</bdi>
          </li>
        )}
        <li>{m.privacy_copies_exports()}</li>
        <li>{m.privacy_copies_own()}</li>
        <li>{m.privacy_copies_system()}</li>
      </ul>
    </section>
  )
}
