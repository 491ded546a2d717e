import { BLOCK_BYTES, type NamedFile, nameFile } from '@amana/sdk/file-blocks'
import type { Update } from '@amana/sdk/journal-documents'
import { redrawnPicture, UnreadablePictureError } from '../../lib/redrawn-picture.ts'
import { plainLine } from './draft.ts'

/** A file as it will be published: a picture drawn anew, anything else as it is. */
export interface ChosenFile {
  file: Blob
  named: NamedFile
  name: string
  type: string
  /** What it shows, for those who do not see it. */
  alt: string
}

/** Why a file cannot be published. */
export type FileProblem = 'unreadable' | 'tooLarge' | 'wrongKind'

/** Beside pictures, what a store takes and a reader's device opens without running anything. */
const DOCUMENTS: ReadonlySet<string> = new Set(['application/pdf', 'text/plain'])

export async function chooseFile(file: File): Promise<ChosenFile | FileProblem> {
  if (file.type.startsWith('image/')) {
    try {
      const drawn = await redrawnPicture(file)
      const name = `${plainName(file.name).replace(/\.[^.]{1,5}$/, '')}.jpg`
      return { file: drawn, named: await nameFile(drawn), name, type: 'image/jpeg', alt: '' }
    } catch (error) {
      if (error instanceof UnreadablePictureError) return 'unreadable'
      throw error
    }
  }
  if (!DOCUMENTS.has(file.type)) return 'wrongKind'
  if (file.size > BLOCK_BYTES) return 'tooLarge'
  return { file, named: await nameFile(file), name: plainName(file.name), type: file.type, alt: '' }
}

/** As an update names it. */
export function fileEntry({ named, name, type, alt }: ChosenFile): NonNullable<Update['files']>[number] {
  const described = plainLine(alt)
  return { name, type, size: named.size, sha256: named.hash, ...(described && { alt: described }) }
}

function plainName(name: string): string {
  return plainLine(name).slice(0, 190) || 'file'
}
