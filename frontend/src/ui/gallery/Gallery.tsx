import { Bookmark, Download, Filter, Pencil, Plus, Tag, Trash2, Upload, Users } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  Announcer,
  AttributeChip,
  Avatar,
  Badge,
  Banner,
  Button,
  Checkbox,
  ChipRow,
  ColorSwatchGrid,
  ComboBox,
  colorCount,
  colorName,
  DateField,
  DateTimeField,
  DropArea,
  EmptyState,
  ErrorState,
  FilterPill,
  Hidden,
  IconButton,
  JobStrip,
  JsonField,
  Kbd,
  LinkButton,
  LiveRegion,
  Menu,
  MoreChip,
  MultiComboBox,
  NumberField,
  Pager,
  PickerList,
  Popover,
  ProgressBar,
  RadioGroup,
  SearchField,
  Segments,
  Select,
  SelectionBar,
  Skeleton,
  Spinner,
  SplitButton,
  Stepper,
  SuggestField,
  Switch,
  TagPill,
  TextArea,
  TextField,
  TimeField,
  Toaster,
  Toasts,
} from '../index.ts'
import { attributes, menu, people, tags } from './choices.ts'
import styles from './gallery.module.css'
import { OverlayButtons } from './OverlayButtons.tsx'

const toasts = new Toasts()
const announcer = new Announcer()

/** Every component in its states, with fixed data. */
export function Gallery() {
  return (
    <main className={styles.page}>
      <h1>
        <Hidden>Components</Hidden>
      </h1>
      <Buttons />
      <Fields />
      <Pickers />
      <Dates />
      <Choices />
      <Chips />
      <Bars />
      <Notices />
      <Section title="Overlays">
        <OverlayButtons toasts={toasts} announcer={announcer} />
      </Section>
      <Toaster toasts={toasts} />
      <LiveRegion announcer={announcer} />
    </main>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  )
}

function Buttons() {
  return (
    <Section title="Buttons">
      <Button variant="primary" icon={Plus}>
        New contact
      </Button>
      <Button icon={Download}>Export</Button>
      <Button variant="ghost" icon={Upload}>
        Import
      </Button>
      <Button variant="danger">Delete tag</Button>
      <Button size="small">Small</Button>
      <Button busy>Saving</Button>
      <Button variant="primary" busy>
        Saving
      </Button>
      <Button disabled>Disabled</Button>
      <SplitButton icon={Download} menuLabel="More export options" items={menu} onPress={() => {}}>
        Export CSV
      </SplitButton>
      <IconButton icon={Pencil} label="Edit" shortcut="E" />
      <IconButton icon={Filter} label="Filters" pressed />
      <IconButton icon={Trash2} label="Delete" disabled />
      <IconButton icon={Plus} label="Add" variant="outline" />
      <LinkButton icon={Bookmark}>Save segment</LinkButton>
      <Menu trigger={<Button>Menu</Button>} items={menu} />
    </Section>
  )
}

function Fields() {
  const [text, setText] = useState('Gift card')
  const [number, setNumber] = useState('1234567890123456789.5')
  const [json, setJson] = useState('{ "loyalty": { "card": 123, }')
  return (
    <Section title="Fields">
      <div className={styles.column}>
        <TextField
          label="Name"
          value={text}
          onChange={setText}
          counter={{ max: 50, from: 5 }}
          help="Shown on every contact."
        />
      </div>
      <div className={styles.column}>
        <TextField
          label="Phone"
          ltr
          inputMode="tel"
          value="+234 803"
          onChange={() => {}}
          error="This number is too short."
          required
        />
      </div>
      <div className={styles.column}>
        <NumberField label="Order count" value={number} onChange={setNumber} unit="pcs" />
      </div>
      <div className={styles.column}>
        <SearchField label="Search customers" value={text} onChange={setText} />
      </div>
      <div className={styles.column}>
        <TextField label="Disabled" value="" placeholder="Value" disabled onChange={() => {}} />
      </div>
      <div className={styles.column}>
        <TextArea
          label="Description"
          optional
          value="Asked for a gift card or voucher."
          onChange={() => {}}
          help="Say when this tag applies."
        />
      </div>
      <div className={styles.column}>
        <JsonField label="JSON" value={json} onChange={setJson} rows={3} />
      </div>
    </Section>
  )
}

function Pickers() {
  const [attribute, setAttribute] = useState<string | null>(null)
  const [tag, setTag] = useState<number | null>(null)
  const [several, setSeveral] = useState<number[]>([1, 2])
  const [city, setCity] = useState('')
  return (
    <Section title="Pickers">
      <div className={styles.column}>
        <Select
          label="Attribute"
          options={attributes}
          value={attribute}
          onChange={setAttribute}
          placeholder="Select attribute"
        />
      </div>
      <div className={styles.column}>
        <ComboBox
          label="Tag"
          options={tags}
          value={tag}
          onChange={setTag}
          placeholder="Select tag to add"
          createLabel={(name) => `Create “${name}”`}
          onCreate={() => {}}
        />
      </div>
      <div className={styles.column}>
        <MultiComboBox label="Tags" options={tags} value={several} onChange={setSeveral} />
      </div>
      <div className={styles.column}>
        <SuggestField label="City" value={city} onChange={setCity} suggestions={['Lagos', 'Lyon', 'Abuja']} />
      </div>
      <Popover label="Add tag" trigger={<Button icon={Plus}>Add tag</Button>}>
        <PickerList
          label="Find a tag"
          options={tags}
          onPick={() => {}}
          emptyText="No tag found"
          footer={<LinkButton>Manage tags</LinkButton>}
        />
      </Popover>
    </Section>
  )
}

