/** What a chart's axis shows: zero is always among the ticks. */
export interface Scale {
  readonly top: number
  /** 0 or less */
  readonly bottom: number
  /** Ascending. */
  readonly ticks: readonly number[]
}

/**
 * The axis of bars that go `up` above zero and `down` below it, at most. Its ticks are whole, round numbers (1, 2 or 5
 * times a power of ten), about `wanted` of them.
 */
export function scaleOf(up: number, down: number, wanted = 3): Scale {
  const step = roundStep((up + down) / wanted)
  const ticks: number[] = []
  for (let tick = 0 - Math.floor(down / step) * step; tick <= up; tick += step) ticks.push(tick)
  return { top: Math.max(up, 1), bottom: -down, ticks }
}

function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(atLeast, 1)))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= atLeast) ?? 10
  return step * power
}
