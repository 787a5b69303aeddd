import type { ActionGroup } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { ShortcutSheet } from '../../ui/index.ts'

const groups: readonly { group: ActionGroup; title: () => string }[] = [
  { group: 'contacts', title: m.app_group_contacts },
  { group: 'go', title: m.app_group_go },
  { group: 'view', title: m.app_group_view },
  { group: 'help', title: m.app_group_help },
]

/** Every key, from the table that the program itself uses. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const services = useServices()
  return (
    <ShortcutSheet
      title={m.app_shortcuts()}
      groups={groups.map(({ group, title }) => ({
        title: title(),
        items: actions
          .filter((action) => action.group === group && action.keys)
          .map((action) => ({ label: action.title(services), keys: action.keys ?? [] })),
      }))}
      onClose={onClose}
    />
  )
}
