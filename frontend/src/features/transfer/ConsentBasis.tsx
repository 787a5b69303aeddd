import type { ConsentBasis as Basis } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useOfferedNotices } from '../../state/useOfferedNotices.ts'
import { useStore } from '../../state/useStore.ts'
import { DateField, RadioGroup, Select, TextArea, TextField } from '../../ui/index.ts'
import styles from './transfer.module.css'

const nothingDeclared: Basis = { source: '', wording: '', notice: 0, date: '' }

/** How those agreed of whom the file says so. Without a basis nobody is opted in. */
export function ConsentBasis() {
  const { imports } = useServices()
  const { options } = useStore(imports)
  if (!options) return null
  return (
    <>
      <RadioGroup
        label={m.transfer_basis()}
        value={options.basis ? 'declared' : 'none'}
        onChange={(choice) => imports.change({ basis: choice === 'declared' ? nothingDeclared : null })}
        options={[
          { id: 'none', label: m.transfer_basis_none(), help: m.transfer_basis_none_help() },
          { id: 'declared', label: m.transfer_basis_declared(), help: m.transfer_basis_declared_help() },
        ]}
      />
      {options.basis && <Declared basis={options.basis} />}
    </>
  )
}

function Declared({ basis }: { basis: Basis }) {
  const { imports } = useServices()
  const { options, error } = useStore(imports)
  const change = (part: Partial<Basis>) => imports.change({ basis: { ...basis, ...part } })
  const dated = options?.columns.includes('consent_date') ?? false
  return (
    <div className={styles.declared}>
      <TextField
        label={m.transfer_basis_source()}
        help={m.transfer_basis_source_help()}
        error={error?.fields.basisSource?.message}
        required
        value={basis.source}
        onChange={(source) => change({ source })}
      />
      <Words basis={basis} onChange={change} />
      <DateField
        label={m.transfer_basis_date()}
        help={dated ? m.transfer_basis_date_by_column() : m.transfer_basis_date_help()}
        error={error?.fields.basisDate?.message}
        required={!dated}
        optional={dated}
        value={basis.date}
        onChange={(date) => change({ date })}
      />
    </div>
  )
}

interface WordsProps {
  readonly basis: Basis
  readonly onChange: (part: Partial<Basis>) => void
}

/** The words that they were shown: those of a notice, or any others. */
function Words({ basis, onChange }: WordsProps) {
  const { imports } = useServices()
  const problem = useStore(imports).error?.fields.basisWording?.message
  const offered = useOfferedNotices()
  const chosen = offered.find(({ id }) => id === basis.notice)
  return (
    <>
      {offered.length > 0 && (
        <Select<number>
          label={m.transfer_basis_notice()}
          options={[
            { id: 0, label: m.transfer_basis_other_words() },
            ...offered.map(({ id, name, version }) => ({ id, label: m.notices_version_of({ name, version }) })),
          ]}
          value={basis.notice}
          onChange={(notice) => onChange({ notice, wording: '' })}
          error={chosen ? problem : undefined}
        />
      )}
      {chosen ? (
        <blockquote className={styles.quote} lang={chosen.language} dir="auto">
          {chosen.text}
        </blockquote>
      ) : (
        <TextArea
          label={m.transfer_basis_wording()}
          help={m.transfer_basis_wording_help()}
          error={problem}
          required
          value={basis.wording}
          onChange={(wording) => onChange({ wording })}
        />
      )}
    </>
  )
}
