import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { Hidden } from '../marks/Hidden.tsx'
import type { Announcer } from './Announcer.ts'

/** The place in the page from which `announcer` is heard; one for the whole window. */
export function LiveRegion({ announcer }: { announcer: Announcer }) {
  const { polite, assertive } = useSyncExternalStore(announcer.subscribe, announcer.snapshot)
  return createPortal(
    <div data-react-aria-top-layer="true">
      <Hidden>
        <span role="status" aria-live="polite">
          {polite}
        </span>
        <span role="alert" aria-live="assertive">
          {assertive}
        </span>
      </Hidden>
    </div>,
    document.body,
  )
}
