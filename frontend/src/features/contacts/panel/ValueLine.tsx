import { saveValue } from '../../../actions/inPlace.ts'
import type { Definition, DetailAttribute } from '../../../api/types.ts'
import type { ContactId } from '../../../domain/ids.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Icon, ValueButton } from '../../../ui/index.ts'
import { typeIcons } from '../../values/typeIcons.ts'
import { ValueEditor } from '../../values/ValueEditor.tsx'
import { valueText } from '../../values/valueText.ts'
import { InPlace } from './InPlace.tsx'
import styles from './panel.module.css'
import { useOrigin } from './useOrigin.ts'

export interface ValueLineProps {
  readonly contact: ContactId
  readonly definition: Definition
  /** "" while it has none yet. */
  readonly value: string
  /** null until it was read; undefined for a value of this moment. */
  readonly origin: DetailAttribute | undefined | null
  readonly editing: boolean
  /** It was edited last: the focus comes back to it. */
  readonly edited: boolean
  readonly onEdit: (editing: boolean) => void
}

/** The name of an attribute and its value; a click edits it. */
export function ValueLine(props: ValueLineProps) {
  const { contact, definition, value, editing, onEdit } = props
  const services = useServices()
  return (
    <li className={styles.attribute}>
      <span className={styles.attributeName}>
        <Icon of={typeIcons[definition.type]} size={14} />
        <bdi>{definition.name}</bdi>
      </span>
      {editing ? (
        <InPlace
          before={value}
          lines={definition.type === 'json'}
          save={(next) => saveValue(services, contact, definition, next)}
          onClose={() => onEdit(false)}
        >
          {(field) => <ValueEditor definition={definition} {...field} autoFocus />}
        </InPlace>
      ) : (
        <Value {...props} />
      )}
    </li>
  )
}

function Value({ definition, value, origin, edited, onEdit }: ValueLineProps) {
  const originOf = useOrigin()
  const text = valueText(definition, value, useFormat())
  return (
    <ValueButton
      label={m.panel_edit_value({ name: definition.name, value: text })}
      note={originOf(origin)}
      autoFocus={edited}
      onPress={() => onEdit(true)}
    >
      {text}
    </ValueButton>
  )
}
