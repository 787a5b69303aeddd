import type { Paper, PaperEntry, PaperFact, PaperSection } from '../../api/types.ts'
import styles from './papers.module.css'

/** A paper below its title, as it is read: in the window and on the printed page. */
export function PaperSheet({ paper }: { paper: Paper }) {
  return (
    <article className={styles.sheet} lang="en">
      <p className={styles.about}>
        {paper.about !== '' && <bdi>{paper.about}</bdi>}
        {paper.about !== '' && paper.number !== '' && ' · '}
        {paper.number !== '' && <bdi dir="ltr">{paper.number}</bdi>}
      </p>
      <p className={styles.made}>{paper.made}</p>
      {paper.sections.map((section) => (
        <Section key={section.title} section={section} />
      ))}
    </article>
  )
}

function Section({ section }: { section: PaperSection }) {
  return (
    <section className={styles.section} data-tone={section.tone}>
      <h3 className={styles.heading}>{section.title}</h3>
      {section.text.map((text) => (
        <p key={text} dir="auto">
          {text}
        </p>
      ))}
      <Facts facts={section.facts} />
      {section.entries.map((entry) => (
        <Entry key={entry.title} entry={entry} />
      ))}
      {section.rows.length > 0 && <Rows section={section} />}
    </section>
  )
}

function Entry({ entry }: { entry: PaperEntry }) {
  return (
    <div className={styles.entry}>
      <h4 className={styles.heading} dir="auto">
        {entry.title}
      </h4>
      <Facts facts={entry.facts} />
    </div>
  )
}

function Facts({ facts }: { facts: readonly PaperFact[] }) {
  if (facts.length === 0) return null
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, text, code }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-code={code || undefined} dir="auto">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Rows({ section: { headings, rows } }: { section: PaperSection }) {
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper never changes
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={headings[column]} dir="auto">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
