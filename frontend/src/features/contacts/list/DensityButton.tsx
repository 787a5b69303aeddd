import { Rows3 } from 'lucide-react'
import { attempt } from '../../../actions/tell.ts'
import type { Density } from '../../../api/types.ts'
import { m } from '../../../i18n/index.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected } from '../../../state/useStore.ts'
import { IconButton, Menu } from '../../../ui/index.ts'

const densities: readonly { id: Density; label: () => string }[] = [
  { id: 'compact', label: m.contacts_density_compact },
  { id: 'standard', label: m.contacts_density_standard },
  { id: 'comfortable', label: m.contacts_density_comfortable },
]

export function DensityButton() {
  const services = useServices()
  const density = useSelected(services.settings, (preferences) => preferences.density)
  return (
    <Menu
      label={m.contacts_density()}
      placement="bottom end"
      trigger={<IconButton icon={Rows3} label={m.contacts_density()} />}
      items={[
        {
          id: 'densities',
          title: m.contacts_density(),
          choose: 'one',
          items: densities.map(({ id, label }) => ({
            id,
            label: label(),
            checked: id === density,
            onAction: () => void attempt(services, () => services.settings.change({ density: id })),
          })),
        },
      ]}
    />
  )
}
