import type { Definition } from '../../../api/types.ts'
import { type OperatorShape, shapeOf } from '../../../domain/attribute.ts'
import type { Condition } from '../../../domain/condition.ts'
import { m } from '../../../i18n/index.ts'
import { ValueEditor } from '../../values/ValueEditor.tsx'
import { DraftValue } from './DraftValue.tsx'
import styles from './filters.module.css'
import { CalendarUnitSelect, MonthSelect, Pair, PlainText, Span, WholeNumber } from './partEditors.tsx'
import { ValueList } from './ValueList.tsx'

export interface ConditionValuesProps {
  readonly condition: Condition
  readonly definition: Definition
  readonly onChange: (values: readonly string[]) => void
}

/** The editor that an operator asks for. */
export function ConditionValues({ condition, definition, onChange }: ConditionValuesProps) {
  const { values } = condition
  const [first = '', second = ''] = values
  const shape: OperatorShape = shapeOf(condition.operator)
  const one = (value: string) => onChange(value === '' ? [] : [value])
  switch (shape) {
    case 'none':
      return null
    case 'one':
    case 'many':
      return definition.type === 'text' ? (
        <ValueList values={values} many={shape === 'many'} onChange={onChange}>
          {(next) => <ValueEditor definition={definition} {...next} />}
        </ValueList>
      ) : (
        <DraftValue definition={definition} value={first} onChange={one} />
      )
    case 'range':
      return (
        <div className={styles.range}>
          <DraftValue definition={definition} value={first} onChange={(from) => onChange([from, second])} />
          <DraftValue definition={definition} value={second} onChange={(to) => onChange([first, to])} />
        </div>
      )
    case 'span':
      return <Span count={first} unit={second || 'days'} onChange={onChange} />
    case 'days':
      return <WholeNumber label={m.contacts_unit_days()} value={first} onChange={one} />
    case 'calendar':
      return <CalendarUnitSelect value={first} onChange={one} />
    case 'month':
      return <MonthSelect value={first} onChange={one} />
    case 'pair':
      return <Pair path={first} text={second} onChange={onChange} />
    case 'key':
      return <PlainText label={m.contacts_key()} value={first} onChange={one} />
    case 'words':
      return <PlainText label={m.contacts_text()} value={first} onChange={one} />
  }
}
