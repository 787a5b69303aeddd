import { Check } from 'lucide-react'
import { useId } from 'react'
import { colorCount, colorName, tagColorVars } from '../chips/tagColor.ts'
import { cx } from '../cx.ts'
import { FieldLabel, type FieldProps } from '../fields/Field.tsx'
import { Icon } from '../marks/Icon.tsx'
import styles from './choices.module.css'

export type ColorSwatchGridProps = Pick<FieldProps, 'label' | 'hideLabel' | 'optional'> & {
  /** 0 neutral, 1–20. */
  value: number
  onChange: (color: number) => void
}

const columns = 5

/** The 21 colours of a tag, each with its name. Arrows up and down move by a row. */
export function ColorSwatchGrid({ value, onChange, ...field }: ColorSwatchGridProps) {
  const id = useId()
  const colors = Array.from({ length: colorCount }, (_, color) => color)
  return (
    <div className={styles.group} role="radiogroup" aria-labelledby={`${id}-label`}>
      <FieldLabel field={field} id={`${id}-label`} />
      <div className={styles.swatches}>
        {colors.map((color) => (
          <label key={color} className={cx(color === 0 ? styles.swatchDefault : styles.swatch)}>
            <input
              type="radio"
              name={id}
              className={styles.segmentInput}
              checked={color === value}
              onChange={() => onChange(color)}
              onKeyDown={(event) => {
                const next = rowAway(color, event.key)
                if (next === undefined) return
                event.preventDefault()
                onChange(next)
                document.getElementsByName(id)[next]?.focus()
              }}
            />
            <span className={styles.swatchPill} aria-hidden="true" style={tagColorVars(color)}>
              {color === value ? <Icon of={Check} size={14} weight={2.5} /> : color > 0 && 'Aa'}
            </span>
            {colorName(color)}
          </label>
        ))}
      </div>
    </div>
  )
}

/** The colour a row above or below; the neutral one stands alone over the first row. */
function rowAway(color: number, key: string): number | undefined {
  if (key === 'ArrowDown') return color === 0 ? 1 : Math.min(color + columns, colorCount - 1)
  if (key === 'ArrowUp') return Math.max(color - columns, 0)
  return undefined
}
