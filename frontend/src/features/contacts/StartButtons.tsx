import { Sparkles, Upload, UserPlus } from 'lucide-react'
import { action, perform } from '../../actions/index.ts'
import { attempt } from '../../actions/tell.ts'
import { loadSample } from '../../api/settings.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { Button } from '../../ui/index.ts'

/** The three ways to the first contacts. */
export function StartButtons() {
  const services = useServices()
  const addSample = () => services.contacts.change('members', loadSample).then(() => undefined)
  return (
    <>
      <Button variant="primary" icon={Upload} onPress={() => perform(services, action('go.import'))}>
        {m.contacts_import_file()}
      </Button>
      <Button icon={UserPlus} onPress={() => perform(services, action('contact.new'))}>
        {m.contacts_new()}
      </Button>
      <Button icon={Sparkles} onPress={() => void attempt(services, addSample)}>
        {m.contacts_look_around()}
      </Button>
    </>
  )
}
