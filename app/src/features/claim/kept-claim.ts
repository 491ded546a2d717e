import { nameFile } from '@amana/sdk/file-blocks'
import { hashSchema } from '@amana/sdk/schemas'
import * as z from 'zod/mini'
import { PICTURE_TAGS } from '../../lib/picture-tags.ts'
import { stored } from '../../lib/stored.ts'
import type { HashedFile } from './evidence-package.ts'
import { forgetFiles, keepFile, keptFile } from './kept-files.ts'

/** What a charity has prepared, as far as text goes; the files lie beside it under their hashes. */
const draftSchema = z.object({
  statement: z.string().check(z.maxLength(8_000)),
  files: z
    .array(
      z.object({
        name: z.string().check(z.maxLength(200)),
        type: z.string().check(z.maxLength(120)),
        size: z.int(),
        sha256: hashSchema,
        alt: z.string().check(z.maxLength(500)),
        receipt: z.optional(
          z.object({
            typed: z.string().check(z.maxLength(30)),
            amount: z.optional(z.string().check(z.maxLength(40))),
            currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
          }),
        ),
        tags: z.array(z.enum(PICTURE_TAGS)),
        clean: z.enum(['cleaned', 'kept', 'undrawable', 'noPicture']),
      }),
    )
    .check(z.maxLength(50)),
})

/** A claim that was prepared on this device, and not sent yet. */
export interface KeptClaim {
  statement: string
  files: HashedFile[]
  /** Names of files that this device has not kept: they must be chosen again. */
  lost: string[]
}

/** `name` says which claim: chain, campaign, milestone and attempt. */
export async function readKeptClaim(name: string): Promise<KeptClaim | undefined> {
  const draft = entry(name).read()
  if (!draft || (draft.statement === '' && draft.files.length === 0)) return undefined
  const files: HashedFile[] = []
  const lost: string[] = []
  for (const known of draft.files) {
    const file = await keptFile(known.sha256)
    // What comes out of a browser's storage is what was put in only if its hash says so.
    if (file && (await nameFile(file)).hash === known.sha256) files.push({ ...known, file })
    else lost.push(known.name)
  }
  return { statement: draft.statement, files, lost }
}

export async function keepClaim(name: string, statement: string, files: readonly HashedFile[]): Promise<void> {
  const before = entry(name).read()?.files ?? []
  entry(name).write({ statement, files: files.map(({ file: _, ...known }) => ({ ...known, tags: [...known.tags] })) })
  const wanted = new Set<string>(files.map(({ sha256 }) => sha256))
  await forgetFiles(before.map(({ sha256 }) => sha256).filter((sha256) => !wanted.has(sha256)))
  // Asked of the database itself: a file that it lost and that was chosen again must be kept again.
  for (const { sha256, file } of files) if (!(await keptFile(sha256))) await keepFile(sha256, file)
}

/** Once it is on the chain, or given up. */
export async function forgetClaim(name: string): Promise<void> {
  const files = entry(name).read()?.files ?? []
  entry(name).write(undefined)
  await forgetFiles(files.map(({ sha256 }) => sha256))
}

function entry(name: string) {
  return stored(`claim.${name}`, draftSchema)
}
