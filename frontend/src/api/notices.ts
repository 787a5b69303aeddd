import type { NoticeId } from '../domain/ids.ts'
import { call } from './call.ts'
import type { Changed, Notice, NoticeInput } from './types.ts'
import * as bound from './wailsjs/go/app/Notices'

/** All notices, retired ones included, by name, the newest version first. */
export function listNotices(): Promise<Notice[]> {
  return call(() => bound.List())
}

/** Of a name that there is, it is the next version. */
export function addNotice(input: NoticeInput): Promise<Changed> {
  return call(() => bound.Add(input))
}

/** A retired notice is not offered any more; lines that name it keep it. */
export function retireNotice(id: NoticeId, retired: boolean): Promise<Changed> {
  return call(() => bound.Retire(id, retired))
}
