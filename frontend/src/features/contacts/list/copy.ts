import { attempt } from '../../../actions/tell.ts'
import { copyText } from '../../../api/clipboard.ts'
import { copyContacts } from '../../../api/transfer.ts'
import type { Row } from '../../../api/types.ts'
import type { Selection } from '../../../domain/selection.ts'
import { m } from '../../../i18n/index.ts'
import type { Services } from '../../../state/services.ts'
import { fileColumns } from './fileColumns.ts'
import { columnLayout } from './useColumns.ts'

/**
 * Copies contacts as tab-separated text: the columns of the table, here or not, in the order of the list. There are no
 * headings, because rows are pasted under others more often than into an empty sheet.
 */
export function copyRows(services: Services, selection: Selection): Promise<void> {
  return attempt(services, async () => {
    if (selection.isEmpty) return
    const { layout, attributes } = columnLayout(services)
    const { text, count } = await copyContacts({
      query: services.contacts.query(),
      selection: selection.wire(),
      scope: 'selected',
      format: 'csv',
      columns: [...fileColumns(layout, attributes)],
      audience: 'everyone',
      tellLeftOut: false,
    })
    await copyText(text)
    services.notices.show({ message: m.contacts_copied({ count }) })
  })
}

export function copyNumber(services: Services, row: Row): Promise<void> {
  return attempt(services, async () => {
    await copyText(row.phone)
    services.notices.show({ message: m.contacts_number_copied() })
  })
}
