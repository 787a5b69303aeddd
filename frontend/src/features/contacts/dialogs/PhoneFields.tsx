import { useMemo } from 'react'
import { countries } from '../../../domain/countries.ts'
import { m } from '../../../i18n/index.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { ComboBox, TextField } from '../../../ui/index.ts'
import styles from './dialogs.module.css'
import type { NewContact } from './useNewContact.ts'

/** The country that a number without + is in, and the number. */
export function PhoneFields({ contact }: { contact: NewContact }) {
  const { locale } = useFormat()
  const offered = useMemo(() => countries(locale), [locale])
  const { check } = contact
  const country = offered.find(({ id }) => id === check?.country)?.label
  return (
    <div className={styles.phone}>
      <ComboBox
        label={m.contacts_country()}
        options={offered}
        value={contact.country === '' ? null : contact.country}
        onChange={(code) => contact.setCountry(code ?? '')}
      />
      <TextField
        label={m.contacts_phone()}
        inputMode="tel"
        ltr
        autoFocus
        value={contact.phone}
        onChange={contact.setPhone}
        error={contact.problems.phone}
        help={check?.warning || (check?.ok && readable(check.text, country))}
      />
    </div>
  )
}

function readable(number: string, country: string | undefined): string {
  return country === undefined ? number : m.contacts_phone_ok({ number, country })
}
