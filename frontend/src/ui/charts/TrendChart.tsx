import { type KeyboardEvent, useState } from 'react'
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

/**
 * What came above a line and what went below it, over time. It is one tab stop, in which the arrows go from bar to bar;
 * the bar that has the focus or the pointer tells its numbers.
 */
export function TrendChart(props: TrendChartProps) {
  const { label, bars, format } = props
  const [stop, setStop] = useState<string>()
  const [told, setTold] = useState<string>()
  const scale = scaleOf(Math.max(0, ...bars.map(({ up }) => up)), Math.max(0, ...bars.map(({ down }) => down)))
  const y = heights(scale)
  const tabStop = bars.find(({ id }) => id === stop) ?? bars.at(-1)
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <svg
        className={styles.chart}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={label}
        onKeyDown={onKey}
      >
        <Axis scale={scale} y={y} format={format} />
        {bars.map((bar, index) => (
          <Bar
            key={bar.id}
            {...props}
            bar={bar}
            y={y}
            slot={(width - axis) / bars.length}
            index={index}
            isTabStop={bar === tabStop}
            onStop={setStop}
            onTell={setTold}
          />
        ))}
      </svg>
      {bars.map(
        (bar, index) => bar.id === told && <Told key={bar.id} {...props} bar={bar} at={(index + 0.5) / bars.length} />,
      )}
    </div>
  )
}

/** Where a value stands, from above. */
function heights({ top, bottom }: Scale): (value: number) => number {
  const room = height - under - 16
  return (value) => 8 + ((top - value) / (top - bottom)) * room
}

function onKey(event: KeyboardEvent<SVGSVGElement>) {
  const bars = [...event.currentTarget.querySelectorAll<SVGGElement>('[tabindex]')]
  const at = bars.indexOf(document.activeElement as SVGGElement)
  // Time goes from left to right in every language's chart, and so do the arrows.
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  bars[to]?.focus()
}

function Axis({ scale, y, format }: { scale: Scale; y: (value: number) => number; format: (value: number) => string }) {
  return scale.ticks.map((tick) => (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g key={tick} aria-hidden="true">
      <line className={styles.line} x1={axis} x2={width} y1={y(tick)} y2={y(tick)} />
      <text className={styles.tick} x={axis - 8} y={y(tick)} textAnchor="end" dominantBaseline="central">
        {format(Math.abs(tick))}
      </text>
    </g>
  ))
}

interface BarProps extends TrendChartProps {
  readonly bar: TrendBar
  readonly y: (value: number) => number
  readonly slot: number
  readonly index: number
  readonly isTabStop: boolean
  readonly onStop: (id: string) => void
  /** @param id of the bar whose numbers are shown; undefined = of none */
  readonly onTell: (id: string | undefined) => void
}

function Bar(props: BarProps) {
  const { bar, y, slot, index, isTabStop, onStop, onTell } = props
  const { id, tick, up, down } = bar
  const x = axis + index * slot + slot * 0.1
  const thick = slot * 0.8
  const focus = () => {
    onStop(id)
    onTell(id)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is focused to be read */}
      <g
        className={styles.bar}
        role="img"
        aria-label={sentence(props)}
        tabIndex={isTabStop ? 0 : -1}
        onFocus={focus}
        onBlur={() => onTell(undefined)}
        onPointerEnter={() => onTell(id)}
        onPointerLeave={() => onTell(undefined)}
      >
        <rect className={styles.reach} x={x} y={1} width={thick} height={height - under - 2} rx={2} />
        <rect className={styles.up} x={x} y={y(up)} width={thick} height={y(0) - y(up)} rx={2} />
        <rect className={styles.down} x={x} y={y(0) + 1} width={thick} height={y(-down) - y(0)} rx={2} />
      </g>
      {tick !== '' && (
        <text className={styles.tick} x={x} y={height - 8}>
          {tick}
        </text>
      )}
    </>
  )
}

type Telling = Pick<BarProps, 'bar' | 'upLabel' | 'downLabel' | 'format'>

/** "Week of 1 Jun 2026: Opt-ins 6, Opt-outs 1" */
function sentence({ bar: { label, up, down }, upLabel, downLabel, format }: Telling): string {
  return `${label}: ${upLabel} ${format(up)}, ${downLabel} ${format(down)}`
}

/** The numbers of a bar, above it. Who listens has heard them with the bar. */
function Told({ at, ...telling }: Telling & { at: number }) {
  const left = ((axis + at * (width - axis)) / width) * 100
  return (
    <p className={styles.told} data-side={at > 0.5 ? 'left' : 'right'} style={{ left: `${left}%` }} aria-hidden="true">
      {sentence(telling)}
    </p>
  )
}
