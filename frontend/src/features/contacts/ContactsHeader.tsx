import { Download, Plus, Upload } from 'lucide-react'
import { action, perform } from '../../actions/index.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useSelected } from '../../state/useStore.ts'
import { Button, SplitButton } from '../../ui/index.ts'
import { PageHeader } from '../shell/PageHeader.tsx'

export function ContactsHeader() {
  const services = useServices()
  const all = useSelected(services.contacts, ({ view }) => view?.all)
  const run = (id: string) => () => perform(services, action(id))
  return (
    <PageHeader title={m.contacts_title()} count={all}>
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
