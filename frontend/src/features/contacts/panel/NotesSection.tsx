import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { removeNote, rewriteNote, writeNote } from '../../../actions/panelCommands.ts'
import type { Note } from '../../../api/types.ts'
import type { ContactId } from '../../../domain/ids.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { IconButton, LinkButton, TextArea } from '../../../ui/index.ts'
import type { ContactProps } from './ContactPanel.tsx'
import { InPlace, type InPlaceField } from './InPlace.tsx'
import styles from './panel.module.css'
import { Section } from './Section.tsx'
import { useOrigin } from './useOrigin.ts'

/** As backend/note has it. */
const limits = { max: 4000, from: 3500 }

/** What somebody wrote down, newest first. */
export function NotesSection({ row, detail }: ContactProps) {
  const services = useServices()
  const [writing, setWriting] = useState(false)
  const endWriting = () => {
    setWriting(false)
    services.panel.focus()
  }
  const notes = detail?.notes ?? []
  const adder = (
    <LinkButton icon={Plus} onPress={() => setWriting(true)}>
      {m.panel_add_note()}
    </LinkButton>
  )
  return (
    <Section
      title={m.panel_notes()}
      action={adder}
      empty={detail !== null && notes.length === 0 && !writing && m.panel_no_notes()}
    >
      {writing && (
        <li>
          <InPlace before="" lines save={(text) => writeNote(services, row.id, text)} onClose={endWriting}>
            {(field) => <NoteField {...field} />}
          </InPlace>
        </li>
      )}
      {notes.map((note) => (
        <NoteLine key={note.id} contact={row.id} note={note} />
      ))}
    </Section>
  )
}

function NoteField({ value, onChange, error }: InPlaceField) {
  return (
    <TextArea
      label={m.panel_note()}
      hideLabel
      value={value}
      onChange={onChange}
      error={error}
      counter={limits}
      autoFocus
    />
  )
}

function NoteLine({ contact, note }: { contact: ContactId; note: Note }) {
  const services = useServices()
  const [editing, setEditing] = useState(false)
  const endEditing = () => {
    setEditing(false)
    services.panel.focus()
  }
  if (editing) {
    return (
      <li>
        <InPlace
          before={note.text}
          lines
          save={(text) => rewriteNote(services, contact, note.id, text)}
          onClose={endEditing}
        >
          {(field) => <NoteField {...field} />}
        </InPlace>
      </li>
    )
  }
  return (
    <li className={styles.noteLine}>
      <p className={styles.noteText} dir="auto">
        {note.text}
      </p>
      <div className={styles.head}>
        <span className={styles.note}>
          <Written note={note} />
        </span>
        <span className={styles.quiet}>
          <IconButton icon={Pencil} size="small" label={m.panel_edit_note()} onPress={() => setEditing(true)} />
          <IconButton
            icon={Trash2}
            size="small"
            label={m.panel_delete_note()}
            onPress={() => void removeNote(services, contact, note.id)}
          />
        </span>
      </div>
    </li>
  )
}

function Written({ note }: { note: Note }) {
  const format = useFormat()
  const { actor, sourceLabel, at, editedAt } = note
  const who = actor === '' ? sourceLabel : m.panel_by({ actor, source: sourceLabel })
  const origin = useOrigin()({ sourceLabel: who, at })
  return <bdi>{editedAt === '' ? origin : m.panel_edited({ origin, date: format.date(editedAt) })}</bdi>
}
