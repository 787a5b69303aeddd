import { ApiError } from '../api/call.ts'
import { saveLedger } from '../api/consent.ts'
import { exportContacts, exportCsv, showInFolder } from '../api/transfer.ts'
import type { Exported, ExportRequest, LedgerQuery } from '../api/types.ts'
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

/** Every line of the consent ledger that a query asks for. */
export async function saveLines(services: Services, query: LedgerQuery): Promise<void> {
  const saved = await saveLedger(query)
  if (!saved.cancelled) tellSaved(services, saved, m.consent_exported({ count: saved.count }))
}

/** Says that a file was written, and leads to it. */
export function tellSaved(services: Services, { handle }: Exported, message: string): void {
  services.notices.show({
    message,
    action: { label: m.contacts_show_in_folder(), run: () => void attempt(services, () => showInFolder(handle)) },
  })
}

function exportedText({ count, leftOut: { optedOut, notAsked } }: Exported): string {
  if (notAsked > 0) return m.contacts_exported_opted_in({ count, optedOut, notAsked })
  return optedOut > 0 ? m.contacts_exported_without({ count, optedOut }) : m.contacts_exported({ count })
}

async function tellExported(services: Services, write: () => Promise<Exported>): Promise<boolean> {
  const { notices } = services
  try {
    const saved = await write()
    if (saved.cancelled) return false
    tellSaved(services, saved, exportedText(saved))
    return true
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'export.nothing') throw error
    notices.show({ message: m.contacts_none_match() })
    return false
  }
}
