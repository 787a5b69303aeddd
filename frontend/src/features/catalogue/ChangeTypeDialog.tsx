import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf } from '../../actions/tell.ts'
import { changeType, checkType } from '../../api/attributes.ts'
import type { Definition, TypeCheck } from '../../api/types.ts'
import { type AttributeType, attributeTypes } from '../../domain/attribute.ts'
import { m } from '../../i18n/index.ts'
import { typeName } from '../../i18n/typeName.ts'
import { useServices } from '../../state/services.ts'
import { Banner, Button, Dialog, Select } from '../../ui/index.ts'
import { typeIcons } from '../values/typeIcons.ts'
import styles from './catalogue.module.css'
import { TypeCheckReport } from './TypeCheckReport.tsx'
import { useChange } from './useCommand.ts'

interface Props {
  definition: Definition
  onClose: () => void
}

/** Gives an attribute another type, after it has shown which values can be converted and which cannot. */
export function ChangeTypeDialog({ definition, onClose }: Props) {
  const [type, setType] = useState<AttributeType | null>(null)
  const { check, problem } = useTypeCheck(definition, type)
  const { busy, refusal, apply } = useChangeType(definition, onClose)
  const left = check ? check.values - check.fitting : 0
  const error = refusal ?? problem
  return (
    <Dialog
      title={m.attributes_retype_title({ name: definition.name })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          {left > 0 && <KeepButton definition={definition} onClose={onClose} />}
          <Button
            variant={left > 0 ? 'danger' : 'primary'}
            busy={busy}
            disabled={!check || type === null}
            onPress={() => type && apply(type, left > 0)}
          >
            {left > 0 ? m.attributes_retype_clear({ count: left }) : m.attributes_retype_confirm()}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {error !== undefined && <Banner tone="danger">{error}</Banner>}
        <Select<AttributeType>
          label={m.attributes_retype_to()}
          value={type}
          options={attributeTypes
            .filter((id) => id !== definition.type)
            .map((id) => ({ id, label: typeName(id), icon: typeIcons[id] }))}
          onChange={setType}
          autoFocus
          {...helpOf(definition)}
        />
        {type !== null && <TypeCheckReport type={type} check={check} failed={problem !== undefined} />}
      </div>
    </Dialog>
  )
}

/** What goes with the old type. */
function helpOf({ unit, allowed }: Definition): { help?: string } {
  if (unit !== '') return { help: m.attributes_retype_unit() }
  return allowed.length > 0 ? { help: m.attributes_retype_allowed() } : {}
}

function KeepButton({ definition, onClose }: Props) {
  const { notices } = useServices()
  const keep = () => {
    notices.show({ message: m.attributes_retype_stays({ name: definition.name }) })
    onClose()
  }
  return <Button onPress={keep}>{m.attributes_retype_keep({ type: typeName(definition.type) })}</Button>
}

function useTypeCheck({ id }: Definition, type: AttributeType | null) {
  const { data, error } = useQuery({
    queryKey: ['attributes', 'check', id, type],
    queryFn: (): Promise<TypeCheck | null> => (type === null ? Promise.resolve(null) : checkType(id, type)),
    staleTime: 0,
    gcTime: 0,
  })
  return { check: data ?? null, problem: error ? reasonOf(error) : undefined }
}

function useChangeType({ id }: Definition, onClose: () => void) {
  const change = useChange('attributes')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const apply = async (type: AttributeType, clearOthers: boolean) => {
    setBusy(true)
    const changed = await change(
      () => changeType(id, type, clearOthers),
      m.attributes_retyped(),
      (problem) => setRefusal(problem.message),
    )
    setBusy(false)
    if (changed) onClose()
  }
  return { busy, refusal, apply: (type: AttributeType, clearOthers: boolean) => void apply(type, clearOthers) }
}
