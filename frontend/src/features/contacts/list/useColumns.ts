import { useMemo } from 'react'
import type { Row } from '../../../api/types.ts'
import { arrange, defaultColumns } from '../../../domain/layout.ts'
import { activeOnly, attributesQuery, useAttributesById, useTagsById } from '../../../state/catalogues.ts'
import { type Services, useServices } from '../../../state/services.ts'
import { useColumnLayout } from '../../../state/useColumnLayout.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { useNow } from '../../../state/useNow.ts'
import { useSelected } from '../../../state/useStore.ts'
import type { GridColumn } from '../../../ui/index.ts'
import { columnOf, editColumn } from './columns.tsx'

/** The same outside of React, with the attributes that can be filled in. */
export function columnLayout({ client, layout }: Services) {
  const { columns, wide } = layout.snapshot()
  const attributes = activeOnly(client.getQueryData(attributesQuery.queryKey) ?? [])
  return { layout: arrange(columns, defaultColumns(attributes, wide)), attributes }
}

/** The columns of the table; the same array as long as none of them changed. */
export function useColumns(): readonly GridColumn<Row>[] {
  const { contacts, settings } = useServices()
  const layout = useColumnLayout()
  const tags = useTagsById()
  const attributes = useAttributesById()
  const format = useFormat()
  const now = useNow()
  const density = useSelected(settings, (preferences) => preferences.density)
  const search = useSelected(contacts, (state) => state.shown.search)
  return useMemo(() => {
    const cells = { tags, attributes, format, density, now, search }
    const shown = layout.filter((column) => column.shown)
    return [...shown, { id: editColumn, shown: true }].flatMap((kept) => {
      const column = columnOf(kept.id, cells)
      return column ? [kept.width === undefined ? column : resized(column, kept.width)] : []
    })
  }, [layout, tags, attributes, format, now, density, search])
}

/** A column whose width a person has set keeps it: it takes no share of the room that is left. */
function resized({ grow: _grow, ...column }: GridColumn<Row>, width: number): GridColumn<Row> {
  return { ...column, width }
}
