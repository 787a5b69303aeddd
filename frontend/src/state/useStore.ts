import { useSyncExternalStore } from 'react'
import type { Store } from './store.ts'

/** What a store holds now; the component is rendered again when it changes. */
export function useStore<Snapshot>(store: Store<Snapshot>): Snapshot {
  return useSyncExternalStore(store.subscribe, store.snapshot)
}

/** A part of what a store holds. `select` must give the same value as long as its part did not change. */
export function useSelected<Snapshot, Part>(store: Store<Snapshot>, select: (snapshot: Snapshot) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.snapshot()))
}
