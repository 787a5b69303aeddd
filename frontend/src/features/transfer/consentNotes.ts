import type { ImportReport } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'

/** What becomes of consent, or became of it, a sentence for each figure that is not zero. */
export function consentNotes(report: ImportReport): string[] {
  const { change, optOuts, optIns, optInsRefused, unverified } = report
  const planned = change === 0
  const notes = [
    { count: optOuts, note: planned ? m.transfer_note_opt_outs : m.transfer_opted_out },
    { count: optIns, note: planned ? m.transfer_note_opt_ins : m.transfer_opted_in },
    { count: optInsRefused, note: planned ? m.transfer_note_refused : m.transfer_refused },
    { count: unverified, note: planned ? m.transfer_note_unverified : m.transfer_unverified },
  ]
  return notes.filter(({ count }) => count > 0).map(({ count, note }) => note({ count }))
}
