import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { m, rich } from '../../i18n/index.ts'
import { IconButton } from '../buttons/IconButton.tsx'
import { cx } from '../cx.ts'
import { Select } from '../fields/Select.tsx'
import styles from './bars.module.css'

export type PagerProps = {
  /** "1–100 of 2,046 matching" */
  summary: ReactNode
  /** From 1. */
  page: number
  pages: number
  /** 0: one endless page, and no page buttons. */
  pageSize: number
  pageSizes: readonly number[]
  onPage: (page: number) => void
  onPageSize: (size: number) => void
}

/** The line under a table. */
export function Pager({ summary, page, pages, pageSize, pageSizes, onPage, onPageSize }: PagerProps) {
  return (
    <div className={styles.pager}>
      <span className={styles.summary}>{summary}</span>
      <span className={styles.sizes}>
        <span aria-hidden="true">{m.ui_rows_per_page()}</span>
        <Select
          label={m.ui_rows_per_page()}
          hideLabel
          size="small"
          options={pageSizes.map((size) => ({ id: size, label: sizeName(size) }))}
          value={pageSize}
          onChange={onPageSize}
        />
      </span>
      {pageSize > 0 && <Pages page={page} pages={Math.max(1, pages)} onPage={onPage} />}
    </div>
  )
}

function sizeName(size: number): string {
  return size === 0 ? m.ui_continuous() : m.ui_number({ value: size })
}

function Pages({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  return (
    <span className={styles.pages}>
      <IconButton icon={ChevronsLeft} label={m.ui_first_page()} disabled={page <= 1} onPress={() => onPage(1)} />
      <IconButton
        icon={ChevronLeft}
        label={m.ui_previous_page()}
        disabled={page <= 1}
        onPress={() => onPage(page - 1)}
      />
      <PageNumber key={page} page={page} pages={pages} onPage={onPage} />
      <IconButton
        icon={ChevronRight}
        label={m.ui_next_page()}
        disabled={page >= pages}
        onPress={() => onPage(page + 1)}
      />
      <IconButton
        icon={ChevronsRight}
        label={m.ui_last_page()}
        disabled={page >= pages}
        onPress={() => onPage(pages)}
      />
    </span>
  )
}

/** "Page 1 of 21"; a click makes the number a field. */
function PageNumber({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const [typed, setTyped] = useState<string>()
  if (typed === undefined) {
    return (
      <button type="button" className={cx(styles.pageNumber)} onClick={() => setTyped(String(page))}>
        {rich(m.ui_page_of.parts({ page, pages }))}
      </button>
    )
  }
  const go = () => {
    const wanted = Number.parseInt(typed, 10)
    setTyped(undefined)
    if (wanted >= 1) onPage(Math.min(wanted, pages))
  }
  return (
    <input
      className={styles.pageField}
      aria-label={m.ui_go_to_page()}
      inputMode="numeric"
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the number that was clicked
      autoFocus
      value={typed}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go()
        if (event.key === 'Escape') setTyped(undefined)
      }}
    />
  )
}
