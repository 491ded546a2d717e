// Reads a file of donations: CSV or gzipped CSV, line by line, each row parsed before it is believed.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { UsageError } from '../usage-error.ts'
import { wholeNumber } from './whole-number.ts'

export interface Donation {
  /** Line of the file, counted from 1 with the header. */
  line: number
  /** Unix seconds. */
  time: number
  donor: string
  grant: number
  /** Millionths of a US dollar. */
  amount: bigint
}

export interface RejectedRow {
  line: number
  reason: string
}

export interface DonationFile {
  /** In time order; donations of the same second in the file's order. */
  donations: Donation[]
  /** The first few, to be shown. */
  rejected: RejectedRow[]
  rejectedCount: number
}

export const REJECTED_ROWS_SHOWN = 10
const COLUMNS = ['ts', 'donor', 'grant_id', 'amount_usd_e6'] as const
const LAST_TIME = 2 ** 36
const GZIP_MAGIC = [0x1f, 0x8b]

const rowSchema = z.object({
  ts: wholeNumber('ts', 1, LAST_TIME),
  donor: z.string('donor is missing').regex(/^[0-9a-f]{10}$/, 'donor must be 10 hex digits in lower case'),
  grant_id: wholeNumber('grant_id', 0, Number.MAX_SAFE_INTEGER),
  amount_usd_e6: wholeNumber('amount_usd_e6', 1, Number.MAX_SAFE_INTEGER).transform(BigInt),
})

export async function readDonations(path: string): Promise<DonationFile> {
  const file: DonationFile = { donations: [], rejected: [], rejectedCount: 0 }
  let header: string[] | undefined
  let line = 0
  for await (const text of linesOf(path)) {
    line += 1
    if (!header) {
      header = parseHeader(path, text)
      continue
    }
    if (text === '') continue // a trailing newline, or a blank line, says nothing
    const parsed = parseRow(header, text)
    if (typeof parsed !== 'string') {
      file.donations.push({ line, ...parsed })
      continue
    }
    file.rejectedCount += 1
    if (file.rejected.length < REJECTED_ROWS_SHOWN) file.rejected.push({ line, reason: parsed })
  }
  if (!header) throw new UsageError(`${path} is empty; give a CSV file with the columns ${COLUMNS.join(', ')}`)
  file.donations.sort((a, b) => a.time - b.time || a.line - b.line)
  return file
}

/** One donation, or the reason why the row is none. */
function parseRow(header: readonly string[], text: string): Omit<Donation, 'line'> | string {
  const fields = text.split(',')
  if (fields.length !== header.length) return `has ${fields.length} fields where the header has ${header.length}`
  const row = rowSchema.safeParse(Object.fromEntries(header.map((name, column) => [name, fields[column]])))
  if (!row.success) return row.error.issues[0]?.message ?? 'is not a donation'
  const { ts, donor, grant_id, amount_usd_e6 } = row.data
  return { time: ts, donor, grant: grant_id, amount: amount_usd_e6 }
}

function parseHeader(path: string, text: string): string[] {
  const header = text.replace(/^\uFEFF/, '').split(',')
  const missing = COLUMNS.filter((name) => !header.includes(name))
  if (missing.length === 0) return header
  throw new UsageError(
    `The first line of ${path} must name the columns ${COLUMNS.join(', ')}; missing: ${missing.join(', ')}`,
  )
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const text = (await isGzip(path)) ? createGunzip() : undefined
  const input = createReadStream(path)
  // `pipeline` also carries errors of the source; the lines below end early then, and the error surfaces at the end.
  const piped = text ? pipeline(input, text) : Promise.resolve()
  piped.catch(() => {})
  try {
    yield* createInterface({ input: text ?? input, crlfDelay: Number.POSITIVE_INFINITY })
    await piped
  } catch (error) {
    throw new UsageError(`${path} cannot be read to its end: ${error instanceof Error ? error.message : error}`)
  } finally {
    input.destroy()
  }
}

async function isGzip(path: string): Promise<boolean> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
      return bytesRead === 2 && GZIP_MAGIC.every((byte, index) => buffer[index] === byte)
    } finally {
      await file.close()
    }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new UsageError(
      missing
        ? `There is no file ${path}; give the path of a .csv or .csv.gz file after --data`
        : `${path} cannot be read: ${error instanceof Error ? error.message : error}`,
    )
  }
}
