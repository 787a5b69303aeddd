import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'

/** The names of a workbook's sheets, in their order. */
export async function sheets(path: string): Promise<string[]> {
  const book = part(await readFile(path), 'xl/workbook.xml').toString()
  return [...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name)
}

/** A part of a ZIP archive, found by its entry in the directory at the archive's end. */
function part(archive: Buffer, name: string): Buffer {
  let entry = archive.indexOf('PK\x01\x02', 0, 'latin1')
  while (entry >= 0) {
    const nameLength = archive.readUInt16LE(entry + 28)
    if (archive.toString('utf8', entry + 46, entry + 46 + nameLength) === name) {
      const start = archive.readUInt32LE(entry + 42)
      const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
      return inflateRawSync(archive.subarray(data, data + archive.readUInt32LE(entry + 20)))
    }
    entry = archive.indexOf('PK\x01\x02', entry + 46, 'latin1')
  }
  throw new Error(`the archive has no ${name}`)
}
