import { Download, Hash, Trash2, Type } from 'lucide-react'
import type { MenuEntry, Option } from '../index.ts'

/** What the lists and menus of the gallery hold. */
export const attributes: readonly Option[] = [
  { id: 'city', label: 'City', icon: Type, section: 'Text' },
  { id: 'plan', label: 'Plan', icon: Type, section: 'Text' },
  { id: 'orders', label: 'Order count', icon: Hash, section: 'Numbers' },
]

export const tags = [
  { id: 1, label: 'VIP', color: 13, detail: '1,204' },
  { id: 2, label: 'Wholesale', color: 8, detail: '2,118' },
  { id: 3, label: 'Newsletter', color: 9, detail: '18,402' },
  { id: 4, label: 'Lead', color: 7, detail: '6,530' },
]

export const people = ['Amara Okafor', 'Léa', '王芳', 'محمد الحداد', '']

const nothing = () => {}

export const menu: readonly MenuEntry[] = [
  { id: 'export', label: 'Export…', icon: Download, shortcut: 'Ctrl+E', onAction: nothing },
  {
    id: 'density',
    title: 'Row height',
    choose: 'one',
    items: [
      { id: 'compact', label: 'Compact', checked: false, onAction: nothing },
      { id: 'standard', label: 'Standard', checked: true, onAction: nothing },
    ],
  },
  { id: 'delete', label: 'Delete', icon: Trash2, danger: true, shortcut: 'Delete', onAction: nothing },
]
