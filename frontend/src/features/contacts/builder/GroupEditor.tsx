import { FolderPlus, Plus } from 'lucide-react'
import type { Group, Mode, Node } from '../../../domain/tree.ts'
import { m } from '../../../i18n/index.ts'
import { Button, Segments } from '../../../ui/index.ts'
import styles from './builder.module.css'
import { moveByKey } from './Movable.tsx'
import { KeptRule, NodeButtons, RuleEditor } from './RuleEditor.tsx'
import type { Builder } from './useBuilder.ts'
import { modeWord } from './words.ts'

/** What is wrong with the filter, and where. */
export interface Wrong {
  readonly node: number
  readonly message: string
}

export interface GroupEditorProps {
  readonly group: Group
  readonly builder: Builder
  readonly wrong: Wrong | null
}

const modes: readonly Mode[] = ['all', 'any', 'none']

/** Rules and groups, and how they are joined. */
export function GroupEditor({ group, builder, wrong }: GroupEditorProps) {
  const isRoot = group.id === builder.tree.root.id
  const name = modeWord(group.mode)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every engine
    <div className={styles.group} role="group" aria-label={name} data-node={group.id} data-mode={group.mode}>
      <div
        className={styles.groupHead}
        onKeyDownCapture={(event) => (isRoot ? undefined : moveByKey(event, group.id, builder))}
      >
        <Segments
          label={m.builder_mode()}
          options={modes.map((id) => ({ id, label: modeWord(id) }))}
          value={group.mode}
          onChange={(mode) => builder.setMode(group.id, mode)}
        />
        {!isRoot && <NodeButtons id={group.id} name={m.builder_group({ name })} builder={builder} />}
      </div>
      {wrong?.node === group.id && <small className={styles.problem}>{wrong.message}</small>}
      {group.members.map((member) => (
        <Member key={member.id} node={member} builder={builder} wrong={wrong} />
      ))}
      <div className={styles.adders}>
        <Button size="small" variant="ghost" icon={Plus} onPress={() => builder.addRule(group.id)}>
          {m.builder_add_rule()}
        </Button>
        {builder.takesGroups(group.id) && (
          <Button size="small" variant="ghost" icon={FolderPlus} onPress={() => builder.addGroup(group.id)}>
            {m.builder_add_group()}
          </Button>
        )}
      </div>
    </div>
  )
}

function Member({ node, builder, wrong }: { node: Node; builder: Builder; wrong: Wrong | null }) {
  if (node.kind === 'group') return <GroupEditor group={node} builder={builder} wrong={wrong} />
  const problem = wrong?.node === node.id ? wrong.message : undefined
  return node.kind === 'rule' ? (
    <RuleEditor node={node} builder={builder} problem={problem} />
  ) : (
    <KeptRule node={node} builder={builder} problem={problem} />
  )
}
