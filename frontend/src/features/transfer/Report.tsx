import { Download } from 'lucide-react'
import { reasonOf } from '../../actions/tell.ts'
import { saveRejects } from '../../api/transfer.ts'
import type { ImportReport, ProblemGroup } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Banner, LinkButton } from '../../ui/index.ts'
import { consentNotes } from './consentNotes.ts'
import styles from './transfer.module.css'

/** The figures of a run, and what is wrong with the rows that it refused. */
export function Report({ report }: { report: ImportReport }) {
  const { newTags, newAttributes, ignored, groups } = report
  return (
    <>
      <Figures report={report} />
      <ul className={styles.notes}>
        {newTags.length > 0 && <li>{m.transfer_note_tags({ count: newTags.length, names: some(newTags) })}</li>}
        {newAttributes.length > 0 && (
          <li>{m.transfer_note_attributes({ count: newAttributes.length, names: some(newAttributes) })}</li>
        )}
        {ignored.length > 0 && <li>{m.transfer_note_ignored({ names: some(ignored) })}</li>}
        {consentNotes(report).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {groups.length > 0 ? <Problems report={report} /> : <Banner tone="success">{m.transfer_no_problems()}</Banner>}
    </>
  )
}

/** The first few names, and that there are more. */
function some(names: readonly string[]): string {
  const first = names.slice(0, 5).join(', ')
  return names.length > 5 ? `${first} …` : first
}

function Figures({ report }: { report: ImportReport }) {
  const { duplicate, suppressed, existing } = report.skippedBy
  const figures = [
    { id: 'read', name: m.transfer_figure_read(), count: report.read },
    { id: 'created', name: m.transfer_figure_created(), count: report.created },
    { id: 'updated', name: m.transfer_figure_updated(), count: report.updated },
    { id: 'unchanged', name: m.transfer_figure_unchanged(), count: report.unchanged },
    {
      id: 'skipped',
      name: m.transfer_figure_skipped(),
      count: report.skipped,
      note: report.skipped > 0 ? m.transfer_skipped_by({ duplicate, suppressed, existing }) : undefined,
    },
    { id: 'rejected', name: m.transfer_figure_rejected(), count: report.rejected },
  ]
  return (
    <dl className={styles.figures}>
      {figures.map(({ id, name, count, note }) => (
        <div key={id} className={styles.figure} data-bad={(id === 'rejected' && count > 0) || undefined}>
          <dt>{name}</dt>
          <dd>{m.ui_number({ value: count })}</dd>
          {note && <dd className={styles.figureNote}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}

function Problems({ report }: { report: ImportReport }) {
  const { imports, notices } = useServices()
  const { inspection } = useStore(imports)
  const download = async () => {
    try {
      const { cancelled, count } = await saveRejects(inspection?.file.handle ?? '')
      if (!cancelled) notices.show({ message: m.transfer_rejects_saved({ count }) })
    } catch (problem) {
      notices.show({ message: reasonOf(problem), tone: 'danger' })
    }
  }
  return (
    <section className={styles.problems} aria-label={m.transfer_problems()}>
      <header className={styles.problemsHead}>
        <h3 className={styles.subheading}>{m.transfer_problems()}</h3>
        {report.rejected > 0 && (
          <LinkButton icon={Download} onPress={() => void download()}>
            {m.transfer_download_rejects()}
          </LinkButton>
        )}
      </header>
      <ul className={styles.groups}>
        {report.groups.map((group) => (
          <Group key={`${group.code} ${group.column} ${group.warning}`} group={group} />
        ))}
      </ul>
    </section>
  )
}

function Group({ group }: { group: ProblemGroup }) {
  const rows = group.rows.slice(0, 8).join(', ')
  return (
    <li className={styles.group}>
      <div className={styles.groupHead}>
        <span className={styles.mark} data-tone={group.warning ? 'warning' : 'danger'}>
          {group.warning
            ? m.transfer_group_warnings({ count: group.count })
            : m.transfer_group_rejected({ count: group.count })}
        </span>
        {group.column && <bdi className={styles.groupColumn}>{group.column}</bdi>}
      </div>
      <p>
        <bdi>{group.message}</bdi>
      </p>
      <p className={styles.groupRows}>
        {group.count > 8 ? m.transfer_group_rows_more({ rows }) : m.transfer_group_rows({ count: group.count, rows })}
      </p>
    </li>
  )
}
