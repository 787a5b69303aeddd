import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useState } from 'react'
import type { LedgerLine } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useFormat } from '../../state/useFormat.ts'
import { useNow } from '../../state/useNow.ts'
import { Icon, IconButton } from '../../ui/index.ts'
import { whenText } from '../values/whenText.ts'
import styles from './consent.module.css'
import { byWhom, changeWords, evidenceOf, lookOf, wayOf } from './consentWords.ts'
import { LineDetails } from './LineDetails.tsx'
import { Person } from './Person.tsx'

/** One line of the ledger, and below it, when asked for, all that it says. */
export const Line = memo(function Line({ line, inDetail }: { line: LedgerLine; inDetail: boolean }) {
  const [open, setOpen] = useState(false)
  const when = whenText(line.at, useNow(), useFormat())
  const { icon, tone } = lookOf(line.kind)
  return (
    <>
      <tr>
        <td>
          <time dateTime={line.at}>{when}</time>
        </td>
        <td>
          <Person line={line} />
        </td>
        <td>
          <span className={styles.change} data-tone={tone}>
            <Icon of={icon} />
            {changeWords(line)}
          </span>
        </td>
        <td>
          <bdi>{wayOf(line)}</bdi>
        </td>
        <td className={styles.evidence}>
          <bdi>{evidenceOf(line)}</bdi>
        </td>
        <td className={styles.by}>
          <bdi>{byWhom(line)}</bdi>
        </td>
        {inDetail && (
          <td>
            <IconButton
              icon={open ? ChevronDown : ChevronRight}
              label={m.consent_details_of({ change: changeWords(line), name: line.name || line.phoneText, when })}
              expanded={open}
              onPress={() => setOpen(!open)}
            />
          </td>
        )}
      </tr>
      {open && <LineDetails line={line} />}
    </>
  )
})
