import { useQuery } from '@tanstack/react-query'
import { consentValues } from '../../api/transfer.ts'
import type { Answer, ConsentValues, ImportOptions } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Select, Spinner } from '../../ui/index.ts'
import { ConsentBasis } from './ConsentBasis.tsx'
import styles from './transfer.module.css'

/** What the values of a consent column mean, and how those agreed of whom it says so. */
export function ConsentColumn() {
  const { imports } = useServices()
  const { inspection, options } = useStore(imports)
  if (!inspection || !options) return null
  const column = options.columns.indexOf('consent')
  if (column < 0) return null
  return (
    <>
      <section className={styles.section} aria-label={m.transfer_consent_title()}>
        <h3 className={styles.subheading}>{m.transfer_consent_title()}</h3>
        <p className={styles.hint}>{m.transfer_consent_text({ column: inspection.columns[column]?.heading ?? '' })}</p>
        <Values handle={inspection.file.handle} options={options} column={column} />
      </section>
      <ConsentBasis />
    </>
  )
}

interface ValuesProps {
  readonly handle: string
  readonly options: ImportOptions
  readonly column: number
}

function Values({ handle, options, column }: ValuesProps) {
  const { encoding, delimiter, header } = options
  const { data, error } = useQuery({
    queryKey: ['consentValues', handle, encoding, delimiter, header, column],
    queryFn: () => consentValues(handle, options, column),
    gcTime: 0,
  })
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <Spinner label={m.transfer_consent_counting()} />
  if (data.values.length === 0) return <p className={styles.hint}>{m.transfer_consent_no_values()}</p>
  return (
    <>
      <table className={styles.mapping}>
        <thead>
          <tr>
            <th scope="col">{m.transfer_consent_value()}</th>
            <th scope="col">{m.transfer_consent_rows()}</th>
            <th scope="col">{m.transfer_consent_means()}</th>
          </tr>
        </thead>
        <tbody>
          {data.values.map((value) => (
            <ValueRow key={value.value} value={value} options={options} />
          ))}
        </tbody>
      </table>
      {data.more > 0 && <p className={styles.hint}>{m.transfer_consent_more({ count: data.more })}</p>}
    </>
  )
}

interface RowProps {
  readonly value: ConsentValues['values'][number]
  readonly options: ImportOptions
}

function ValueRow({ value: { value, rows, answer }, options }: RowProps) {
  const { imports } = useServices()
  const chosen = options.answers.find((one) => one.value === value)
  const choose = (next: Answer) => {
    const others = options.answers.filter((one) => one.value !== value)
    imports.change({ answers: [...others, { value, answer: next }] })
  }
  return (
    <tr>
      <th scope="row">
        <bdi>{value}</bdi>
        {answer === '' && !chosen && (
          <span className={styles.mark} data-tone="warning">
            {m.transfer_consent_unclear()}
          </span>
        )}
      </th>
      <td>{m.ui_number({ value: rows })}</td>
      <td>
        <Select<Answer>
          label={m.transfer_consent_means_of({ value })}
          hideLabel
          options={[
            { id: 'yes', label: m.transfer_answer_yes() },
            { id: 'no', label: m.transfer_answer_no() },
            { id: 'unknown', label: m.transfer_answer_unknown() },
          ]}
          value={chosen?.answer ?? (answer || 'unknown')}
          onChange={choose}
        />
      </td>
    </tr>
  )
}
