import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useSelected, useStore } from '../../state/useStore.ts'
import { Button, ProgressBar } from '../../ui/index.ts'
import { Report } from './Report.tsx'
import { StepPage } from './StepPage.tsx'

/** Step 5: a full run that writes nothing, and the button that does what it showed. */
export function CheckStep() {
  const { imports } = useServices()
  const { rehearsal, busy } = useStore(imports)
  const count = rehearsal ? rehearsal.created + rehearsal.updated : 0
  return (
    <StepPage
      title={m.transfer_check_title()}
      text={m.transfer_check_text()}
      main={
        <Button
          variant="primary"
          busy={busy}
          disabled={count === 0}
          onPress={() => void (rehearsal ? imports.run() : imports.rehearse())}
        >
          {rehearsal ? m.transfer_import_count({ count }) : m.transfer_step_check()}
        </Button>
      }
    >
      {busy && <Running />}
      {rehearsal && <Report report={rehearsal} />}
    </StepPage>
  )
}

/** How far the work is; the strip at the foot of the window has the same, and Cancel. */
function Running() {
  const { jobs } = useServices()
  const job = useSelected(jobs, (running) => running.find(({ kind }) => kind === 'rehearse' || kind === 'import'))
  return <ProgressBar label={job?.label ?? m.transfer_step_check()} done={job?.done ?? 0} total={job?.total ?? 0} />
}
