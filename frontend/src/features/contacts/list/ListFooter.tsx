import { attempt } from '../../../actions/tell.ts'
import { m, rich } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected } from '../../../state/useStore.ts'
import { Pager } from '../../../ui/index.ts'

/** 0: all rows in one scroll area. */
const pageSizes = [25, 50, 100, 250, 500, 0] as const

export function ListFooter() {
  const services = useServices()
  const { contacts, settings } = services
  const total = useSelected(contacts, ({ view }) => view?.total ?? 0)
  const page = useSelected(contacts, (state) => state.page)
  const pageSize = useSelected(contacts, (state) => state.pageSize)
  const filter = useSelected(contacts, (state) => state.filter)
  const first = Math.min(total, (page - 1) * pageSize + 1)
  const last = pageSize === 0 ? total : Math.min(page * pageSize, total)
  const range = { first, last, total }
  const keep = (rowsPerPage: number) => {
    contacts.setPageSize(rowsPerPage)
    void attempt(services, () => settings.change({ rowsPerPage }))
  }
  return (
    <Pager
      summary={rich(filter === '' ? m.contacts_range_all.parts(range) : m.contacts_range.parts(range))}
      page={page}
      pages={contacts.pages}
      pageSize={pageSize}
      pageSizes={pageSizes}
      onPage={(next) => contacts.setPage(next)}
      onPageSize={keep}
    />
  )
}
