import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BLOCK_BYTES } from '@amana/sdk/file-blocks'
import { type ContentBackend, placeOf, StoreFullError } from './backend.ts'

/** Full disk, quota used up, file limit of the process. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** Beside the folders of two letters; nothing in it is anybody's content. */
const UNFINISHED = 'unfinished'
/** Milliseconds after which no upload can still be writing its file. */
const ABANDONED_AFTER = 3_600_000

/**
 * Blocks as files, `ab/abcd…`. A file is there completely or not at all, also after the power went: it is written beside,
 * flushed and then renamed.
 */
export function diskBackend(directory: string): ContentBackend {
  const pathOf = (hash: `0x${string}`) => join(directory, placeOf(hash))
  return {
    async put(hash, bytes) {
      const path = pathOf(hash)
      const unfinished = join(directory, UNFINISHED, `${hash.slice(2)}.${randomUUID()}`)
      try {
        await mkdir(dirname(unfinished), { recursive: true })
        await mkdir(dirname(path), { recursive: true })
        await writeFlushed(unfinished, bytes)
        await rename(unfinished, path)
        await flushFolder(dirname(path))
      } catch (error) {
        await rm(unfinished, { force: true })
        if (FULL.has(codeOf(error))) throw new StoreFullError('The disk is full.', { cause: error })
        throw error
      }
    },
    async get(hash) {
      const file = await orNothing(open(pathOf(hash), 'r'))
      if (!file) return undefined
      try {
        // A longer file is not what was put here; a byte more than a block is enough to see it.
        const bytes = new Uint8Array(Math.min((await file.stat()).size, BLOCK_BYTES + 1))
        let length = 0
        while (length < bytes.length) {
          const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
          if (bytesRead === 0) break
          length += bytesRead
        }
        return bytes.subarray(0, length)
      } finally {
        await file.close()
      }
    },
    async size(hash) {
      return (await orNothing(stat(pathOf(hash))))?.size
    },
    async remove(hash) {
      await rm(pathOf(hash), { force: true })
    },
  }
}

/** Removes what a process left that was killed while it wrote. */
export async function removeUnfinished(directory: string, now: number): Promise<void> {
  const folder = join(directory, UNFINISHED)
  for (const name of (await orNothing(readdir(folder))) ?? []) {
    const path = join(folder, name)
    const found = await orNothing(stat(path))
    if (found && found.mtimeMs < now - ABANDONED_AFTER) await rm(path, { force: true })
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** So that the new name outlives a crash too. Windows has no such thing and needs none. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function orNothing<value>(promise: Promise<value>): Promise<value | undefined> {
  try {
    return await promise
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
