import { openAsBlob } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { type NamedFile, nameFile } from '../file-blocks.ts'
import type { Context } from './command.ts'
import { CommandError, EXIT } from './exit-code.ts'

/** A file's name in this system; one block of it is held in memory at a time. */
export async function nameOfFile(path: string, { page }: Context): Promise<NamedFile> {
  try {
    return await nameFile(await openAsBlob(path))
  } catch {
    throw new CommandError(EXIT.usage, page.text.usage.noFile(page.exact(path)))
  }
}

/** The bytes of a file that may not be larger than that. */
export async function readBytes(path: string, maxBytes: number, { page }: Context): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    // A device or a pipe has no size, and may have no end.
    if (found.isFile() && found.size <= maxBytes) return await readFile(path)
    if (!found.isFile()) throw new TypeError('no file')
  } catch {
    throw new CommandError(EXIT.usage, page.text.usage.noFile(page.exact(path)))
  }
  throw new CommandError(EXIT.usage, page.text.usage.tooLarge(page.exact(path)))
}

export async function writeTo(path: string, bytes: Uint8Array, { page }: Context): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch {
    throw new CommandError(EXIT.usage, page.text.usage.cannotWrite(page.exact(path)))
  }
}
