import { useMemo } from 'react'
import type { Definition, Inspection } from '../../api/types.ts'
import { attributeTypes } from '../../domain/attribute.ts'
import { countries } from '../../domain/countries.ts'
import { m } from '../../i18n/index.ts'
import { typeName } from '../../i18n/typeName.ts'
import { useAttributes } from '../../state/catalogues.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { ComboBox, type Option, Select } from '../../ui/index.ts'
import { StepPage } from './StepPage.tsx'
import { newAttributeName, targetOptions, typeOfTarget } from './targets.ts'
import styles from './transfer.module.css'

/** Step 3: where each column goes. */
export function ColumnsStep() {
  const { imports, settings } = useServices()
  const { inspection, options } = useStore(imports)
  const { locale } = useStore(settings)
  const definitions = useAttributes()
  const places = useMemo(() => countries(locale), [locale])
  if (!inspection || !options) return null
  const phone = options.columns.includes('phone')
  const recognised = inspection.columns.filter((_, i) => options.columns[i] !== 'ignore').length
  return (
    <StepPage
      title={m.transfer_columns_title()}
      text={m.transfer_columns_text({ recognised, count: inspection.columns.length })}
      blocked={phone ? undefined : m.transfer_phone_needed()}
    >
      <div className={styles.choices}>
        <ComboBox
          label={m.transfer_country()}
          help={m.transfer_country_help()}
          options={places}
          value={options.country || null}
          onChange={(country) => imports.change({ country: country ?? '' })}
          placeholder={m.transfer_country_none()}
        />
      </div>
      <table className={styles.mapping}>
        <thead>
          <tr>
            <th scope="col">{m.transfer_column_in_file()}</th>
            <th scope="col">{m.transfer_first_values()}</th>
            <th scope="col">{m.transfer_goes_to()}</th>
            <th scope="col">{m.transfer_how()}</th>
          </tr>
        </thead>
        <tbody>
          {inspection.columns.map((column, i) => (
            <ColumnRow
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name; headings repeat
              key={i}
              column={column}
              target={options.columns[i] ?? 'ignore'}
              definitions={definitions}
              onChange={(target) => imports.setColumn(i, target)}
            />
          ))}
        </tbody>
      </table>
    </StepPage>
  )
}

type FileColumn = Inspection['columns'][number]

interface RowProps {
  column: FileColumn
  target: string
  definitions: readonly Definition[]
  onChange: (target: string) => void
}

function ColumnRow({ column, target, definitions, onChange }: RowProps) {
  const options: Option[] = targetOptions(column, target, definitions)
  return (
    <tr>
      <th scope="row">
        <bdi>{column.heading}</bdi>
      </th>
      <td className={styles.samples}>
        <bdi>{column.samples.map((sample) => sample || '—').join(' · ')}</bdi>
      </td>
      <td>
        <Select
          label={m.transfer_target_of({ column: column.heading })}
          hideLabel
          options={options}
          value={target}
          onChange={onChange}
        />
      </td>
      <td className={styles.how}>
        {isSuggested(column, target) && <span className={styles.mark}>{m.transfer_suggested()}</span>}
        <TargetType target={target} definitions={definitions} onChange={onChange} />
      </td>
    </tr>
  )
}

/** Whether the program chose the target, not the person. */
function isSuggested({ suggested, target: found, new: made }: FileColumn, target: string): boolean {
  return target !== 'ignore' && ((suggested && target === found) || (found === 'ignore' && target === made))
}

/** A new attribute needs a type; one that exists has it. */
function TargetType({ target, definitions, onChange }: Omit<RowProps, 'column'>) {
  const type = typeOfTarget(target)
  const name = newAttributeName(target, definitions)
  if (!type) return null
  if (name === null) return <span>{typeName(type)}</span>
  return (
    <Select
      label={m.transfer_type_of({ name })}
      hideLabel
      size="small"
      value={type}
      options={attributeTypes.map((id) => ({ id, label: typeName(id) }))}
      onChange={(next) => onChange(`attribute:${name}:${next}`)}
    />
  )
}
