import type { MessageReport } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import styles from './messages.module.css'

/** What the messages of a file come to, or came to. */
export function ReadingReport({ report }: { report: MessageReport }) {
  return (
    <>
      <Figures report={report} />
      <ul className={styles.notes}>
        {notesOf(report).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

function Figures({ report }: { report: MessageReport }) {
  const figures = [
    { name: m.messages_figure_read(), count: report.read },
    { name: m.messages_figure_out(), count: report.optOuts },
    { name: m.messages_figure_in(), count: report.optIns },
    { name: m.messages_figure_review(), count: report.review },
  ]
  return (
    <dl className={styles.figures} aria-label={m.messages_figures()}>
      {figures.map(({ name, count }) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>{m.ui_number({ value: count })}</dd>
        </div>
      ))}
    </dl>
  )
}

const forms = { table: m.messages_form_table, iphone: m.messages_form_iphone, android: m.messages_form_android }

/** What else there is to know, without what there is none of. */
function notesOf(report: MessageReport): readonly string[] {
  const { form, zone, read, optOuts, optIns, review } = report
  const counted: readonly [number, (inputs: { count: number }) => string][] = [
    [report.created, m.messages_created],
    [report.stillOut, m.messages_still_out],
    [report.unclear, m.messages_unclear],
    [report.strangers, m.messages_strangers],
    [report.erased, m.messages_erased],
    [report.known, m.messages_known],
    [report.own, m.messages_own],
    [report.noMatch, m.messages_no_match],
  ]
  return [
    ...(read > 0 && optOuts + optIns + review === 0 ? [m.messages_nothing()] : []),
    ...counted.filter(([count]) => count > 0).map(([count, words]) => words({ count })),
    `${form === '' ? '' : `${forms[form]()}. `}${m.messages_zone({ zone })}`,
  ]
}

const shownProblems = 5

/** The messages that could not be used, and why. */
export function Problems({ report }: { report: MessageReport }) {
  const { problems, refused } = report
  if (refused === 0) return null
  return (
    <section className={styles.problems}>
      <h3 className={styles.heading}>{m.messages_refused({ count: refused })}</h3>
      <ul>
        {problems.slice(0, shownProblems).map(({ row, message }) => (
          <li key={row}>
            <bdi>{m.messages_problem({ row, message })}</bdi>
          </li>
        ))}
        {refused > shownProblems && <li>{m.messages_more({ count: refused - shownProblems })}</li>}
      </ul>
    </section>
  )
}
