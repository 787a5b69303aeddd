import '../../styles/index.css'
import { type ReactNode, useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ColorSwatchGrid } from '../choices/ColorSwatchGrid.tsx'
import { Segments } from '../choices/Segments.tsx'
import { UiProvider } from '../UiProvider.tsx'
import { ComboBox } from './ComboBox.tsx'
import { DateField, DateTimeField, TimeField } from './DateField.tsx'
import { JsonField } from './JsonField.tsx'
import { MultiComboBox } from './MultiComboBox.tsx'
import { NumberField } from './NumberField.tsx'
import { PickerList } from './PickerList.tsx'
import { SearchField } from './SearchField.tsx'
import { Select } from './Select.tsx'
import { SuggestField } from './SuggestField.tsx'
import { TextField } from './TextField.tsx'

/** Shows a field around a value of its own and reports what it becomes. */
async function field<T>(initial: T, draw: Draw<T>, locale = 'en-GB') {
  const changed = vi.fn<(value: T) => void>()
  await render(
    <UiProvider locale={locale}>
      <div style={{ inlineSize: 320 }}>
        <Holder initial={initial} draw={draw} changed={changed} />
      </div>
    </UiProvider>,
  )
  return changed
}

type Draw<T> = (value: T, onChange: (value: T) => void) => ReactNode

function Holder<T>({ initial, draw, changed }: { initial: T; draw: Draw<T>; changed: (value: T) => void }) {
  const [value, setValue] = useState(initial)
  return draw(value, (next) => {
    changed(next)
    setValue(next)
  })
}

const tags = [
  { id: 1, label: 'VIP' },
  { id: 2, label: 'Wholesale' },
  { id: 3, label: 'São Paulo' },
]

describe('a text field', () => {
  test('is named, described and marked', async () => {
    await field('x', (value, onChange) => (
      <TextField label="Name" value={value} onChange={onChange} error="Too short." required />
    ))
    const input = page.getByRole('textbox', { name: 'Name' })
    await expect.element(input).toHaveAccessibleDescription('Too short.')
    await expect.element(input).toBeInvalid()
    await expect.element(input).toBeRequired()
  })

  test('counts what a person sees, near the limit', async () => {
    await field('', (value, onChange) => (
      <TextField label="Name" value={value} onChange={onChange} counter={{ max: 5, from: 3 }} />
    ))
    await userEvent.fill(page.getByRole('textbox'), '👩‍👩‍👧a')
    await expect.element(page.getByText('of 5')).not.toBeInTheDocument()
    await userEvent.fill(page.getByRole('textbox'), '👩‍👩‍👧ab')
    await expect.element(page.getByText('3 of 5')).toBeVisible()
  })
})

describe('a search field', () => {
  test('Esc empties it, and only then is passed on', async () => {
    const onEscape = vi.fn()
    const changed = await field('ab', (value, onChange) => (
      <SearchField label="Search" value={value} onChange={onChange} onEscape={onEscape} />
    ))
    await userEvent.click(page.getByRole('searchbox'))
    await userEvent.keyboard('{Escape}')
    expect(changed).toHaveBeenLastCalledWith('')
    expect(onEscape).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(onEscape).toHaveBeenCalledTimes(1)
  })
})

describe('a number field', () => {
  test('reads and writes the digits of the language', async () => {
    const changed = await field(
      '1234.5',
      (value, onChange) => <NumberField label="Price" value={value} onChange={onChange} />,
      'de-DE',
    )
    const input = page.getByRole('textbox', { name: 'Price' })
    await expect.element(input).toHaveValue('1.234,5')
    await userEvent.fill(input, '2.000,25')
    expect(changed).toHaveBeenLastCalledWith('2000.25')
    await userEvent.keyboard('{ArrowUp}')
    expect(changed).toHaveBeenLastCalledWith('2001.25')
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(changed).toHaveBeenLastCalledWith('1991.25')
  })

  test('passes on what is no number', async () => {
    const changed = await field('', (value, onChange) => (
      <NumberField label="Price" value={value} onChange={onChange} />
    ))
    await userEvent.fill(page.getByRole('textbox'), 'many')
    expect(changed).toHaveBeenLastCalledWith('many')
  })
})

describe('a JSON field', () => {
  test('says the line and the reason while typing, and lays out', async () => {
    const changed = await field('', (value, onChange) => <JsonField label="Data" value={value} onChange={onChange} />)
    const input = page.getByRole('textbox', { name: 'Data' })
    await userEvent.fill(input, '{\n"a": 1\n"b": 2}')
    await expect.element(input).toHaveAccessibleDescription('Line 3: expected a comma or }')
    await userEvent.fill(input, '{"a":1}')
    await expect.element(input).toHaveAccessibleDescription('')
    await userEvent.click(page.getByRole('button', { name: 'Format' }))
    expect(changed).toHaveBeenLastCalledWith('{\n  "a": 1\n}')
  })
})

