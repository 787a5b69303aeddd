import { CircleCheck, CircleSlash, FilePen, FileQuestion, type LucideIcon } from 'lucide-react'
import type { Consent, LedgerLine } from '../../api/types.ts'
import type { LedgerKind } from '../../domain/ledger.ts'
import { m } from '../../i18n/index.ts'

type Tone = 'in' | 'out' | 'none'

interface Look {
  readonly icon: LucideIcon
  readonly tone: Tone
  readonly label: () => string
}

const kinds: Record<LedgerKind, Look> = {
  granted: { icon: CircleCheck, tone: 'in', label: m.consent_kind_granted },
  withdrawn: { icon: CircleSlash, tone: 'out', label: m.consent_kind_withdrawn },
  platform_stopped: { icon: CircleSlash, tone: 'out', label: m.consent_kind_platform_stopped },
  platform_resumed: { icon: CircleCheck, tone: 'in', label: m.consent_kind_platform_resumed },
  imported_unverified: { icon: FileQuestion, tone: 'none', label: m.consent_kind_imported_unverified },
  correction: { icon: FilePen, tone: 'none', label: m.consent_kind_correction },
}

const corrected: Record<Consent, () => string> = {
  opted_in: m.consent_corrected_opted_in,
  not_asked: m.consent_corrected_not_asked,
  opted_out: m.consent_corrected_opted_out,
}

export function lookOf(kind: LedgerKind): Look {
  return kinds[kind]
}

export function changeWords({ kind, result }: LedgerLine): string {
  return kind === 'correction' && result !== '' ? corrected[result]() : kinds[kind].label()
}

/** What a line says about how and why, in the order of what proves most. */
export function evidenceOf({ method, note, reference }: LedgerLine): string {
  return [method, note, reference].filter((part) => part !== '').join(' · ')
}
