import { hashToCid } from '../../content.ts'
import type { Context } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { nameOfFile } from '../read-file.ts'

/** The names of files: SHA-256 and CID, one file per line. */
export async function hash(context: Context): Promise<ExitCode> {
  const { page, operands } = context
  const { exact } = page
  const named = []
  for (const path of operands) named.push({ path, ...(await nameOfFile(path, context)) })
  page.json(named.map((file) => ({ file: file.path, sha256: file.hash, cid: hashToCid(file.hash), size: file.size })))
  for (const file of named) page.line(`${exact(file.hash)}  ${exact(hashToCid(file.hash))}  ${exact(file.path)}`)
  return EXIT.ok
}
