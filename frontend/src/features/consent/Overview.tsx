import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { consentOverview } from '../../api/consent.ts'
import type { ChartSpan } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { ErrorState } from '../../ui/index.ts'
import { ConsentChart } from './ConsentChart.tsx'
import styles from './consent.module.css'
import { Figures } from './Figures.tsx'
import { LatestLines } from './LatestLines.tsx'
import { OptOutSources } from './OptOutSources.tsx'

/** How consent stands, and how it came to that. */
export function Overview() {
  const [span, setSpan] = useState<ChartSpan>('week')
  const { data, error, refetch } = useQuery({
    queryKey: ['consent', 'overview', span],
    queryFn: () => consentOverview(span),
    placeholderData: (before) => before,
  })
  if (error) return <ErrorState title={m.consent_failed()} text={error.message} onRetry={() => void refetch()} />
  if (!data) return null
  return (
    <div className={styles.overview}>
      <Figures overview={data} />
      <ConsentChart bars={data.bars} span={span} onSpan={setSpan} />
      <LatestLines />
      <OptOutSources counts={data.optOutsBy} />
    </div>
  )
}
