import { showReview } from '../../actions/messageActions.ts'
import type { MessageReport } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useSelected } from '../../state/useStore.ts'
import { Banner, Button, Dialog, ProgressBar } from '../../ui/index.ts'
import { DatesChoice } from './DatesChoice.tsx'
import styles from './messages.module.css'
import { Problems, ReadingReport } from './ReadingReport.tsx'
import { SenderList } from './SenderList.tsx'
import { useReading } from './useReading.ts'

/** Reads what customers wrote out of a file: which file, what it comes to, and what was recorded. */
export default function MessagesDialog({ onClose }: { onClose: () => void }) {
  const reading = useReading()
  const { file, report, done, busy, error } = reading
  return (
    <Dialog
      title={m.messages_title()}
      size="medium"
      onClose={onClose}
      {...(file ? { note: <bdi>{file.name}</bdi> } : {})}
      footer={<Buttons reading={reading} onClose={onClose} />}
    >
      <div className={styles.body}>
        {error !== '' && <Banner tone="danger">{error}</Banner>}
        {!report && <FileText />}
        {report && report.openDates.example === '' && !report.paused && (
          <p className={styles.lead}>{done ? m.messages_done_text() : m.messages_check_text()}</p>
        )}
        {report && <Found report={report} reading={reading} />}
        {busy && <Running />}
      </div>
    </Dialog>
  )
}

function FileText() {
  return (
    <div className={styles.texts}>
      <p>{m.messages_file_text()}</p>
      <p>{m.messages_file_kept()}</p>
    </div>
  )
}

type Steps = ReturnType<typeof useReading>

function Found({ report, reading }: { report: MessageReport; reading: Steps }) {
  if (report.paused) return <Banner tone="warning">{m.messages_paused()}</Banner>
  const { options, done, busy, change, setSender } = reading
  return (
    <>
      {(report.openDates.example !== '' || options.order !== '') && !done && (
        <DatesChoice dates={report.openDates} order={options.order} onChange={(order) => change({ order })} />
      )}
      {report.openDates.example === '' && <ReadingReport report={report} />}
      {!done && <SenderList unknown={report.senders} chosen={options.senders} busy={busy} onChange={setSender} />}
      <Problems report={report} />
    </>
  )
}

/** How far the work is. */
function Running() {
  const { jobs } = useServices()
  const job = useSelected(jobs, (running) => running.find(({ kind }) => kind === 'rehearse' || kind === 'import'))
  return <ProgressBar label={m.messages_reading()} done={job?.done ?? 0} total={job?.total ?? 0} />
}

function Buttons({ reading, onClose }: { reading: Steps; onClose: () => void }) {
  const services = useServices()
  const { report, done, busy, choose, record } = reading
  if (done) {
    const review = () => {
      onClose()
      showReview(services)
    }
    return (
      <>
        {report && report.review > 0 && <Button onPress={review}>{m.messages_show_review()}</Button>}
        <Button variant="primary" onPress={onClose}>
          {m.ui_close()}
        </Button>
      </>
    )
  }
  // Of people who were erased nothing is recorded but that they opted out.
  const count = report ? report.optOuts + report.optIns + report.review + report.erased : 0
  return (
    <>
      <Button variant={report ? 'plain' : 'primary'} busy={busy && !report} onPress={() => void choose()}>
        {report ? m.messages_other_file() : m.messages_choose()}
      </Button>
      {report && (
        <Button variant="primary" busy={busy} disabled={count === 0} onPress={() => void record()}>
          {m.messages_record({ count })}
        </Button>
      )}
    </>
  )
}