function Dates() {
  const [date, setDate] = useState('1984-11-07')
  const [time, setTime] = useState('14:30')
  const [instant, setInstant] = useState('2026-11-07T14:30:00+01:00')
  return (
    <Section title="Dates">
      <div className={styles.column}>
        <DateField label="Birthdate" value={date} onChange={setDate} />
      </div>
      <div className={styles.column}>
        <TimeField label="Time" value={time} onChange={setTime} />
      </div>
      <div className={styles.column}>
        <DateTimeField label="Appointment" value={instant} onChange={setInstant} />
      </div>
    </Section>
  )
}

function Choices() {
  const [checked, setChecked] = useState(true)
  const [segment, setSegment] = useState('all')
  const [color, setColor] = useState(5)
  const three = [
    { id: 'all', label: 'All' },
    { id: 'no', label: 'No' },
    { id: 'yes', label: 'Yes' },
  ]
  return (
    <Section title="Choices">
      <Checkbox label="Leave out opted-out contacts" checked={checked} onChange={setChecked} help="131 contacts" />
      <Checkbox label="Some" mixed checked={false} onChange={() => {}} />
      <Checkbox label="Disabled" disabled checked={false} onChange={() => {}} />
      <RadioGroup
        label="Which contacts"
        options={three.map((option) => ({ ...option, help: 'What it means' }))}
        value={segment}
        onChange={setSegment}
      />
      <div className={styles.column}>
        <Segments label="Opted out" options={three} value={segment} onChange={setSegment} />
      </div>
      <Switch label="Accent" checked={checked} onChange={setChecked} />
      <Switch label="Opted out" tone="optout" checked={checked} onChange={setChecked} />
      <Switch label="Off" checked={false} onChange={() => {}} />
      <div className={styles.wide}>
        <ColorSwatchGrid label="Color" optional value={color} onChange={setColor} />
      </div>
    </Section>
  )
}

function Chips() {
  const chips = tags.map(({ id, label, color }) => ({ key: id, kind: 'tag' as const, name: label, color }))
  return (
    <Section title="Chips">
      {Array.from({ length: colorCount }, (_, color) => (
        <TagPill key={colorName(color)} name={colorName(color)} color={color} />
      ))}
      <TagPill name="Spring sale" color={0} deleted />
      <TagPill name="Wholesale" color={8} large onRemove={() => {}} />
      <TagPill name="VIP" color={13} large note="2 of 3" onRemove={() => {}} />
      <AttributeChip name="City" value="Lagos" />
      <AttributeChip name="City" value="دبي" large onPress={() => {}} onRemove={() => {}} />
      <AttributeChip name="Plan" value="Pro" large note="1 of 3" />
      <MoreChip count={3} onPress={() => {}} />
      <ChipRow chips={chips} width={200} empty="No tags" />
      {people.map((name) => (
        <Avatar key={name} name={name} size={36} />
      ))}
      <Kbd keys="Ctrl+K" />
      <Badge>3</Badge>
      <Spinner label="Loading" />
      <Skeleton width="8rem" />
    </Section>
  )
}

function Bars() {
  return (
    <Section title="Bars">
      <div className={styles.full}>
        <SelectionBar
          label="Selection"
          summary={
            <>
              3 selected <LinkButton>Select all 2,046 matching</LinkButton>
            </>
          }
          onClear={() => {}}
        >
          <Button variant="ghost" size="small" icon={Tag}>
            Add tag
          </Button>
          <Button variant="ghost" size="small" icon={Trash2}>
            Delete
          </Button>
        </SelectionBar>
      </div>
      <div className={styles.full}>
        <JobStrip
          jobs={[
            {
              id: 1,
              label: 'Importing spring-orders.xlsx',
              detail: '412,000 of 1,000,000 · about 40 s left',
              done: 412,
              total: 1000,
              cancellable: true,
            },
          ]}
          onCancel={() => {}}
        />
      </div>
      <div className={styles.full}>
        <Pager
          summary="1–100 of 2,046 matching"
          page={2}
          pages={21}
          pageSize={100}
          pageSizes={[25, 100, 0]}
          onPage={() => {}}
          onPageSize={() => {}}
        />
      </div>
      <FilterPill
        field="City is not"
        value="Abuja"
        onPress={() => {}}
        onRemove={() => {}}
        removeLabel="Remove filter City"
      />
      <div className={styles.column}>
        <Stepper
          label="Steps"
          onStep={() => {}}
          steps={[
            { id: 1, label: 'File', state: 'done' },
            { id: 2, label: 'Match columns', detail: '7 of 9', state: 'current' },
            { id: 3, label: 'Result', state: 'todo' },
          ]}
        />
      </div>
      <div className={styles.column}>
        <ProgressBar label="Import" done={40} total={100} />
      </div>
    </Section>
  )
}

function Notices() {
  return (
    <Section title="Notices">
      <div className={styles.full}>
        <Banner tone="info">You are looking at sample data.</Banner>
        <Banner tone="success">Everything is saved.</Banner>
        <Banner tone="warning" actions={<Button size="small">Back up</Button>}>
          The last backup is older than 7 days.
        </Banner>
        <Banner tone="danger" onDismiss={() => {}}>
          The file could not be saved.
        </Banner>
      </div>
      <EmptyState
        icon={Users}
        title="Your customers will be here"
        text="Bring them from a spreadsheet, or add the first one by hand."
      >
        <Button variant="primary">Import a file</Button>
        <Button>New contact</Button>
      </EmptyState>
      <ErrorState
        title="The list could not be loaded"
        text="Try again in a moment."
        details="store.locked"
        onRetry={() => {}}
      />
      <DropArea title="Drop a file here" text="CSV, TSV or Excel">
        <Button>Choose a file</Button>
      </DropArea>
    </Section>
  )
}
