import type { Notice } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useFormat, useLocale } from '../../state/useFormat.ts'
import { Button, Dialog } from '../../ui/index.ts'
import styles from './consent.module.css'
import { languageName } from './languageName.ts'

/** A notice as it was shown, with the sum that tells it from any other. */
export function NoticeText({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const format = useFormat()
  const { name, version, organisation, createdAt, sum } = notice
  const language = languageName(notice.language, useLocale())
  return (
    <Dialog
      title={m.notices_version_of({ name, version })}
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {m.ui_close()}
        </Button>
      }
    >
      <div className={styles.notice}>
        <p className={styles.noticesText}>{m.notices_by({ organisation, language, date: format.date(createdAt) })}</p>
        <blockquote className={styles.noticeWords} lang={notice.language} dir="auto">
          {notice.text}
        </blockquote>
        <p className={styles.noticesText}>
          {m.notices_sum()} <code className={styles.sum}>{sum}</code>
        </p>
      </div>
    </Dialog>
  )
}
