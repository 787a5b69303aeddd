import { useEffect } from 'react'
import type { ApiError } from '../../api/call.ts'
import { m } from '../../i18n/index.ts'
import { type ImportStep, importSteps } from '../../state/importStore.ts'
import { useServices } from '../../state/services.ts'
import { useSelected, useStore } from '../../state/useStore.ts'
import { Banner, Stepper } from '../../ui/index.ts'
import { PageHeader } from '../shell/PageHeader.tsx'
import { CheckStep } from './CheckStep.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { ExistingStep } from './ExistingStep.tsx'
import { FileCard } from './FileCard.tsx'
import { FileStep } from './FileStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { ResultStep } from './ResultStep.tsx'
import styles from './transfer.module.css'

const pages = {
  file: FileStep,
  preview: PreviewStep,
  columns: ColumnsStep,
  existing: ExistingStep,
  check: CheckStep,
  result: ResultStep,
} satisfies Record<ImportStep, () => React.ReactNode>

/** Bringing contacts from a file, step by step; nothing is written before the check was seen. */
export default function ImportScreen() {
  const { imports, screens } = useServices()
  const screen = useSelected(screens, ({ current }) => current)
  const { step, error, result } = useStore(imports)
  const dropped = screen.name === 'import' ? screen.file : undefined
  useEffect(() => {
    if (!dropped) return
    imports.reset()
    void imports.take(dropped)
  }, [dropped, imports])
  const Page = pages[step]
  return (
    <div className={styles.page}>
      <PageHeader title={m.transfer_import_title()} />
      <div className={styles.body}>
        <div className={styles.steps}>
          <Stepper label={m.transfer_steps()} steps={stepsAt(step)} onStep={(id) => !result && void imports.goTo(id)} />
          <FileCard />
        </div>
        <section className={styles.step} aria-label={stepName(step)}>
          {error && !hasFields(error) && <Banner tone="danger">{error.message}</Banner>}
          <Page />
        </section>
      </div>
    </div>
  )
}

/** What is wrong with a field stands beside it. */
function hasFields({ fields }: ApiError): boolean {
  return Object.keys(fields).length > 0
}

const names: Readonly<Record<ImportStep, () => string>> = {
  file: m.transfer_step_file,
  preview: m.transfer_step_preview,
  columns: m.transfer_step_columns,
  existing: m.transfer_step_existing,
  check: m.transfer_step_check,
  result: m.transfer_step_result,
}

function stepName(step: ImportStep): string {
  return names[step]()
}

function stepsAt(current: ImportStep) {
  const at = importSteps.indexOf(current)
  return importSteps.map((id, i) => {
    const state = i < at ? ('done' as const) : i === at ? ('current' as const) : ('todo' as const)
    return { id, label: stepName(id), state }
  })
}
