import { useState } from 'react'
import type { DateOrder, OpenDates } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useFormat } from '../../state/useFormat.ts'
import { RadioGroup } from '../../ui/index.ts'
import styles from './messages.module.css'

interface Props {
  readonly dates: OpenDates
  readonly order: DateOrder
  readonly onChange: (order: DateOrder) => void
}

/** Asks whether the dates of a file begin with the day or the month, where nothing in it says so. */
export function DatesChoice({ dates, order, onChange }: Props) {
  const format = useFormat()
  // Once it is said, the file is read, and then it leaves nothing open.
  const [{ example, dayFirst, monthFirst }] = useState(dates)
  return (
    <div className={styles.question}>
      <p>{m.messages_dates_text({ example })}</p>
      <RadioGroup<DateOrder>
        label={m.messages_dates()}
        value={order}
        onChange={onChange}
        options={[
          { id: 'day_first', label: m.messages_dates_day({ day: format.day(dayFirst) }) },
          { id: 'month_first', label: m.messages_dates_month({ day: format.day(monthFirst) }) },
          { id: '', label: m.messages_dates_unknown(), help: m.messages_dates_unknown_help() },
        ]}
      />
    </div>
  )
}
