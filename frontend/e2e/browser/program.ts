import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from 'playwright-core'

/** The program behind a page: the real bound methods on a real database file in a folder of its own. */
export type Program = {
  page: Page
  /** A folder for files that the journey reads and writes. */
  folder: string
  /** The answer of the next native dialog: a path, or '' for Cancel. */
  answer: (path: string) => Promise<void>
  /** The file names that native dialogs proposed so far, in their order. */
  proposed: () => Promise<string[]>
  /** Calls a bound method as the page does, to prepare what a journey is not about. */
  call: <T>(method: string, ...args: unknown[]) => Promise<T>
  /** Writes a file into the folder and returns its path. */
  file: (name: string, content: string) => Promise<string>
  close: () => Promise<void>
}

export type Options = {
  /** The 200 made-up contacts. */
  sample?: boolean
  /** A CSV file that is brought in before the page opens, its columns matched by name. */
  contacts?: string
  /** Anything else that is to be there before the page opens. */
  before?: (wires: Wires) => Promise<void>
  theme?: 'light' | 'dark'
  width?: number
  height?: number
  /** Where the clock on the wall is; UTC unless it matters. */
  zone?: string
}

const harness = process.env.REGULARS_HARNESS ?? '../build/bin/harness'
const assets = process.env.REGULARS_ASSETS ?? 'dist'

async function startHarness(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(harness, ['-data', join(folder, 'data'), '-assets', assets], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const line = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const first = await Promise.race([line.next(), ended.then(() => ({ value: undefined, done: true }))])
  if (typeof first.value !== 'string') throw new Error('the harness did not start')
  const stop = async () => {
    child.kill('SIGINT')
    const code = await ended
    if (code !== 0) throw new Error(`the program ended with ${code}`)
  }
  return { url: first.value, stop }
}

let browser: Promise<Browser> | undefined

function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: process.env.REGULARS_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return browser
}

/** Starts a program on an empty database and opens its page, with the contacts that are wanted. */
export async function open(options: Options = {}): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-journey-'))
  await mkdir(join(folder, 'data'))
  const server = await startHarness(folder)
  const program = { folder, ...wires(server.url, folder) }
  try {
    if (options.sample) await program.call('Settings.LoadSample')
    if (options.contacts !== undefined) await bringIn(program, options.contacts)
    await options.before?.(program)
  } catch (reason) {
    await server.stop()
    throw reason
  }
  const context = await (await sharedBrowser()).newContext({
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.theme ?? 'light',
    locale: 'en-GB',
    timezoneId: options.zone ?? 'UTC',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  await page.goto(server.url)
  await page.getByRole('main').waitFor()
  return {
    ...program,
    page,
    close: async () => {
      await context.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
      if (failures.length > 0) throw new Error(`the page failed: ${failures.join('; ')}`)
    },
  }
}

export type Wires = Pick<Program, 'answer' | 'proposed' | 'call' | 'file'>

/** What a journey does beside the page. */
function wires(url: string, folder: string): Wires {
  const post = async (path: string, body: unknown) => {
    const response = await fetch(new URL(path, url), { method: 'POST', body: JSON.stringify(body) })
    if (!response.ok) throw new Error(await response.text())
    return response
  }
  return {
    answer: async (path) => {
      await post('/__answer', { path })
    },
    proposed: async () => {
      const asked = (await (await fetch(new URL('/__asked', url))).json()) as { Name: string }[]
      return asked.map(({ Name }) => Name)
    },
    call: async <T>(method: string, ...args: unknown[]) => {
      const { result, error } = (await (await post(`/__call/${method}`, args)).json()) as { result: T; error?: unknown }
      if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`)
      return result
    },
    file: async (name, content) => {
      const path = join(folder, name)
      await writeFile(path, content)
      return path
    },
  }
}

type Inspection = { options: Record<string, unknown>; columns: { target: string; new: string }[] }

/** Imports as the window does: a column that is not known becomes an attribute. */
async function bringIn({ answer, call, file }: Wires, csv: string): Promise<void> {
  await answer(await file('before.csv', csv))
  const { handle } = await call<{ handle: string }>('Transfer.ChooseFile')
  const { options, columns } = await call<Inspection>('Transfer.Inspect', handle, {})
  const matched = { ...options, columns: columns.map((one) => (one.target === 'ignore' ? one.new : one.target)) }
  const { rejected } = await call<{ rejected: number }>('Transfer.Rehearse', handle, matched)
  if (rejected > 0) throw new Error(`${rejected} rows of the journey's own file were refused`)
  await call('Transfer.Import', handle, matched)
}

/** Ends the browser; call it when the last journey of a file is over. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}
