import { openAsBlob } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { type NamedFile, nameFile } from '../file-blocks.ts'
import { MAX_DOCUMENT_BYTES } from '../schemas.ts'
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

/** A file by its name in this system, and its bytes when it can be a document. */
export interface ReadFile extends NamedFile {
  bytes: Uint8Array | undefined
}

/** The file of this name, or what comes in when the name is `-`. */
export async function readInput(path: string, context: Context): Promise<ReadFile> {
  if (path === '-') {
    const bytes = await readStandardInput(context)
    return { ...(await nameFile(new Blob([bytes]))), bytes }
  }
  const named = await nameOfFile(path, context)
  const bytes = named.size <= MAX_DOCUMENT_BYTES ? await readBytes(path, MAX_DOCUMENT_BYTES, context) : undefined
  return { ...named, bytes }
}

/** No more than a document has: what comes in may have no end. */
async function readStandardInput({ page, surroundings }: Context): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of surroundings.stdin ?? []) {
    size += part.length
    if (size > MAX_DOCUMENT_BYTES) throw new CommandError(EXIT.usage, page.text.usage.tooLarge(page.exact('-')))
    parts.push(part)
  }
  const bytes = new Uint8Array(size)
  let place = 0
  for (const part of parts) {
    bytes.set(part, place)
    place += part.length
  }
  return bytes
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
