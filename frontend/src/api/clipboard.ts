import { call } from './call.ts'
import { ClipboardSetText } from './wailsjs/runtime/runtime'

/** Puts text on the clipboard: through the desktop, because a web view may keep its own clipboard shut. */
export async function copyText(text: string): Promise<void> {
  const done = await call<boolean | undefined>(async () => ClipboardSetText(text))
  if (!done) await call(() => navigator.clipboard.writeText(text))
}
