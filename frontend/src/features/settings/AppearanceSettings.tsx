import type { Density, Theme } from '../../api/types.ts'
import { m } from '../../i18n/index.ts'
import { useServices } from '../../state/services.ts'
import { useStore } from '../../state/useStore.ts'
import { Segments, Select, Switch } from '../../ui/index.ts'
import styles from './settings.module.css'
import { useSetting } from './useSetting.ts'

const textSizes = [80, 90, 100, 110, 120, 130, 140, 150] as const

/** How the window looks, and which keys it listens to. */
export function AppearanceSettings() {
  const { settings } = useServices()
  const { theme, density, textSize, singleKeys } = useStore(settings)
  const change = useSetting()
  return (
    <div className={styles.fields}>
      <div className={styles.choice}>
        <span>{m.settings_theme()}</span>
        <Segments<Theme>
          label={m.settings_theme()}
          value={theme}
          onChange={(id) => change({ theme: id })}
          options={[
            { id: 'system', label: m.settings_theme_system() },
            { id: 'light', label: m.settings_theme_light() },
            { id: 'dark', label: m.settings_theme_dark() },
          ]}
        />
      </div>
      <div className={styles.choice}>
        <span>{m.settings_density()}</span>
        <Segments<Density>
          label={m.settings_density()}
          value={density}
          onChange={(id) => change({ density: id })}
          options={[
            { id: 'compact', label: m.settings_density_compact() },
            { id: 'standard', label: m.settings_density_standard() },
            { id: 'comfortable', label: m.settings_density_comfortable() },
          ]}
        />
      </div>
      <Select<number>
        label={m.settings_text_size()}
        value={textSize}
        onChange={(percent) => change({ textSize: percent })}
        options={textSizes.map((percent) => ({ id: percent, label: m.settings_percent({ percent }) }))}
      />
      <Switch label={m.settings_single_keys()} checked={singleKeys} onChange={(on) => change({ singleKeys: on })} />
    </div>
  )
}
