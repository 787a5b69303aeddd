import type { TypeCheck } from '../../api/types.ts'
import type { AttributeType } from '../../domain/attribute.ts'
import { m } from '../../i18n/index.ts'
import { Spinner } from '../../ui/index.ts'
import styles from './catalogue.module.css'

interface Props {
  type: AttributeType
  /** null while the values are looked at. */
  check: TypeCheck | null
  failed: boolean
}

/** How many values can be converted, and those that cannot. */
export function TypeCheckReport({ type, check, failed }: Props) {
  if (failed) return null
  if (!check) {
    return (
      <p className={styles.checking}>
        <Spinner label={m.attributes_retype_checking()} />
        <span aria-hidden="true">{m.attributes_retype_checking()}</span>
      </p>
    )
  }
  const left = check.values - check.fitting
  return (
    <div className={styles.check}>
      <p role="status">
        {sentence(type, check)} {left > 0 && m.attributes_retype_cannot({ count: left })}
      </p>
      {left > 0 && <Refused check={check} left={left} />}
    </div>
  )
}

function sentence(type: AttributeType, { values, fitting }: TypeCheck): string {
  if (values === 0) return m.attributes_retype_none()
  const what = kinds[type]()
  return fitting === values
    ? m.attributes_retype_all({ count: values, what })
    : m.attributes_retype_some({ fitting, count: values, what })
}

const kinds: Readonly<Record<AttributeType, () => string>> = {
  text: m.attributes_values_text,
  number: m.attributes_values_number,
  boolean: m.attributes_values_boolean,
  date: m.attributes_values_date,
  time: m.attributes_values_time,
  datetime: m.attributes_values_datetime,
  json: m.attributes_values_json,
}

function Refused({ check, left }: { check: TypeCheck; left: number }) {
  const more = left - check.refused.reduce((sum, { contacts }) => sum + contacts, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable with the keyboard
    <ul className={styles.refused} tabIndex={0} aria-label={m.attributes_retype_cannot({ count: left })}>
      {check.refused.map(({ value, contacts, reason }) => (
        <li key={value}>
          <span className={styles.refusedLine}>
            <bdi className={styles.strong}>{value}</bdi>
            <span>{m.attributes_retype_contacts({ count: contacts })}</span>
          </span>
          <small>{reason}</small>
        </li>
      ))}
      {more > 0 && <li>{m.attributes_retype_more({ count: more })}</li>}
    </ul>
  )
}
