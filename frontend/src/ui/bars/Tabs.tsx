import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { cx } from '../cx.ts'
import type { Key } from '../keys.ts'
import styles from './bars.module.css'

export interface TabsProps<K extends Key> {
  readonly label: string
  readonly tabs: readonly { id: K; label: string; content: ReactNode }[]
  readonly value: K
  readonly onChange: (value: K) => void
}

/** Several pages in one place, of which one is seen. */
export function Tabs<K extends Key>({ label, tabs, value, onChange }: TabsProps<K>) {
  return (
    <AriaTabs className={cx(styles.tabs)} selectedKey={value} onSelectionChange={(key) => onChange(key as K)}>
      <TabList className={cx(styles.tabList)} aria-label={label}>
        {tabs.map(({ id, label: title }) => (
          <Tab key={id} id={id} className={cx(styles.tab)}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={cx(styles.tabPanel)}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
