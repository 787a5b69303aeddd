import { useMemo } from 'react'
import { m } from '../../../i18n/index.ts'
import { useAttributes } from '../../../state/catalogues.ts'
import { useColumnLayout } from '../../../state/useColumnLayout.ts'
import { fileColumns } from '../list/fileColumns.ts'

export type ColumnChoice = 'standard' | 'table' | 'all' | 'choose'

/** A column of a file, by the name that the export knows it by. */
export interface FileColumn {
  readonly name: string
  readonly title: string
}

export interface ExportColumns {
  readonly all: readonly FileColumn[]
  /** The columns of the table, in its order. */
  readonly table: readonly string[]
}

/** The columns that a file can have, and those of the table. */
export function useExportColumns(): ExportColumns {
  const attributes = useAttributes()
  const layout = useColumnLayout()
  return useMemo(() => {
    const own = attributes.map(({ name }) => ({ name: `attribute:${name}`, title: name }))
    return { all: [...fixed(), ...own], table: fileColumns(layout, attributes) }
  }, [attributes, layout])
}

/** What the request says: a choice by name, or the columns one by one. */
export function exportColumns(choice: ColumnChoice, chosen: readonly string[], { table }: ExportColumns): string[] {
  switch (choice) {
    case 'standard':
    case 'all':
      return [choice]
    case 'table':
      return [...table]
    case 'choose':
      return [...chosen]
  }
}

function fixed(): readonly FileColumn[] {
  return [
    { name: 'phone', title: m.contacts_column_phone() },
    { name: 'name', title: m.contacts_display_name() },
    { name: 'tags', title: m.contacts_column_tags() },
    { name: 'first_seen', title: m.contacts_column_first_seen() },
    { name: 'last_seen', title: m.contacts_column_last_seen() },
    { name: 'created_at', title: m.contacts_column_created_at() },
    { name: 'opted_out', title: m.contacts_column_opted_out() },
    { name: 'consent', title: m.contacts_column_consent() },
    { name: 'email', title: m.contacts_column_email() },
    { name: 'external_id', title: m.contacts_column_external_id() },
  ]
}
