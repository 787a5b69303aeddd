import { m } from '../../i18n/index.ts'
import { Button } from '../buttons/Button.tsx'
import { Kbd } from '../marks/Kbd.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './shortcuts.module.css'

export type ShortcutGroup = { title: string; items: readonly { label: string; keys: readonly string[] }[] }

export type ShortcutSheetProps = { title: string; groups: readonly ShortcutGroup[]; onClose: () => void }

/** Every key and what it does. */
export function ShortcutSheet({ title, groups, onClose }: ShortcutSheetProps) {
  return (
    <Dialog title={title} size="large" onClose={onClose} footer={<Button onPress={onClose}>{m.ui_close()}</Button>}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className={styles.title}>{group.title}</h3>
            <dl className={styles.list}>
              {group.items.map(({ label, keys }) => (
                <div key={label} className={styles.line}>
                  <dt>{label}</dt>
                  <dd className={styles.keys}>
                    {keys.map((key) => (
                      <Kbd key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
