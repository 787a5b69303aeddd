import { describe, expect, it } from 'vitest'
import { ApiError, call, isCancelled } from './call.ts'

async function refused(reason: unknown): Promise<ApiError> {
  try {
    await call(() => Promise.reject(reason))
  } catch (error) {
    if (error instanceof ApiError) return error
  }
  throw new Error('it was not refused with an ApiError')
}

describe('a call', () => {
  it('gives the answer', async () => {
    expect(await call<number>(() => Promise.resolve(7))).toBe(7)
  })

  it('is refused with what Go says, as an error or as text', async () => {
    const wire = JSON.stringify({
      code: 'tag.name_taken',
      message: 'There is a tag with this name.',
      params: { name: 'VIP' },
      fields: { name: { code: 'tag.name_taken', message: 'Taken', params: {} } },
      ref: '',
    })
    for (const reason of [wire, new Error(wire)]) {
      const error = await refused(reason)
      expect(error).toMatchObject({ code: 'tag.name_taken', params: { name: 'VIP' }, ref: '' })
      expect(error.message).toBe('There is a tag with this name.')
      expect(error.fields.name?.message).toBe('Taken')
    }
  })

  it('is refused alike when the bridge itself fails', async () => {
    expect(await refused('error parsing arguments')).toMatchObject({
      code: 'internal',
      message: 'error parsing arguments',
    })
    expect(await refused(new TypeError('x is undefined'))).toMatchObject({
      code: 'internal',
      message: 'x is undefined',
    })
    expect(await refused('"just text"')).toMatchObject({ code: 'internal' })
    expect(await refused('null')).toMatchObject({ code: 'internal' })
  })

  it('that throws before it waits is refused alike', async () => {
    const missing = call(() => {
      throw new TypeError("Cannot read properties of undefined (reading 'app')")
    })
    await expect(missing).rejects.toBeInstanceOf(ApiError)
  })

  it('knows what the person stopped', async () => {
    expect(isCancelled(await refused('{"code":"cancelled","message":"Stopped."}'))).toBe(true)
    expect(isCancelled(new Error('cancelled'))).toBe(false)
  })
})
