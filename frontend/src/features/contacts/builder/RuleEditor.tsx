import { CopyPlus, X } from 'lucide-react'
import { includesMissing, isOperator } from '../../../domain/attribute.ts'
import {
  type FieldKind,
  isCompleteFor,
  newQuestion,
  operatorsFor,
  type Question,
  withOperatorFor,
} from '../../../domain/question.ts'
import type { Kept, RuleNode } from '../../../domain/tree.ts'
import { m } from '../../../i18n/index.ts'
import { IconButton, Select } from '../../../ui/index.ts'
import styles from './builder.module.css'
import { Movable } from './Movable.tsx'
import { RuleValues } from './RuleValues.tsx'
import type { Builder } from './useBuilder.ts'
import { operatorWordFor } from './words.ts'

export interface RuleEditorProps<Node> {
  readonly node: Node
  readonly builder: Builder
  /** Why it cannot be asked as it is. */
  readonly problem: string | undefined
}

/** Field, operator, value. */
export function RuleEditor({ node, builder, problem }: RuleEditorProps<RuleNode>) {
  const { question, id } = node
  const { fields } = builder
  const kind = fields.kindOf(question.field)
  const name = fields.titleOf(question.field)
  const change = (next: Question) => builder.setQuestion(id, next)
  if (!kind) return null
  return (
    <Movable
      id={id}
      name={m.builder_rule({ name })}
      builder={builder}
      problem={problem}
      hint={hintOf(kind, node, name)}
    >
      <Select
        label={m.builder_field()}
        hideLabel
        options={fields.options}
        value={question.field}
        onChange={(field) => change(newQuestion(field, fields.kindOf(field) ?? 'text'))}
      />
      <Select
        label={m.contacts_operator()}
        hideLabel
        options={operatorsFor(kind).map((op) => ({ id: op, label: operatorWordFor(kind, op) }))}
        value={question.op}
        onChange={(op) => change(withOperatorFor(kind, question, op))}
      />
      <div className={styles.values}>
        <RuleValues
          key={`${question.field} ${question.op}`}
          question={question}
          fields={fields}
          onChange={(values) => change({ ...question, values })}
        />
      </div>
      <NodeButtons id={id} name={name} builder={builder} />
    </Movable>
  )
}

function hintOf(kind: FieldKind, { question }: RuleNode, name: string): string | undefined {
  if (!isCompleteFor(kind, question)) return m.builder_incomplete()
  const isNegative = isOperator(question.op) && includesMissing(question.op) && kind !== 'tags'
  return isNegative ? m.contacts_includes_missing({ name }) : undefined
}

/** What the builder has no fields for. It can only go. */
export function KeptRule({ node, builder, problem }: RuleEditorProps<Kept>) {
  return (
    <Movable id={node.id} name={m.builder_kept()} builder={builder} problem={problem} hint={m.builder_kept_help()}>
      <code className={styles.kept}>{JSON.stringify(node.filter)}</code>
      <NodeButtons id={node.id} name={m.builder_kept()} builder={builder} />
    </Movable>
  )
}

interface NodeButtonsProps {
  readonly id: number
  readonly name: string
  readonly builder: Builder
}

export function NodeButtons({ id, name, builder }: NodeButtonsProps) {
  return (
    <span className={styles.buttons}>
      <IconButton icon={CopyPlus} label={m.builder_duplicate({ name })} onPress={() => builder.duplicate(id)} />
      <IconButton icon={X} label={m.builder_remove({ name })} onPress={() => builder.remove(id)} />
    </span>
  )
}
