import { useEffect, useState } from 'react'
import { m } from '../../../i18n/index.ts'
import { Dialog, Spinner } from '../../../ui/index.ts'

/** What takes less than this, in milliseconds, is not worth a sign. */
const patience = 150

/** A dialog whose content takes a while to come. */
export function Waiting({ title, onClose }: { title: string; onClose: () => void }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <Dialog title={title} onClose={onClose}>
      <Spinner label={m.app_loading_page()} />
    </Dialog>
  )
}
