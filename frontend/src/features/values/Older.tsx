import { useEffect, useRef } from 'react'
import { Button } from '../../ui/index.ts'
import styles from './values.module.css'

interface Props {
  readonly label: string
  readonly busy: boolean
  readonly onReach: () => void
}

/** The end of what is loaded: more comes as one scrolls near it, and at a press of the button. */
export function Older({ label, busy, onReach }: Props) {
  const end = useRef<HTMLDivElement>(null)
  const reach = useRef(onReach)
  reach.current = onReach
  useEffect(() => {
    const element = end.current
    if (busy || !element) return
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && reach.current(), {
      root: element.parentElement,
      rootMargin: '600px',
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [busy])
  return (
    <div ref={end} className={styles.older}>
      <Button onPress={onReach}>{label}</Button>
    </div>
  )
}
