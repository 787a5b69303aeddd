import { type ReactNode, useState } from 'react'
import { createAttribute, editAttribute, restoreAttribute } from '../../api/attributes.ts'
import type { ApiError } from '../../api/call.ts'
import type { Definition, DefinitionInput } from '../../api/types.ts'
import { type AttributeType, attributeTypes } from '../../domain/attribute.ts'
import { m } from '../../i18n/index.ts'
import { typeName } from '../../i18n/typeName.ts'
import { Button, Dialog, Select, TextArea, TextField } from '../../ui/index.ts'
import { typeIcons } from '../values/typeIcons.ts'
import styles from './catalogue.module.css'
import { RestoreOffer } from './RestoreOffer.tsx'
import { useCommand } from './useCommand.ts'

interface Props {
  /** The one that is edited; none: a new one. */
  definition?: Definition
  definitions: readonly Definition[]
  onClose: () => void
}

const fresh: DefinitionInput = { name: '', type: 'text', description: '', allowed: [], unit: '' }

/** Create attribute, Edit attribute. The type of one that exists stays: its values are stored by it. */
export function AttributeDialog({ definition, definitions, onClose }: Props) {
  const [input, setInput] = useState<DefinitionInput>(definition ?? fresh)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const [busy, setBusy] = useState(false)
  const run = useCommand()
  const change = (part: Partial<DefinitionInput>) => {
    setInput({ ...input, ...part })
    setProblem(null)
  }
  const save = async () => {
    setBusy(true)
    const { name, type, description, unit, allowed } = input
    const sent = { name, type, description, unit: type === 'number' ? unit : '', allowed: allowedOf(type, allowed) }
    const saved = definition
      ? await run(() => editAttribute(definition.id, sent), m.attributes_updated(), setProblem)
      : await run(() => createAttribute(sent), m.attributes_created(), setProblem)
    setBusy(false)
    if (saved) onClose()
  }
  return (
    <Dialog
      title={definition ? m.attributes_edit_title() : m.attributes_create_title()}
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" busy={busy} onPress={() => void save()}>
            {definition ? m.tags_save() : m.tags_create()}
          </Button>
        </>
      }
    >
      <Fields input={input} problem={problem} fixedType={definition !== undefined} onChange={change} onEnter={save}>
        <RestoreOffer
          problem={problem}
          entries={definitions}
          restore={({ id }) => restoreAttribute(id)}
          done={m.attributes_restored()}
          onRestored={onClose}
        />
      </Fields>
    </Dialog>
  )
}

function allowedOf(type: AttributeType, allowed: readonly string[]): string[] {
  return type === 'text' ? allowed.map((line) => line.trim()).filter((line) => line !== '') : []
}

interface FieldsProps {
  input: DefinitionInput
  problem: ApiError | null
  fixedType: boolean
  onChange: (part: Partial<DefinitionInput>) => void
  onEnter: () => Promise<void>
  /** Stands under the name. */
  children: ReactNode
}

function Fields({ input, problem, fixedType, onChange, onEnter, children }: FieldsProps) {
  const elsewhere = problem && Object.keys(problem.fields).length === 0 ? problem.message : undefined
  return (
    <div className={styles.form}>
      <TextField
        label={m.tags_name()}
        value={input.name}
        onChange={(name) => onChange({ name })}
        onEnter={() => void onEnter()}
        counter={{ max: 50, from: 40 }}
        error={problem?.fields.name?.message ?? elsewhere}
        autoFocus
        required
      />
      {children}
      <Select<AttributeType>
        label={m.attributes_column_type()}
        value={input.type}
        disabled={fixedType}
        options={attributeTypes.map((id) => ({ id, label: typeName(id), icon: typeIcons[id] }))}
        onChange={(type) => onChange({ type })}
        error={problem?.fields.type?.message}
        {...(fixedType ? { help: m.attributes_type_fixed() } : {})}
      />
      <TextField
        label={m.tags_description()}
        optional
        value={input.description}
        onChange={(description) => onChange({ description })}
        counter={{ max: 500, from: 400 }}
        error={problem?.fields.description?.message}
      />
      {input.type === 'text' && (
        <TextArea
          label={m.attributes_allowed()}
          optional
          rows={3}
          value={input.allowed.join('\n')}
          onChange={(text) => onChange({ allowed: text.split('\n') })}
          help={m.attributes_allowed_help()}
          error={problem?.fields.allowed?.message}
        />
      )}
      {input.type === 'number' && (
        <TextField
          label={m.attributes_unit()}
          optional
          value={input.unit}
          onChange={(unit) => onChange({ unit })}
          placeholder={m.attributes_unit_example()}
          error={problem?.fields.unit?.message}
        />
      )}
    </div>
  )
}
