import { ApiError } from '../api/call.ts'
import { exportContacts, exportCsv, showInFolder } from '../api/transfer.ts'
import type { Exported, ExportRequest } from '../api/types.ts'
import { m } from '../i18n/index.ts'
import type { Services } from '../state/services.ts'
import { attempt } from './tell.ts'

/** The short way: the five columns of everyone who matches, saved by the native dialog. */
export async function exportMatching(services: Services): Promise<void> {
  await tellExported(services, () => exportCsv(services.contacts.query()))
}

/** Answers whether a file was written. */
export async function exportRequested(services: Services, request: ExportRequest): Promise<boolean> {
  return tellExported(services, () => exportContacts(request))
}

async function tellExported(services: Services, write: () => Promise<Exported>): Promise<boolean> {
  const { notices } = services
  try {
    const { count, handle, cancelled } = await write()
    if (cancelled) return false
    notices.show({
      message: m.contacts_exported({ count }),
      action: { label: m.contacts_show_in_folder(), run: () => void attempt(services, () => showInFolder(handle)) },
    })
    return true
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'export.nothing') throw error
    notices.show({ message: m.contacts_none_match() })
    return false
  }
}
