import { Users } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import {
  AlertDialog,
  type Announcer,
  Button,
  CommandPalette,
  ContextMenu,
  Dialog,
  ShortcutSheet,
  TextField,
  type Toasts,
} from '../index.ts'
import { menu } from './choices.ts'

const overlays = ['dialog', 'alert', 'palette', 'shortcuts', 'context'] as const

/** Buttons that open what stands over the page. */
export function OverlayButtons({ toasts, announcer }: { toasts: Toasts; announcer: Announcer }) {
  const [open, setOpen] = useState<(typeof overlays)[number]>()
  const close = () => setOpen(undefined)
  return (
    <>
      {overlays.map((overlay) => (
        <Button key={overlay} onPress={() => setOpen(overlay)}>
          {overlay}
        </Button>
      ))}
      <Button onPress={() => toasts.show({ message: 'Tag added', action: { label: 'Undo', run: () => {} } })}>
        toast
      </Button>
      <Button onPress={() => announcer.say('2,046 contacts match')}>announce</Button>
      {open && <Overlay open={open} close={close} />}
    </>
  )
}

function Overlay({ open, close }: { open: (typeof overlays)[number]; close: () => void }): ReactElement {
  switch (open) {
    case 'dialog':
      return <SampleDialog close={close} />
    case 'alert':
      return (
        <AlertDialog title="Delete tag “VIP”?" confirmLabel="Delete tag" onConfirm={close} onCancel={close}>
          It can no longer be added to contacts. 1,204 contacts keep it as history, and you can restore it at any time.
        </AlertDialog>
      )
    case 'palette':
      return <SamplePalette close={close} />
    case 'shortcuts':
      return (
        <ShortcutSheet
          title="Shortcuts"
          groups={[{ title: 'Go', items: [{ label: 'Contacts', keys: ['G', 'C'] }] }]}
          onClose={close}
        />
      )
    case 'context':
      return <ContextMenu label="Row" at={{ x: 400, y: 300 }} items={menu} onClose={close} />
  }
}

function SampleDialog({ close }: { close: () => void }) {
  const [name, setName] = useState('')
  return (
    <Dialog
      title="Create tag"
      onClose={close}
      onSubmit={close}
      note="Last changed 30 May 2026 by you"
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" onPress={close}>
            Create
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} onChange={setName} autoFocus />
    </Dialog>
  )
}

function SamplePalette({ close }: { close: () => void }) {
  const [query, setQuery] = useState('')
  const items = ['Contacts', 'Tags', 'Settings'].filter((label) => label.toLowerCase().includes(query.toLowerCase()))
  return (
    <CommandPalette
      label="Commands"
      placeholder="Type a command or a name"
      query={query}
      onQuery={setQuery}
      groups={[
        { id: 'go', title: 'Go to', items: items.map((label) => ({ id: label, label, icon: Users, shortcut: 'G' })) },
      ]}
      emptyText="Nothing found"
      onRun={(_, keepOpen) => keepOpen || close()}
      onClose={close}
    />
  )
}
