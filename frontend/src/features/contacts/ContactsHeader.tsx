import { Download, Plus, Upload } from 'lucide-react'
import { action, perform } from '../../actions/index.ts'
import { m } from '../../i18n/index.ts'
import { useSegment } from '../../state/catalogues.ts'
import { useServices } from '../../state/services.ts'
import { useSelected } from '../../state/useStore.ts'
import { Button, SplitButton } from '../../ui/index.ts'
import { PageHeader } from '../shell/PageHeader.tsx'

export function ContactsHeader() {
  const services = useServices()
  const segment = useSegment(useSelected(services.contacts, (state) => state.segment))
  const count = useSelected(services.contacts, ({ view }) => (segment ? view?.total : view?.all))
  const run = (id: string) => () => perform(services, action(id))
  return (
    <PageHeader title={segment?.name ?? m.contacts_title()} count={count}>
      <Button variant="ghost" icon={Upload} onPress={run('go.import')}>
        {m.contacts_import()}
      </Button>
      <SplitButton
        icon={Download}
        menuLabel={m.contacts_export_options()}
        items={[
          {
            id: 'more',
            label: m.contacts_export_more(),
            icon: Download,
            shortcut: 'Ctrl+E',
            onAction: run('export.more'),
          },
        ]}
        onPress={run('export.csv')}
      >
        {m.contacts_export_csv()}
      </SplitButton>
      <Button variant="primary" icon={Plus} onPress={run('contact.new')}>
        {m.contacts_new()}
      </Button>
    </PageHeader>
  )
}
