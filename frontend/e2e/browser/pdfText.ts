import { inflateSync } from 'node:zlib'

/**
 * The words of a PDF as Chromium writes it, page after page, without the spaces: where those are is a matter of places on
 * the page. Only as much of the format is read as that takes.
 */
export function pdfText(pdf: Buffer): string {
  const objects = new Map<string, PdfObject>()
  for (const [, id = '', body = ''] of pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\s(.*?)\sendobj/gs)) {
    objects.set(id, { body, stream: streamOf(body) })
  }
  const fonts = fontsOf(objects)
  const pages = [...objects.values()].filter(({ stream }) => stream.includes(' Tf'))
  return pages.map(({ stream }) => textOf(stream, fonts)).join('\n')
}

interface PdfObject {
  readonly body: string
  readonly stream: string
}

function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body)
  if (start === null) return ''
  const from = start.index + start[0].length
  const packed = body.slice(from, from + Number(/\/Length (\d+)/.exec(body)?.[1]))
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed
}

type Letters = ReadonlyMap<string, string>

/** What the codes of each font mean, by the name that pages give it. */
function fontsOf(objects: ReadonlyMap<string, PdfObject>): ReadonlyMap<string, Letters> {
  const fonts = new Map<string, Letters>()
  for (const { body } of objects.values()) {
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+)/.exec(objects.get(id)?.body ?? '')?.[1]
      if (map !== undefined) fonts.set(name, lettersOf(objects.get(map)?.stream ?? ''))
    }
  }
  return fonts
}

function lettersOf(map: string): Letters {
  const letters = new Map<string, string>()
  for (const [, lines = ''] of map.matchAll(/beginbfchar\n(.*?)endbfchar/gs)) {
    for (const [, code = '', text = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(code, unicode(text))
  }
  for (const [, lines = ''] of map.matchAll(/beginbfrange\n(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', text = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++) {
        const first = parseInt(text, 16)
        const name = code.toString(16).toUpperCase().padStart(from.length, '0')
        letters.set(name, String.fromCharCode(first + code - parseInt(from, 16)))
      }
    }
  }
  return letters
}

function unicode(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)))
}

function textOf(page: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters = new Map()
  let text = ''
  for (const [, font, codes = ''] of page.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map()
    const size = [...letters.keys()][0]?.length ?? 4
    for (let at = 0; at < codes.length; at += size) text += letters.get(codes.slice(at, at + size).toUpperCase()) ?? ''
  }
  return text.replaceAll(/\s/g, '')
}
