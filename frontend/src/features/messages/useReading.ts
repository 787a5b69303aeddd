import { useState } from 'react'
import { reasonOf } from '../../actions/tell.ts'
import { isCancelled } from '../../api/call.ts'
import { chooseMessages, importMessages, rehearseMessages } from '../../api/messages.ts'
import type { ImportFile, MessageOptions, MessageReport, SenderChoice } from '../../api/types.ts'

/** Where the reading of a file of messages stands. */
export interface Reading {
  readonly file: ImportFile | null
  readonly options: MessageOptions
  /** What a run without writing found, or what was recorded. */
  readonly report: MessageReport | null
  readonly done: boolean
  readonly busy: boolean
  readonly error: string
}

const asFound: MessageOptions = { order: '', senders: [] }
const start: Reading = { file: null, options: asFound, report: null, done: false, busy: false, error: '' }

/** The steps of reading messages: a choice is followed by another rehearsal, and nothing is recorded without one. */
export function useReading() {
  const [reading, set] = useState(start)
  const put = (part: Partial<Reading>) => set((before) => ({ ...before, ...part }))
  const work = async (task: () => Promise<Partial<Reading>>) => {
    put({ busy: true, error: '' })
    try {
      put(await task())
    } catch (problem) {
      put({ error: isCancelled(problem) ? '' : reasonOf(problem) })
    } finally {
      put({ busy: false })
    }
  }
  const rehearse = async (file: ImportFile, options: MessageOptions) => ({
    ...start,
    file,
    options,
    report: await rehearseMessages(file.handle, options),
  })
  const choose = () =>
    work(async () => {
      const file = await chooseMessages()
      return file.handle === '' ? {} : rehearse(file, asFound)
    })
  const change = (part: Partial<MessageOptions>) => {
    const { file, options } = reading
    if (file) void work(() => rehearse(file, { ...options, ...part }))
  }
  const setSender = (choice: SenderChoice) => {
    const others = reading.options.senders.filter(({ name }) => name !== choice.name)
    change({ senders: choice.contact !== 0 || choice.business ? [...others, choice] : others })
  }
  const record = () =>
    work(async () => {
      const { file, options } = reading
      return file ? { report: await importMessages(file.handle, options), done: true } : {}
    })
  return { ...reading, choose, change, setSender, record }
}
