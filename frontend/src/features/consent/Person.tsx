import type { LedgerLine } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import styles from './consent.module.css'

interface Props {
  readonly line: Pick<LedgerLine, 'contact' | 'name' | 'phoneText' | 'deleted' | 'erased'>
}

/** Whom a line is about: a contact that can be opened, or what is left of one. */
export function Person({ line }: Props) {
  const { contacts, screens } = useServices()
  const { contact, name, phoneText, deleted, erased } = line
  if (erased) return <span className={styles.gone}>{m.consent_erased()}</span>
  const words = (
    <>
      <bdi className={styles.name}>{name || m.contacts_no_name()}</bdi> <bdi className={styles.number}>{phoneText}</bdi>
    </>
  )
  if (deleted) {
    return (
      <span className={styles.person}>
        {words} <span className={styles.gone}>{m.consent_contact_deleted()}</span>
      </span>
    )
  }
  const open = () => {
    screens.go({ name: 'contacts' })
    contacts.opened.reopen({ id: contact, index: 0 })
  }
  return (
    <button type="button" className={styles.person} onClick={open}>
      {words}
    </button>
  )
}
