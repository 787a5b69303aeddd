import { attempt } from '../../../actions/tell.ts'
import { copyText } from '../../../api/clipboard.ts'
import type { Row } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { tagsQuery } from '../../../state/catalogues.ts'
import type { Services } from '../../../state/services.ts'

/** Copies the selected rows that are here, or the row under the keyboard, as tab-separated text. */
export function copyRows(services: Services): Promise<void> {
  const { contacts } = services
  const target = contacts.target()
  return writeRows(
    services,
    contacts.rows.loaded().filter((row) => target.has(row.id)),
  )
}

export function writeRows(services: Services, rows: readonly Row[]): Promise<void> {
  return attempt(services, async () => {
    if (rows.length === 0) return
    const tags = await services.client.ensureQueryData(tagsQuery)
    const names = new Map(tags.map(({ id, name }) => [id, name]))
    const lines = rows.map((row) =>
      line(
        row,
        row.tags.map((id) => names.get(id) ?? ''),
      ),
    )
    await copyText(lines.join('\n'))
    services.notices.show({ message: m.contacts_copied({ count: rows.length }) })
  })
}

export function copyNumber(services: Services, row: Row): Promise<void> {
  return attempt(services, async () => {
    await copyText(row.phone)
    services.notices.show({ message: m.contacts_number_copied() })
  })
}

/** The five columns of the standard export. */
function line(row: Row, tags: readonly string[]): string {
  return [row.phone, row.name, tags.join('|'), row.firstSeen, row.lastSeen].map(cell).join('\t')
}

/** A tab or a line break inside a value would make two cells of it. */
function cell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ')
}
