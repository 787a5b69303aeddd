import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, test } from 'vitest'
import { closeBrowser, type Options, open, type Program } from './program.ts'

const failed = join(import.meta.dirname, '../../../build/out')

/** A walk through a program and a database of its own. Where it ends early, a picture is left of where it stood. */
export function journey(name: string, options: Options, walk: (program: Program) => Promise<void>): void {
  test(name, async () => {
    const program = await open(options)
    try {
      await walk(program)
    } catch (reason) {
      await picture(program, name)
      await program.close().catch(() => {})
      throw reason
    }
    await program.close()
  })
}

async function picture({ page }: Program, name: string): Promise<void> {
  await mkdir(failed, { recursive: true })
  const path = join(failed, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`)
  await page.screenshot({ path }).catch(() => {})
}

afterAll(closeBrowser)
