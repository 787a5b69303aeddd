import { useState } from 'react'
import { TextField } from '../../ui/index.ts'

export interface KeptTextProps {
  readonly label: string
  readonly kept: string
  readonly onKeep: (text: string) => void
}

/** A text that is kept when one leaves it, not with every letter. */
export function KeptText({ label, kept, onKeep }: KeptTextProps) {
  const [text, setText] = useState<string | null>(null)
  const keep = () => {
    if (text !== null && text.trim() !== kept) onKeep(text.trim())
    setText(null)
  }
  return <TextField label={label} value={text ?? kept} onChange={setText} onEnter={keep} onBlur={keep} />
}
