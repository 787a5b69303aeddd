import { untagContacts } from '../../../actions/contactCommands.ts'
import type { Detail, DetailTag } from '../../../api/types.ts'
import type { TagId } from '../../../domain/ids.ts'
import { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import { useTagsById } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { TagPill } from '../../../ui/index.ts'
import { AddTag } from './AddTag.tsx'
import type { ContactProps } from './ContactPanel.tsx'
import styles from './panel.module.css'
import { Section } from './Section.tsx'
import { useOrigin } from './useOrigin.ts'

/** The active tags with where each came from, and under them those whose tag was deleted. */
export function TagsSection({ row, detail }: ContactProps) {
  const services = useServices()
  const tags = useTagsById()
  const originOf = useOrigin()
  const origins = originsOf(detail)
  const historical = detail?.tags.filter((tag) => tag.historical) ?? []
  return (
    <>
      <Section
        title={m.contacts_tags()}
        action={<AddTag row={row} />}
        empty={row.tags.length === 0 && m.panel_no_tags()}
      >
        {row.tags.map((id) => {
          const tag = tags.get(id)
          return (
            tag && (
              <li key={id} className={styles.tag}>
                <TagPill
                  name={tag.name}
                  color={tag.color}
                  onRemove={() => untagContacts(services, Selection.of([row.id]), tag)}
                />
                <span className={styles.origin}>{originOf(detail && origins.get(id))}</span>
              </li>
            )
          )
        })}
      </Section>
      {historical.length > 0 && <Historical tags={historical} />}
    </>
  )
}

function originsOf(detail: Detail | null): ReadonlyMap<TagId, DetailTag> {
  return new Map(detail?.tags.map((tag) => [tag.id, tag]))
}

function Historical({ tags }: { tags: readonly DetailTag[] }) {
  const byId = useTagsById()
  const originOf = useOrigin()
  return (
    <Section title={m.panel_historical()} action={<span className={styles.note}>{m.panel_read_only()}</span>}>
      {tags.map((tag) => {
        const { name, color } = byId.get(tag.id) ?? { name: '', color: 0 }
        return (
          <li key={tag.id} className={styles.tag}>
            <TagPill name={name} color={color} deleted />
            <span className={styles.origin}>{originOf(tag)}</span>
          </li>
        )
      })}
    </Section>
  )
}
