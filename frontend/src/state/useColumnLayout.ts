import { useMemo } from 'react'
import { arrange, type ColumnLayout, defaultColumns } from '../domain/layout.ts'
import { useAttributes } from './catalogues.ts'
import { useServices } from './services.ts'
import { useStore } from './useStore.ts'

/** All columns that there are, as they are arranged. */
export function useColumnLayout(): readonly ColumnLayout[] {
  const { columns, wide } = useStore(useServices().layout)
  const attributes = useAttributes()
  return useMemo(() => arrange(columns, defaultColumns(attributes, wide)), [columns, wide, attributes])
}
