import { useRef } from 'react'
import type { Row } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { useAttributesById, useTagsById } from '../../../state/catalogues.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { AttributeChip, Peek, TagPill } from '../../../ui/index.ts'
import { valueText } from '../../values/valueText.ts'
import { nameOf } from './cells.tsx'
import styles from './list.module.css'
import type { OpenChips } from './useMoreChips.ts'

export interface MoreChipsProps {
  readonly open: OpenChips
  readonly onClose: () => void
  readonly onPointed: (pointed: boolean) => void
}

/** Everything behind "+3". */
export function MoreChips({ open: { row, kind, anchor }, onClose, onPointed }: MoreChipsProps) {
  const ref = useRef(anchor)
  const name = nameOf(row)
  const label = kind === 'tags' ? m.contacts_all_tags({ name }) : m.contacts_all_attributes({ name })
  return (
    <Peek label={label} anchor={ref} onClose={onClose} onPointed={onPointed}>
      <div className={styles.more}>{kind === 'tags' ? <Tags row={row} /> : <Attributes row={row} />}</div>
    </Peek>
  )
}

function Tags({ row }: { row: Row }) {
  const tags = useTagsById()
  return row.tags.map((id) => {
    const tag = tags.get(id)
    return tag && <TagPill key={id} name={tag.name} color={tag.color} />
  })
}

function Attributes({ row }: { row: Row }) {
  const attributes = useAttributesById()
  const format = useFormat()
  return row.attributes.map(({ id, value }) => {
    const definition = attributes.get(id)
    return definition && <AttributeChip key={id} name={definition.name} value={valueText(definition, value, format)} />
  })
}
