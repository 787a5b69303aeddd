import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { useSelected } from '../../../state/useStore.ts'

interface Origin {
  readonly sourceLabel: string
  readonly at: string
}

/**
 * "Manual (admin) · 30 May 2026". What Go has not told yet (undefined) was done at this keyboard just now; where nothing
 * was read (null) nothing is said.
 */
export function useOrigin(): (origin: Origin | undefined | null) => string {
  const role = useSelected(useServices().settings, ({ profileRole }) => profileRole)
  const format = useFormat()
  return (origin) => {
    if (origin === null) return ''
    const own = role === 'agent' ? m.panel_source_agent() : m.panel_source_admin()
    const { sourceLabel, at } = origin ?? { sourceLabel: own, at: new Date().toISOString() }
    return m.panel_source_date({ source: sourceLabel, date: format.date(at) })
  }
}
