import { CircleCheck, CircleSlash, FilePen, FileQuestion, type LucideIcon } from 'lucide-react'
import type { Consent, LedgerLine } from '../../api/types.ts'
import type { LedgerKind } from '../../domain/ledger.ts'
import { isSource, type Source } from '../../domain/source.ts'
import { m } from '../../i18n/index.ts'
import { sourceWord } from '../values/sourceWord.ts'

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

const ways: Partial<Record<Source, () => string>> = {
  manual_admin: m.consent_way_switch,
  manual_agent: m.consent_way_switch_agent,
  form: m.consent_way_form,
}

/** By which way consent changed, in the words of this page: "Switch", "Keyword", "Web form". */
export function wayWord(source: string): string {
  return isSource(source) ? (ways[source]?.() ?? sourceWord(source)) : sourceWord(source)
}

/** `wayWord` for a line, with the keyword that somebody sent: "Keyword STOP". */
export function wayOf({ source, method }: LedgerLine): string {
  return source.name === 'keyword' && method !== '' ? m.messages_why_rule({ keyword: method }) : wayWord(source.name)
}

const byHand: ReadonlySet<string> = new Set<Source>(['manual_admin', 'manual_agent', 'import', 'sample'])

/** Who recorded a line: the one whose name is known, else the one at this computer, or the program by itself. */
export function byWhom({ actor, source }: LedgerLine): string {
  if (actor !== '') return actor
  return byHand.has(source.name) ? m.consent_by_you() : m.consent_by_system()
}

/** What a line says about how and why, in the order of what proves most; the person's own words are quoted. */
export function evidenceOf({ method, note, evidence, reference, source }: LedgerLine): string {
  const isOwnWords = source.name === 'keyword' && evidence !== ''
  const shown = isOwnWords ? [m.consent_quoted({ words: evidence })] : [method, note, evidence, reference]
  return shown.filter((part) => part !== '').join(' · ')
}
