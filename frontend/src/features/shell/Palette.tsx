import { useQuery } from '@tanstack/react-query'
import { Bookmark } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type Action, isEnabled } from '../../actions/action.ts'
import { actions, perform } from '../../actions/index.ts'
import { openSegment } from '../../actions/segmentCommands.ts'
import { openView, readRows } from '../../api/contacts.ts'
import type { Row, Segment } from '../../api/types.ts'
import { encode, rule } from '../../domain/filter.ts'
import { fitness } from '../../domain/fuzzy.ts'
import { Selection } from '../../domain/selection.ts'
import { m } from '../../i18n/index.ts'
import { useSegments } from '../../state/catalogues.ts'
import { type Services, useServices } from '../../state/services.ts'
import { CommandPalette, type PaletteGroup, type PaletteItem } from '../../ui/index.ts'

const contactPrefix = 'contact '
const segmentPrefix = 'segment '
const bestContacts = 5

/** One field from which contacts, screens and actions are reached. */
export function Palette({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const [query, setQuery] = useState('')
  const contacts = useFoundContacts(query)
  const segments = useSegments()
  const groups = useMemo(
    () => [...groupsOf(services, query, contacts), segmentGroup(segments, query)],
    [services, query, contacts, segments],
  )
  const run = (id: string, keepOpen: boolean) => {
    if (!keepOpen) onClose()
    const row = contacts.find((candidate) => contactPrefix + candidate.id === id)
    const chosen = actions.find((candidate) => candidate.id === id)
    const segment = segments.find((candidate) => segmentPrefix + candidate.id === id)
    if (segment) openSegment(services, segment)
    else if (row) services.dialogs.open({ kind: 'edit', selection: Selection.of([row.id]) })
    else if (chosen) perform(services, chosen)
  }
  return (
    <CommandPalette
      label={m.app_palette()}
      placeholder={m.app_palette_placeholder()}
      query={query}
      onQuery={setQuery}
      groups={groups}
      emptyText={m.app_palette_empty()}
      onRun={run}
      onClose={onClose}
    />
  )
}

const none: readonly Row[] = []

/** The five contacts whose name or number fits best. */
function useFoundContacts(query: string): readonly Row[] {
  const text = query.trim()
  const answer = useQuery({
    queryKey: ['palette', text],
    queryFn: async () => {
      const view = await openView({ filter: encode([rule('search', 'matches', text)]), sort: 'last_seen:desc' })
      return (await readRows(view.id, 0, bestContacts)).rows
    },
    enabled: text !== '',
    placeholderData: (before) => before,
    staleTime: 0,
    gcTime: 0,
  })
  return text === '' ? none : (answer.data ?? none)
}

function groupsOf(services: Services, query: string, contacts: readonly Row[]): readonly PaletteGroup[] {
  const fitting = actions
    .filter((action) => action.id !== 'palette' && isEnabled(action, services))
    .map((action) => ({ action, fits: fitness(query, action.title(services)) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ action }) => action)
  const of = (...groups: readonly string[]) =>
    fitting.filter(({ group }) => groups.includes(group)).map((action) => itemOf(services, action))
  return [
    { id: 'contacts', title: m.app_group_contacts(), items: contacts.map(contactItem) },
    { id: 'actions', title: m.app_group_actions(), items: of('contacts') },
    { id: 'go', title: m.app_group_go(), items: of('go') },
    { id: 'view', title: m.app_group_view(), items: of('view', 'help') },
  ]
}

function segmentGroup(segments: readonly Segment[], query: string): PaletteGroup {
  const items = segments
    .map((segment) => ({ segment, fits: fitness(query, segment.name) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ segment: { id, name, words } }) => ({
      id: segmentPrefix + id,
      label: name,
      icon: Bookmark,
      ...(words === '' ? {} : { detail: words }),
    }))
  return { id: 'segments', title: m.app_group_segments(), items }
}

function contactItem(row: Row): PaletteItem {
  return { id: contactPrefix + row.id, label: row.name || m.contacts_unnamed(), detail: row.phoneText }
}

function itemOf(services: Services, action: Action): PaletteItem {
  const [shortcut] = action.keys ?? []
  return {
    id: action.id,
    label: action.title(services),
    ...(action.icon ? { icon: action.icon } : {}),
    ...(shortcut === undefined ? {} : { shortcut }),
  }
}
