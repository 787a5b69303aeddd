import { useSegment } from '../../../state/catalogues.ts'
import { useServices } from '../../../state/services.ts'
import { useSelected } from '../../../state/useStore.ts'
import { Banner } from '../../../ui/index.ts'
import { problemsOf } from '../../values/segmentProblems.ts'

/** What somebody should know who looks at the segment that is open. */
export function SegmentProblems() {
  const segment = useSegment(useSelected(useServices().contacts, (state) => state.segment))
  const problems = segment ? problemsOf(segment) : []
  if (problems.length === 0) return null
  return (
    <Banner tone="warning">
      {problems.map((problem) => (
        <div key={problem}>
          <bdi>{problem}</bdi>
        </div>
      ))}
    </Banner>
  )
}
