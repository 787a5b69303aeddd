import { attempt, tellDone } from '../../actions/tell.ts'
import { removeSample } from '../../api/settings.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useSelected } from '../../state/useStore.ts'
import { Banner, LinkButton } from '../../ui/index.ts'

/** Says that the contacts are made up, as long as some of them are. */
export function SampleStrip() {
  const services = useServices()
  const sample = useSelected(services.status, (status) => status?.sample ?? false)
  if (!sample) return null
  const remove = () =>
    void attempt(services, async () => {
      const changed = await services.contacts.change('members', removeSample)
      tellDone(services, changed, m.app_sample_removed())
    })
  return (
    <Banner tone="info" actions={<LinkButton onPress={remove}>{m.app_sample_remove()}</LinkButton>}>
      {m.app_sample_strip()}
    </Banner>
  )
}
