import { Undo2 } from 'lucide-react'
import { attempt, takeBack } from '../../actions/tell.ts'
import type { NumbersAdded, Segment } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useFormat } from '../../state/useFormat.ts'
import { Button, Dialog } from '../../ui/index.ts'
import styles from './segments.module.css'

interface Props {
  readonly segment: Segment
  readonly result: NumbersAdded
  readonly onClose: () => void
}

/** What became of the rows of a file: how many came on the list, and which ones nobody has. */
export function NumbersDialog({ segment, result, onClose }: Props) {
  const services = useServices()
  const format = useFormat()
  const { added, already, missing, change, file } = result
  const undo = () => {
    onClose()
    void attempt(services, () => takeBack(services, change))
  }
  return (
    <Dialog
      title={m.segments_numbers_title({ file })}
      onClose={onClose}
      footer={
        <>
          {change !== 0 && (
            <Button icon={Undo2} onPress={undo}>
              {m.app_undo()}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {m.ui_close()}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          {m.segments_numbers_added({
            added: format.count(added),
            already: format.count(already),
            name: segment.name,
          })}
        </p>
        <p>{m.segments_numbers_missing({ count: missing })}</p>
        <NotFound rows={result.notFound} />
      </div>
    </Dialog>
  )
}

function NotFound({ rows }: { rows: NumbersAdded['notFound'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get into it
    <section className={styles.rows} tabIndex={0} aria-label={m.segments_numbers_number()}>
      <table className={styles.rowTable}>
        <thead>
          <tr>
            <th scope="col">{m.segments_numbers_row()}</th>
            <th scope="col">{m.segments_numbers_number()}</th>
            <th scope="col">{m.segments_numbers_reason()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, value, problem }) => (
            <tr key={row}>
              <td>{row}</td>
              <td>
                <bdi>{value}</bdi>
              </td>
              <td>{problem || m.segments_not_found()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
