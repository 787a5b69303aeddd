import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, type ReactNode } from 'react'
import { ContactsScreen } from './features/contacts/ContactsScreen.tsx'
import { Shell } from './features/shell/Shell.tsx'
import type { ScreenName } from './state/screenStore.ts'
import { type Services, ServicesProvider } from './state/services.ts'
import { useLocale } from './state/useFormat.ts'
import { type Announcer, LiveRegion, Toaster, type Toasts, UiProvider } from './ui/index.ts'

/** Every screen that there is. The contacts are on the first picture; the others are loaded when they are opened. */
const screens: Readonly<Record<ScreenName, ComponentType>> = {
  contacts: ContactsScreen,
  segments: lazy(() => import('./features/catalogue/segments/SegmentsScreen.tsx')),
  tags: lazy(() => import('./features/catalogue/TagsScreen.tsx')),
  attributes: lazy(() => import('./features/catalogue/AttributesScreen.tsx')),
  consent: lazy(() => import('./features/consent/ConsentScreen.tsx')),
  import: lazy(() => import('./features/transfer/ImportScreen.tsx')),
  activity: lazy(() => import('./features/history/ActivityScreen.tsx')),
  settings: lazy(() => import('./features/settings/SettingsScreen.tsx')),
}

export interface AppProps {
  readonly services: Services
  readonly toasts: Toasts
  readonly announcer: Announcer
}

export function App({ services, toasts, announcer }: AppProps) {
  return (
    <ServicesProvider value={services}>
      <QueryClientProvider client={services.client}>
        <Localized>
          <Shell screens={screens} />
          <Toaster toasts={toasts} />
          <LiveRegion announcer={announcer} />
        </Localized>
      </QueryClientProvider>
    </ServicesProvider>
  )
}

function Localized({ children }: { children: ReactNode }) {
  return <UiProvider locale={useLocale()}>{children}</UiProvider>
}
