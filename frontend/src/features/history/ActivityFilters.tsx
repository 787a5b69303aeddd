import { useQuery } from '@tanstack/react-query'
import { historyChoices } from '../../api/history.ts'
import { type ActivityFilter, asksSomething, changeGroups, everyChange } from '../../domain/activity.ts'
import { m } from '../../i18n/index.ts'
import { LinkButton, SearchField, Select } from '../../ui/index.ts'
import { groupWord } from '../values/changeGroups.ts'
import { PeriodEditor } from '../values/PeriodEditor.tsx'
import styles from './history.module.css'

interface Props {
  readonly filter: ActivityFilter
  readonly onChange: (part: Partial<ActivityFilter>) => void
}

/** Which changes are shown. */
export function ActivityFilters({ filter, onChange }: Props) {
  const { data } = useQuery({ queryKey: ['history', 'choices'], queryFn: historyChoices })
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <SearchField label={m.history_search()} value={filter.search} onChange={(search) => onChange({ search })} />
      </div>
      <Choice
        label={m.history_kind()}
        any={m.history_kind_any()}
        options={changeGroups.map((group) => ({ id: group, label: groupWord(group) }))}
        value={filter.group}
        onChange={(group) => onChange({ group })}
      />
      <div className={styles.period}>
        <PeriodEditor
          label={m.history_period()}
          period={filter.period}
          onChange={(period) => onChange({ period })}
          inRow
        />
      </div>
      <Choice
        label={m.history_source()}
        any={m.history_source_any()}
        options={(data?.sources ?? []).map(({ name, label }) => ({ id: name, label }))}
        value={filter.source}
        onChange={(source) => onChange({ source })}
      />
      <Choice
        label={m.history_actor()}
        any={m.history_actor_any()}
        options={(data?.actors ?? []).map((actor) => ({ id: actor, label: actor }))}
        value={filter.actor}
        onChange={(actor) => onChange({ actor })}
      />
      {asksSomething(filter) && <LinkButton onPress={() => onChange(everyChange)}>{m.history_clear()}</LinkButton>}
    </search>
  )
}

interface ChoiceProps<Id extends string> {
  readonly label: string
  /** The word for no choice. */
  readonly any: string
  readonly options: readonly { id: Id; label: string }[]
  readonly value: Id | ''
  readonly onChange: (value: Id | '') => void
}

function Choice<Id extends string>({ label, any, options, value, onChange }: ChoiceProps<Id>) {
  return (
    <div className={styles.choice}>
      <Select<Id | ''>
        label={label}
        hideLabel
        options={[{ id: '', label: any }, ...options]}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
