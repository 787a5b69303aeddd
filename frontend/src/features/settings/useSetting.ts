import { attempt } from '../../actions/tell.ts'
import type { Preferences } from '../../api/types.ts'
import { useServices } from '../../state/services.ts'

/** Changes a preference at once; when it cannot be kept, it is taken back and the reason is told. */
export function useSetting(): (part: Partial<Preferences>) => void {
  const services = useServices()
  return (part) => void attempt(services, () => services.settings.change(part))
}
