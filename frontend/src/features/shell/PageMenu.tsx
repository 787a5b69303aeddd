import { Ellipsis } from 'lucide-react'
import { action, perform } from '../../actions/index.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { IconButton, Menu } from '../../ui/index.ts'

/** What a page can do besides its main action, by the ids of the actions. */
export function PageMenu({ actions }: { actions: readonly string[] }) {
  const services = useServices()
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} label={m.app_more_actions()} />}
      placement="bottom end"
      items={actions.map(action).map((each) => ({
        id: each.id,
        label: each.title(services),
        ...(each.icon ? { icon: each.icon } : {}),
        onAction: () => perform(services, each),
      }))}
    />
  )
}
