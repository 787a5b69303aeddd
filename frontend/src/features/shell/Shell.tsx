import { type ComponentType, Suspense } from 'react'
import { m } from '../../i18n/index.ts'
import type { ScreenName } from '../../state/screenStore.ts'
import { useServices } from '../../state/services.ts'
import { useSelected } from '../../state/useStore.ts'
import { Dialogs } from './Dialogs.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { IndexProgress } from './IndexProgress.tsx'
import { Jobs } from './Jobs.tsx'
import { SampleStrip } from './SampleStrip.tsx'
import { Sidebar } from './Sidebar.tsx'
import styles from './shell.module.css'
import { useAppearance, useWindowWidth } from './useAppearance.ts'
import { useCloseBlocked } from './useCloseBlocked.ts'
import { useKeys } from './useKeys.ts'

export interface ShellProps {
  readonly screens: Readonly<Record<ScreenName, ComponentType>>
}

/** The frame of the window: the sidebar, the screen that is open, and what stands over it. */
export function Shell({ screens }: ShellProps) {
  const services = useServices()
  useAppearance()
  useWindowWidth()
  useKeys()
  useCloseBlocked()
  const name = useSelected(services.screens, ({ current }) => current.name)
  const sidebarOpen = useSelected(services.layout, (layout) => layout.sidebarOpen)
  const Screen = screens[name]
  return (
    <div className={styles.app} data-sidebar={sidebarOpen ? 'open' : 'icons'}>
      <a className={styles.skip} href="#main">
        {m.app_skip_to_table()}
      </a>
      <Sidebar />
      <main className={styles.page} id="main" tabIndex={-1}>
        <IndexProgress />
        <SampleStrip />
        <div className={styles.screen}>
          <ErrorBoundary key={name}>
            <Suspense>
              <Screen />
            </Suspense>
          </ErrorBoundary>
        </div>
        {name !== 'contacts' && <Jobs />}
      </main>
      <Dialogs />
    </div>
  )
}
