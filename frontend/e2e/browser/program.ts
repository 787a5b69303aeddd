import { spawn } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
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
  /** Writes a file into the folder and returns its path. */
  file: (name: string, content: string) => Promise<string>
  close: () => Promise<void>
}

type Options = { sample?: boolean; theme?: 'light' | 'dark'; width?: number; height?: number }

const harness = process.env.REGULARS_HARNESS ?? '../build/bin/harness'

async function startHarness(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(harness, ['-data', join(folder, 'data'), '-assets', 'dist'], { stdio: ['ignore', 'pipe', 'inherit'] })
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
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  return browser
}

/** Starts a program on an empty database and opens its page, with sample contacts if they are wanted. */
export async function open(options: Options = {}): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-journey-'))
  await mkdir(join(folder, 'data'))
  const server = await startHarness(folder)
  const context = await (await sharedBrowser()).newContext({
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.theme ?? 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  await page.goto(server.url)
  if (options.sample) await page.getByRole('button', { name: 'Look around with sample data' }).click()
  return {
    page,
    folder,
    answer: async (path) => {
      await page.request.post(new URL('/__answer', server.url).href, { data: { path } })
    },
    file: async (name, content) => {
      const path = join(folder, name)
      await writeFile(path, content)
      return path
    },
    close: async () => {
      await context.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
      if (failures.length > 0) throw new Error(`the page failed: ${failures.join('; ')}`)
    },
  }
}

/** Ends the browser; call it when the last journey of a file is over. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}
