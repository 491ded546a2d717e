import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Evidence } from '../schemas.ts'
import type { Context } from './command.ts'
import { CommandError, EXIT } from './exit-code.ts'
import { nameOfFile } from './read-file.ts'

export interface CheckedFile {
  /** As the manifest calls it: a stranger's words. */
  name: string
  expected: Evidence['files'][number]['sha256']
  /** Of the bytes that are there; nothing when the file is missing. */
  found: Evidence['files'][number]['sha256'] | undefined
  result: 'matches' | 'differs' | 'missing'
}

/**
 * Each file of the evidence against its fingerprint. A file is looked for in this folder and nowhere else, whatever its name
 * asks for: under its own name, or under its fingerprint.
 */
export async function checkFiles(evidence: Evidence, folder: string, context: Context): Promise<CheckedFile[]> {
  const entries = await entriesOf(folder, context)
  const checked: CheckedFile[] = []
  for (const { name, sha256, size } of evidence.files) {
    const entry =
      entries.find((one) => one.normalize() === name.normalize()) ??
      entries.find((one) => one.startsWith(sha256.slice(2)))
    if (entry === undefined) checked.push({ name, expected: sha256, found: undefined, result: 'missing' })
    else {
      const file = await nameOfFile(join(folder, entry), context)
      const isSame = file.hash === sha256 && file.size === size
      checked.push({ name, expected: sha256, found: file.hash, result: isSame ? 'matches' : 'differs' })
    }
  }
  return checked
}

async function entriesOf(folder: string, { page }: Context): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort()
  } catch {
    throw new CommandError(EXIT.usage, page.text.usage.noFolder(page.exact(folder)))
  }
}
