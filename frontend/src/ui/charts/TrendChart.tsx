import styles from './charts.module.css'
import { type Scale, scaleOf } from './scale.ts'

export interface TrendBar {
  readonly id: string
  /** What the bar is about, in full. */
  readonly label: string
  /** What stands under it; "" for most. */
  readonly tick: string
  readonly up: number
  readonly down: number
}

export interface TrendChartProps {
  readonly label: string
  readonly bars: readonly TrendBar[]
  readonly upLabel: string
  readonly downLabel: string
  readonly format: (value: number) => string
}

/** The drawing's own units; it is scaled to the width of the page. */
const width = 1086
const height = 190
const axis = 44
const under = 24

/** What came above a line and what went below it, over time. Its numbers are told by a table beside it. */
export function TrendChart(props: TrendChartProps) {
  const { label, bars, format } = props
  const scale = scaleOf(Math.max(0, ...bars.map(({ up }) => up)), Math.max(0, ...bars.map(({ down }) => down)))
  const y = heights(scale)
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.line} x1={axis} x2={width} y1={y(tick)} y2={y(tick)} />
          <text className={styles.tick} x={axis - 8} y={y(tick)} textAnchor="end" dominantBaseline="central">
            {format(Math.abs(tick))}
          </text>
        </g>
      ))}
      {bars.map((bar, index) => (
        <Bar key={bar.id} {...props} bar={bar} y={y} slot={(width - axis) / bars.length} index={index} />
      ))}
    </svg>
  )
}

/** Where a value stands, from above. */
function heights({ top, bottom }: Scale): (value: number) => number {
  const room = height - under - 16
  return (value) => 8 + ((top - value) / (top - bottom)) * room
}

interface BarProps extends TrendChartProps {
  readonly bar: TrendBar
  readonly y: (value: number) => number
  readonly slot: number
  readonly index: number
}

function Bar({ bar, y, slot, index, upLabel, downLabel, format }: BarProps) {
  const { label, tick, up, down } = bar
  const x = axis + index * slot + slot * 0.1
  const thick = slot * 0.8
  return (
    <g>
      <title>{`${label}: ${upLabel} ${format(up)}, ${downLabel} ${format(down)}`}</title>
      <rect className={styles.reach} x={x} y={0} width={thick} height={height - under} />
      <rect className={styles.up} x={x} y={y(up)} width={thick} height={y(0) - y(up)} rx={2} />
      <rect className={styles.down} x={x} y={y(0) + 1} width={thick} height={y(-down) - y(0)} rx={2} />
      {tick !== '' && (
        <text className={styles.tick} x={x} y={height - 8}>
          {tick}
        </text>
      )}
    </g>
  )
}
