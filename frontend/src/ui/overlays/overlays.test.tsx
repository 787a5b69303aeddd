import '../../styles/index.css'
import { X } from 'lucide-react'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Button } from '../buttons/Button.tsx'
import { IconButton } from '../buttons/IconButton.tsx'
import { TextField } from '../fields/TextField.tsx'
import { Toaster } from '../notices/Toaster.tsx'
import { Toasts } from '../notices/Toasts.ts'
import { AlertDialog } from './AlertDialog.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { ContextMenu } from './ContextMenu.tsx'
import { Dialog } from './Dialog.tsx'
import { Menu } from './Menu.tsx'
import { Popover } from './Popover.tsx'

const focused = () => document.activeElement
const button = (name: string) => page.getByRole('button', { name, exact: true })

type Which = 'dialog' | 'alert'

function Opener({ which, onConfirm, onSubmit }: { which: Which; onConfirm: () => void; onSubmit: () => void }) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open</Button>
      {which === 'alert' ? (
        <AlertDialog open={open} title="Delete tag?" confirmLabel="Delete tag" onConfirm={onConfirm} onCancel={close}>
          It can be restored.
        </AlertDialog>
      ) : (
        <Dialog open={open} title="Create tag" onClose={close} onSubmit={onSubmit} footer={<Button>Create</Button>}>
          <TextField label="Name" value="" onChange={() => {}} autoFocus />
        </Dialog>
      )}
    </>
  )
}

async function open(which: Which) {
  const onConfirm = vi.fn()
  const onSubmit = vi.fn()
  await render(<Opener which={which} onConfirm={onConfirm} onSubmit={onSubmit} />)
  await userEvent.click(button('Open'))
  return { onConfirm, onSubmit }
}

describe('a dialog', () => {
  test('takes the focus, keeps it and gives it back', async () => {
    await open('dialog')
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus()
    for (let tabs = 0; tabs < 6; tabs++) {
      await userEvent.tab()
      expect(focused()?.closest('[role="dialog"]')).not.toBeNull()
    }
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(button('Open')).toHaveFocus()
  })

  test('is not closed by a click beside it', async () => {
    await open('dialog')
    await userEvent.click(document.body, { position: { x: 5, y: 5 }, force: true })
    await expect.element(page.getByRole('dialog')).toBeVisible()
  })

  test('is sent by Ctrl+Enter from any field', async () => {
    const { onSubmit } = await open('dialog')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })
})