describe('lists', () => {
  test('a select is chosen from by keyboard', async () => {
    const changed = await field<number | null>(null, (value, onChange) => (
      <Select label="Tag" options={tags} value={value} onChange={onChange} placeholder="Select tag" />
    ))
    await userEvent.click(page.getByRole('button', { name: /Tag/ }))
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(changed).toHaveBeenLastCalledWith(2)
  })

  test('a combo box finds without accents', async () => {
    const changed = await field<number | null>(null, (value, onChange) => (
      <ComboBox label="Tag" options={tags} value={value} onChange={onChange} />
    ))
    await userEvent.click(page.getByRole('combobox'))
    await userEvent.keyboard('sao{ArrowDown}{Enter}')
    expect(changed).toHaveBeenLastCalledWith(3)
    await expect.element(page.getByRole('combobox')).toHaveValue('São Paulo')
  })

  test('a combo box offers to make what is not there', async () => {
    const onCreate = vi.fn()
    const changed = await field<number | null>(null, (value, onChange) => (
      <ComboBox
        label="Tag"
        options={tags}
        value={value}
        onChange={onChange}
        createLabel={(text) => `Create “${text}”`}
        onCreate={onCreate}
      />
    ))
    await userEvent.click(page.getByRole('combobox'))
    await userEvent.keyboard('vip')
    await expect.element(page.getByRole('option', { name: 'Create' })).not.toBeInTheDocument()
    await userEvent.keyboard('s')
    await userEvent.click(page.getByRole('option', { name: 'Create “vips”' }))
    expect(onCreate).toHaveBeenCalledWith('vips')
    expect(changed).not.toHaveBeenCalled()
  })

  test('several are chosen one after the other, and taken back', async () => {
    const changed = await field<number[]>([], (value, onChange) => (
      <MultiComboBox label="Tags" options={tags} value={value} onChange={onChange} />
    ))
    await userEvent.click(page.getByRole('combobox'))
    await userEvent.keyboard('vip{ArrowDown}{Enter}')
    expect(changed).toHaveBeenLastCalledWith([1])
    await expect.element(page.getByRole('combobox')).toHaveValue('')
    await userEvent.keyboard('who{ArrowDown}{Enter}')
    expect(changed).toHaveBeenLastCalledWith([1, 2])
    await userEvent.keyboard('{Backspace}')
    expect(changed).toHaveBeenLastCalledWith([1])
    await userEvent.keyboard('{Escape}')
    await userEvent.click(page.getByRole('button', { name: 'Remove attribute VIP' }))
    expect(changed).toHaveBeenLastCalledWith([])
  })

  test('free text may be one of the suggestions', async () => {
    const changed = await field('', (value, onChange) => (
      <SuggestField label="City" value={value} onChange={onChange} suggestions={['Lagos', 'Lyon']} />
    ))
    await userEvent.click(page.getByRole('combobox'))
    await userEvent.keyboard('Accra')
    expect(changed).toHaveBeenLastCalledWith('Accra')
    await userEvent.fill(page.getByRole('combobox'), 'Ly')
    await userEvent.click(page.getByRole('option', { name: 'Lyon' }))
    expect(changed).toHaveBeenLastCalledWith('Lyon')
  })

  test('a picker picks the first match with Enter', async () => {
    const onPick = vi.fn()
    await render(<PickerList label="Find a tag" options={tags} onPick={onPick} emptyText="No tag found" />)
    await userEvent.click(page.getByRole('searchbox'))
    await userEvent.keyboard('who{Enter}')
    expect(onPick).toHaveBeenCalledWith(2)
  })
})

describe('dates', () => {
  test('a date is typed in the order of the language', async () => {
    const changed = await field('', (value, onChange) => (
      <DateField label="Birthdate" value={value} onChange={onChange} />
    ))
    await userEvent.click(page.getByRole('spinbutton', { name: /day/ }))
    await userEvent.keyboard('07111984')
    expect(changed).toHaveBeenLastCalledWith('1984-11-07')
    await userEvent.click(page.getByRole('button', { name: 'Clear' }))
    expect(changed).toHaveBeenLastCalledWith('')
  })

  test('a time keeps its precision', async () => {
    const changed = await field('14:30:15', (value, onChange) => (
      <TimeField label="Time" value={value} onChange={onChange} />
    ))
    await userEvent.click(page.getByRole('spinbutton', { name: /hour/ }))
    await userEvent.keyboard('{ArrowUp}')
    expect(changed).toHaveBeenLastCalledWith('15:30:15')
  })

  test('an instant is written with the offset of the computer', async () => {
    const changed = await field('2026-11-07T14:30:00Z', (value, onChange) => (
      <DateTimeField label="Appointment" value={value} onChange={onChange} />
    ))
    await userEvent.click(page.getByRole('spinbutton', { name: /day/ }))
    await userEvent.keyboard('{ArrowUp}')
    const written = changed.mock.lastCall?.[0] ?? ''
    expect(written).toMatch(/[+-]\d\d:\d\d$/)
    expect(new Date(written).toISOString()).toBe('2026-11-08T14:30:00.000Z')
  })
})

describe('choices', () => {
  test('segments are one tab stop, moved in by arrows', async () => {
    const changed = await field('all', (value, onChange) => (
      <Segments
        label="Opted out"
        options={[
          { id: 'all', label: 'All' },
          { id: 'yes', label: 'Yes' },
        ]}
        value={value}
        onChange={onChange}
      />
    ))
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    expect(changed).toHaveBeenLastCalledWith('yes')
  })

  test('colours are named, and arrows up and down move by a row', async () => {
    const changed = await field(1, (value, onChange) => (
      <ColorSwatchGrid label="Color" value={value} onChange={onChange} />
    ))
    expect(page.getByRole('radio').elements()).toHaveLength(21)
    await userEvent.click(page.getByRole('radio', { name: 'Peach' }))
    await userEvent.keyboard('{ArrowDown}')
    expect(changed).toHaveBeenLastCalledWith(7)
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    expect(changed).toHaveBeenLastCalledWith(0)
  })
})
