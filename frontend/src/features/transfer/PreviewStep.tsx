import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Checkbox, Select } from '../../ui/index.ts'
import { StepPage } from './StepPage.tsx'
import styles from './transfer.module.css'

const delimiters = [',', ';', '\t', '|'] as const

/** Step 2: how the file is read, and its first rows as a proof. */
export function PreviewStep() {
  const { imports } = useServices()
  const { inspection, options, busy } = useStore(imports)
  if (!inspection || !options) return null
  const encodings = [...new Set([options.encoding, ...inspection.encodings])]
  return (
    <StepPage title={m.transfer_preview_title()} text={m.transfer_preview_text()}>
      <div className={styles.choices}>
        <Select
          label={m.transfer_encoding()}
          value={options.encoding}
          disabled={busy}
          options={encodings.map((id) => ({ id, label: id.toUpperCase() }))}
          onChange={(encoding) => void imports.reread({ encoding })}
        />
        <Select
          label={m.transfer_delimiter()}
          value={options.delimiter}
          disabled={busy}
          options={delimiters.map((id) => ({ id, label: delimiterName(id) }))}
          onChange={(delimiter) => void imports.reread({ delimiter })}
        />
        <Checkbox
          label={m.transfer_header()}
          checked={options.header}
          disabled={busy}
          onChange={(header) => void imports.reread({ header })}
        />
      </div>
      <PreviewTable headings={inspection.columns.map(({ heading }) => heading)} rows={inspection.preview} />
    </StepPage>
  )
}

function delimiterName(delimiter: (typeof delimiters)[number]): string {
  const names = {
    ',': m.transfer_delimiter_comma,
    ';': m.transfer_delimiter_semicolon,
    '\t': m.transfer_delimiter_tab,
    '|': m.transfer_delimiter_bar,
  }
  return names[delimiter]()
}

function PreviewTable({ headings, rows }: { headings: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.tableBox} aria-label={m.transfer_first_rows()} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {headings.map((heading, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name; headings repeat
              <th key={i} scope="col">
                <bdi>{heading}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
            <tr key={row}>
              {cells.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a file have no other name
                <td key={i}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
