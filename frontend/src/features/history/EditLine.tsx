import { ArrowRight } from 'lucide-react'
import type { Edit } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useFormat } from '../../state/useFormat.ts'
import { Hidden, Icon } from '../../ui/index.ts'
import { editLabel, editSentence, editText } from './editWords.ts'
import styles from './history.module.css'

/** One thing that became another: "City: Lagos → Abuja", "Tag “VIP” added". */
export function EditLine({ edit }: { edit: Edit }) {
  const format = useFormat()
  const sentence = editSentence(edit)
  if (sentence !== null) return <bdi>{sentence}</bdi>
  const value = (text: string) => (text === '' ? m.history_edit_none() : editText(edit, text, format))
  return (
    <>
      <bdi className={styles.label}>{editLabel(edit)}</bdi>
      <bdi className={styles.before}>{value(edit.before)}</bdi>
      <Icon of={ArrowRight} size={12} />
      <Hidden>{m.history_edit_to()}</Hidden>
      <bdi className={styles.after}>{value(edit.after)}</bdi>
    </>
  )
}
