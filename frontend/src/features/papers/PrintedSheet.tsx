import { createPortal } from 'react-dom'
import type { Paper } from '../../api/types.ts'
import { PaperSheet } from './PaperSheet.tsx'
import styles from './papers.module.css'

/**
 * What comes out of the printer: the paper, and nothing of the window around it. The head of a table is what browsers
 * repeat on each page.
 */
export function PrintedSheet({ paper }: { paper: Paper }) {
  return createPortal(
    <table className={styles.printed} data-printed role="presentation">
      <thead>
        <tr>
          <td>
            <div className={styles.head}>
              <bdi>{paper.business}</bdi>
              <span>
                {paper.title}
                {paper.about !== '' && (
                  <>
                    {' – '}
                    <bdi>{paper.about}</bdi>
                  </>
                )}
              </span>
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <h2 className={styles.title}>{paper.title}</h2>
            <PaperSheet paper={paper} />
          </td>
        </tr>
      </tbody>
    </table>,
    document.body,
  )
}
