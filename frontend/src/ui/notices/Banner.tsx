import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../../i18n/index.ts'
import { IconButton } from '../buttons/IconButton.tsx'
import { cx } from '../cx.ts'
import { Icon } from '../marks/Icon.tsx'
import styles from './notices.module.css'

export type BannerProps = {
  tone: 'info' | 'success' | 'warning' | 'danger'
  actions?: ReactNode
  onDismiss?: () => void
  children: ReactNode
}

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert }

/** Something about the whole page that stays until it is dealt with. */
export function Banner({ tone, actions, onDismiss, children }: BannerProps) {
  return (
    <div className={cx(styles.banner, styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon of={icons[tone]} />
      <div className={styles.bannerText}>{children}</div>
      {actions}
      {onDismiss && <IconButton icon={X} size="small" label={m.ui_dismiss()} onPress={onDismiss} />}
    </div>
  )
}
