import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { Row } from '../../../api/types.ts'
import { rule } from '../../../domain/filter.ts'
import { emptyPanel } from '../../../domain/panel.ts'
import type { Services } from '../../../state/services.ts'
import { filterByCell } from './filterByCell.ts'

const services = { client: new QueryClient() } as Services
const row = { name: 'Amara', phone: '', consent: 'opted_out', lastSeen: '2026-05-28T12:00:00Z', firstSeen: '' } as Row

describe('a filter by the value of a cell', () => {
  const by = (column: string) => filterByCell(services, emptyPanel, row, column)

  it('asks for the same name, or for none', () => {
    expect(by('name')?.rest).toEqual([rule('name', 'is', 'Amara')])
    expect(by('phone')?.rest).toEqual([rule('phone', 'empty')])
  })

  it('asks for the same day', () => {
    expect(by('last_seen')?.periods.last_seen).toEqual({ kind: 'between', from: '2026-05-28', to: '2026-05-28' })
    expect(by('first_seen')?.rest).toEqual([rule('first_seen', 'empty')])
  })

  it('asks for the same consent', () => {
    expect(by('consent')?.optedOut).toBe('yes')
  })

  it('knows no question for other columns', () => {
    expect(by('source')).toBeNull()
  })
})
