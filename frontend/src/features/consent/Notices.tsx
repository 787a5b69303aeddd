import { useQuery } from '@tanstack/react-query'
import { Ellipsis, FileText, Plus } from 'lucide-react'
import { useState } from 'react'
import { toggleNotice } from '../../actions/consentCommands.ts'
import { attempt } from '../../actions/tell.ts'
import type { Notice } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { noticesQuery } from '../../state/catalogues.ts'
import { useServices } from '../../state/services.ts'
import { useFormat, useLocale } from '../../state/useFormat.ts'
import { Button, EmptyState, ErrorState, Hidden, IconButton, LinkButton, Menu } from '../../ui/index.ts'
import styles from './consent.module.css'
import { languageName } from './languageName.ts'
import { NoticeDialog } from './NoticeDialog.tsx'
import { NoticeText } from './NoticeText.tsx'

type Open = { readonly kind: 'new' } | { readonly kind: 'version' | 'text'; readonly notice: Notice }

/** The words that people were shown when they agreed, version by version. */
export function Notices() {
  const { data, error, refetch } = useQuery(noticesQuery)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  if (error) return <ErrorState title={m.notices_failed()} text={error.message} onRetry={() => void refetch()} />
  if (!data) return null
  const newNotice = (
    <Button variant="primary" icon={Plus} onPress={() => setOpen({ kind: 'new' })}>
      {m.notices_new()}
    </Button>
  )
  return (
    <>
      {data.length === 0 ? (
        <EmptyState icon={FileText} title={m.notices_none()} text={m.notices_none_text()}>
          {newNotice}
        </EmptyState>
      ) : (
        <>
          <div className={styles.noticesBar}>
            <p className={styles.noticesText}>{m.notices_text()}</p>
            {newNotice}
          </div>
          <NoticeTable notices={data} onOpen={setOpen} />
        </>
      )}
      {open?.kind === 'new' && <NoticeDialog notices={data} onClose={close} />}
      {open?.kind === 'version' && <NoticeDialog notices={data} of={open.notice} onClose={close} />}
      {open?.kind === 'text' && <NoticeText notice={open.notice} onClose={close} />}
    </>
  )
}

interface TableProps {
  readonly notices: readonly Notice[]
  readonly onOpen: (open: Open) => void
}

function NoticeTable({ notices, onOpen }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get into it
    <section className={styles.scroll} tabIndex={0} aria-label={m.notices_title()}>
      <table className={styles.lines} aria-label={m.notices_title()}>
        <thead>
          <tr>
            <th scope="col">{m.notices_column_name()}</th>
            <th scope="col">{m.notices_column_version()}</th>
            <th scope="col">{m.notices_column_language()}</th>
            <th scope="col">{m.notices_column_text()}</th>
            <th scope="col" data-align="end">
              {m.notices_column_lines()}
            </th>
            <th scope="col">
              <Hidden>{m.notices_actions()}</Hidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen: TableProps['onOpen'] }) {
  const format = useFormat()
  const locale = useLocale()
  return (
    <tr data-retired={notice.retiredAt !== '' || undefined}>
      <td>
        <LinkButton onPress={() => onOpen({ kind: 'text', notice })} label={titleOf(notice)}>
          <bdi>{notice.name}</bdi>
        </LinkButton>
      </td>
      <td>
        {notice.version} {notice.retiredAt !== '' && <span className={styles.number}>{m.notices_is_retired()}</span>}
      </td>
      <td>{languageName(notice.language, locale)}</td>
      <td className={styles.evidence} title={notice.text}>
        <bdi lang={notice.language}>{notice.text}</bdi>
      </td>
      <td data-align="end">{format.count(notice.lines)}</td>
      <td>
        <NoticeMenu notice={notice} onOpen={onOpen} />
      </td>
    </tr>
  )
}

function NoticeMenu({ notice, onOpen }: { notice: Notice; onOpen: TableProps['onOpen'] }) {
  const services = useServices()
  return (
    <Menu
      label={m.notices_actions()}
      trigger={<IconButton icon={Ellipsis} label={m.notices_actions_for({ title: titleOf(notice) })} size="small" />}
      items={[
        { id: 'show', label: m.notices_show(), onAction: () => onOpen({ kind: 'text', notice }) },
        { id: 'version', label: m.notices_new_version(), onAction: () => onOpen({ kind: 'version', notice }) },
        {
          id: 'retire',
          label: notice.retiredAt === '' ? m.notices_retire() : m.notices_restore(),
          onAction: () => void attempt(services, () => toggleNotice(services, notice)),
        },
      ]}
    />
  )
}

function titleOf({ name, version }: Notice): string {
  return m.notices_version_of({ name, version })
}
