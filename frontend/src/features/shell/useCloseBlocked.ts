import { useEffect } from 'react'
import { listen } from '../../api/events.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'

/** Says why the window did not close: work is running. */
export function useCloseBlocked(): void {
  const { notices } = useServices()
  useEffect(() => listen('close:blocked', () => void notices.show({ message: m.app_close_blocked() })), [notices])
}