describe('a question', () => {
  test('begins on Cancel, so that Enter does no harm', async () => {
    const { onConfirm } = await open('alert')
    await expect.element(button('Cancel')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument()
    expect(onConfirm).not.toHaveBeenCalled()
    await expect.element(button('Open')).toHaveFocus()
  })

  test('is confirmed by its verb', async () => {
    const { onConfirm } = await open('alert')
    await userEvent.click(button('Delete tag'))
    expect(onConfirm).toHaveBeenCalledTimes(1)
  })
})

describe('messages', () => {
  test('are read out politely, and their action undoes', async () => {
    const toasts = new Toasts()
    const run = vi.fn()
    await render(<Toaster toasts={toasts} />)
    toasts.show({ message: 'Tag deleted', action: { label: 'Undo', run } })
    const region = page.getByRole('status')
    await expect.element(region).toHaveTextContent('Tag deleted')
    await expect.element(region).toHaveAttribute('aria-live', 'polite')
    await userEvent.click(button('Undo'))
    expect(run).toHaveBeenCalledTimes(1)
    await expect.element(region).toBeEmptyDOMElement()
  })

  test('can be reached over a dialog', async () => {
    const toasts = new Toasts()
    await render(<Toaster toasts={toasts} />)
    await open('dialog')
    toasts.show({ message: 'Tag created' })
    const dismiss = button('Dismiss')
    await expect.element(dismiss).toBeVisible()
    expect(dismiss.element().closest('[inert], [aria-hidden="true"]')).toBeNull()
    await userEvent.click(dismiss)
    await expect.element(page.getByRole('dialog')).toBeVisible()
  })
})

describe('menus', () => {
  test('a menu runs what is chosen and gives the focus back', async () => {
    const onAction = vi.fn()
    await render(<Menu trigger={<Button>More</Button>} items={[{ id: 'copy', label: 'Copy', onAction }]} />)
    await userEvent.click(button('More'))
    await userEvent.keyboard('{Enter}')
    expect(onAction).toHaveBeenCalledTimes(1)
    await expect.element(button('More')).toHaveFocus()
  })

  test('an icon button with its tooltip opens one', async () => {
    const items = [{ id: 'copy', label: 'Copy', onAction: () => {} }]
    await render(<Menu trigger={<IconButton icon={X} label="More" />} items={items} />)
    await userEvent.click(button('More'))
    await expect.element(page.getByRole('menu', { name: 'More' })).toBeVisible()
  })

  test('and a popover, which its content can close', async () => {
    await render(
      <Popover label="Columns" trigger={<IconButton icon={X} label="Columns" />}>
        {(close) => <Button onPress={close}>Done</Button>}
      </Popover>,
    )
    await userEvent.click(button('Columns'))
    await expect.element(page.getByRole('dialog', { name: 'Columns' })).toBeVisible()
    await userEvent.click(button('Done'))
    await expect.element(button('Columns')).toHaveFocus()
  })

  test('choices say which is on', async () => {
    const items = ['Compact', 'Standard'].map((label) => ({
      id: label,
      label,
      checked: label === 'Standard',
      onAction: () => {},
    }))
    await render(<Menu trigger={<Button>More</Button>} items={[{ id: 'rows', title: 'Rows', choose: 'one', items }]} />)
    await userEvent.click(button('More'))
    await expect.element(page.getByRole('menuitemradio', { name: 'Standard' })).toBeChecked()
    await expect.element(page.getByRole('menuitemradio', { name: 'Compact' })).not.toBeChecked()
  })

  test('one at a place opens there, takes the focus and closes', async () => {
    const onClose = vi.fn()
    const onAction = vi.fn()
    await render(
      <ContextMenu
        label="Row"
        at={{ x: 120, y: 90 }}
        items={[{ id: 'copy', label: 'Copy', onAction }]}
        onClose={onClose}
      />,
    )
    const item = page.getByRole('menuitem', { name: 'Copy' })
    await expect.element(item).toHaveFocus()
    const box = page.getByRole('menu').element().getBoundingClientRect()
    expect(Math.abs(box.left - 120)).toBeLessThan(3)
    expect(Math.abs(box.top - 90)).toBeLessThan(10)
    await userEvent.click(item)
    expect(onAction).toHaveBeenCalledTimes(1)
    expect(onClose).toHaveBeenCalled()
  })
})

const groups = [
  {
    id: 'go',
    title: 'Go to',
    items: [
      { id: 'tags', label: 'Tags' },
      { id: 'settings', label: 'Settings' },
    ],
  },
]

function Palette({ onRun, onClose }: { onRun: (id: string, keepOpen: boolean) => void; onClose: () => void }) {
  const [query, setQuery] = useState('')
  return (
    <CommandPalette
      label="Commands"
      placeholder=""
      query={query}
      onQuery={setQuery}
      groups={groups}
      emptyText=""
      onRun={onRun}
      onClose={onClose}
    />
  )
}

describe('the palette', () => {
  const cases: Record<string, [keys: string, id: string, keepOpen: boolean]> = {
    'Enter runs the first': ['{Enter}', 'tags', false],
    'arrows choose': ['{ArrowDown}{ArrowDown}{Enter}', 'settings', false],
    'Ctrl+Enter keeps it open': ['{Control>}{Enter}{/Control}', 'tags', true],
  }
  for (const [name, [keys, id, keepOpen]] of Object.entries(cases)) {
    test(name, async () => {
      const onRun = vi.fn()
      await render(<Palette onRun={onRun} onClose={() => {}} />)
      await expect.element(page.getByRole('searchbox')).toHaveFocus()
      await userEvent.keyboard(keys)
      expect(onRun).toHaveBeenCalledWith(id, keepOpen)
    })
  }

  test('Esc closes', async () => {
    const onClose = vi.fn()
    await render(<Palette onRun={() => {}} onClose={onClose} />)
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalled()
  })
})
