import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy } from 'react'
import { ContactsScreen } from './features/contacts/ContactsScreen.tsx'
import { Shell } from './features/shell/Shell.tsx'
import type { ScreenName } from './state/screenStore.ts'
import { type Services, ServicesProvider } from './state/services.ts'
import { useSelected } from './state/useStore.ts'
import { type Announcer, LiveRegion, Toaster, type Toasts, UiProvider } from './ui/index.ts'

/** Every screen that there is. The contacts are on the first picture; the others are loaded when they are opened. */
const screens: Readonly<Record<ScreenName, ComponentType>> = {
  contacts: ContactsScreen,
  tags: lazy(() => import('./features/catalogue/TagsScreen.tsx')),
  attributes: lazy(() => import('./features/catalogue/AttributesScreen.tsx')),
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
  const locale = useSelected(services.settings, (preferences) => preferences.locale)
  return (
    <ServicesProvider value={services}>
      <QueryClientProvider client={services.client}>
        <UiProvider locale={locale}>
          <Shell screens={screens} />
          <Toaster toasts={toasts} />
          <LiveRegion announcer={announcer} />
        </UiProvider>
      </QueryClientProvider>
    </ServicesProvider>
  )
}
