import { rename } from '../../../actions/inPlace.ts'
import type { Row } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { TextField } from '../../../ui/index.ts'
import { InPlace } from './InPlace.tsx'

/** The name, where it stands. */
export function NameForm({ row, onClose }: { row: Row; onClose: () => void }) {
  const services = useServices()
  return (
    <InPlace before={row.name} save={(name) => rename(services, row.id, name)} onClose={onClose}>
      {({ value, onChange, error }) => (
        <TextField label={m.panel_name()} hideLabel value={value} onChange={onChange} error={error} autoFocus />
      )}
    </InPlace>
  )
}
