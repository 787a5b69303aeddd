import { lazy, type ReactNode, Suspense } from 'react'
import { Skeleton } from '../marks/Skeleton.tsx'
import type { FieldProps } from './Field.tsx'

/** "" means that there is none. */
type ValueProps = FieldProps & { value: string; onChange: (value: string) => void }

/** YYYY-MM-DD */
export type DateFieldProps = ValueProps
/** 15:04 or 15:04:05 */
export type TimeFieldProps = ValueProps
/** RFC 3339 with an offset; shown in the computer's own time. */
export type DateTimeFieldProps = ValueProps

// Calendars are a tenth of all the code there is, and the first screen has none.
const LazyDate = lazy(async () => ({ default: (await import('./dates/DatePicker.tsx')).DatePicker }))
const LazyTime = lazy(async () => ({ default: (await import('./dates/TimePicker.tsx')).TimePicker }))
const LazyDateTime = lazy(async () => ({ default: (await import('./dates/DateTimePicker.tsx')).DateTimePicker }))

export function DateField(props: DateFieldProps) {
  return (
    <WhileLoading>
      <LazyDate {...props} />
    </WhileLoading>
  )
}

export function TimeField(props: TimeFieldProps) {
  return (
    <WhileLoading>
      <LazyTime {...props} />
    </WhileLoading>
  )
}

export function DateTimeField(props: DateTimeFieldProps) {
  return (
    <WhileLoading>
      <LazyDateTime {...props} />
    </WhileLoading>
  )
}

function WhileLoading({ children }: { children: ReactNode }) {
  return <Suspense fallback={<Skeleton width="100%" height="2rem" />}>{children}</Suspense>
}
