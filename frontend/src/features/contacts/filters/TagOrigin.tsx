import { ChevronDown, ChevronUp } from 'lucide-react'
import { memo, useState } from 'react'
import type { Panel } from '../../../domain/panel.ts'
import { isAsked, type Period } from '../../../domain/period.ts'
import { m } from '../../../i18n/index.ts'
import { LinkButton } from '../../../ui/index.ts'
import { PeriodEditor } from '../../values/PeriodEditor.tsx'
import styles from './filters.module.css'
import { SourceChoice } from './SourceChoice.tsx'

export interface TagOriginProps {
  readonly sources: readonly string[]
  readonly added: Period
  readonly onChange: (part: Partial<Panel>) => void
}

/** Who added a tag, and when; folded away until it is asked for. */
export const TagOrigin = memo(function TagOrigin({ sources, added, onChange }: TagOriginProps) {
  const [wanted, setWanted] = useState(false)
  const open = wanted || sources.length > 0 || isAsked(added)
  return (
    <>
      <LinkButton trailingIcon={open ? ChevronUp : ChevronDown} expanded={open} onPress={() => setWanted(!open)}>
        {m.contacts_more_about_tags()}
      </LinkButton>
      {open && (
        <div className={styles.origin}>
          <h4>{m.contacts_tag_added_by()}</h4>
          <SourceChoice values={sources} onChange={(tagSources) => onChange({ tagSources })} />
          <h4>{m.contacts_tag_added()}</h4>
          <PeriodEditor label={m.contacts_tag_added()} period={added} onChange={(tagAdded) => onChange({ tagAdded })} />
        </div>
      )}
    </>
  )
})
