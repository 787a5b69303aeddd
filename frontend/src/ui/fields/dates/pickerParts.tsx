import { Calendar as CalendarIcon, ChevronLeft, ChevronRight, X } from 'lucide-react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Heading,
} from 'react-aria-components'
import { m } from '../../../i18n/index.ts'
import { cx } from '../../cx.ts'
import { Icon } from '../../marks/Icon.tsx'
import { Surface } from '../../overlays/Surface.tsx'
import styles from '../fields.module.css'

/** Day, month, year, hour … in the order of the reader's language. */
export function Segments() {
  return (
    <DateInput className={cx(styles.segments)}>
      {(segment) => <DateSegment segment={segment} className={cx(styles.segment)} />}
    </DateInput>
  )
}

export function PickerBox({ filled, onClear }: { filled: boolean; onClear: () => void }) {
  return (
    <Group className={cx(styles.box)}>
      <Segments />
      {filled && <ClearPicker onClear={onClear} />}
      <Button className={cx(styles.clear)}>
        <Icon of={CalendarIcon} />
      </Button>
    </Group>
  )
}

/** Empties the field. Its slot keeps the picker from taking it for the button that opens the calendar. */
export function ClearPicker({ onClear }: { onClear: () => void }) {
  return (
    <Button slot={null} className={cx(styles.clear)} aria-label={m.ui_clear()} onPress={onClear}>
      <Icon of={X} size={14} />
    </Button>
  )
}

export function DateSheet() {
  return (
    <Surface placement="bottom end">
      <Dialog className={cx(styles.calendar)}>
        <Calendar>
          <header className={styles.calendarHead}>
            <Button slot="previous" className={cx(styles.clear)}>
              <Icon of={ChevronLeft} />
            </Button>
            <Heading className={cx(styles.calendarTitle)} />
            <Button slot="next" className={cx(styles.clear)}>
              <Icon of={ChevronRight} />
            </Button>
          </header>
          <CalendarGrid weekdayStyle="short">
            {(date) => <CalendarCell date={date} className={cx(styles.day)} />}
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Surface>
  )
}
