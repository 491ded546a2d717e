// The disk of the content store is full.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { sha256 } from 'viem'
import { hexToBytes } from 'viem/utils'
import { termsOf } from '../../bench/stage-terms.ts'
import type { Fault } from '../fault.ts'
import { type System, untilCaughtUp } from '../system.ts'

/** Bytes of the small disk. */
const ROOM = 2 ** 20

export const diskFull: Fault = {
  name: 'disk-full',
  title: 'the disk of the content store is full, and then it is not',
  run: async (system) => {
    const disk = mkdtempSync(join(tmpdir(), 'amana-disk-'))
    if (!mounts(disk)) {
      rmSync(disk, { recursive: true })
      return { seconds: 0, seen: 'left out: only root can mount a small disk, on Linux' }
    }
    try {
      return await storeTwice(system, disk)
    } finally {
      execFileSync('umount', ['--lazy', disk])
      rmSync(disk, { recursive: true })
    }
  },
}

function mounts(disk: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM}`, 'tmpfs', disk], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

/** The terms of a campaign: the chain names their hash, so nobody has to sign for them. */
async function storeTwice(system: System, disk: string): Promise<{ seconds: number; seen: string }> {
  const [escrow] = system.stage.escrows
  if (!escrow) throw new Error('there is no campaign')
  const bytes = hexToBytes(termsOf(escrow.plan))
  const replica = await system.start({ mode: 'serve', dataDirectory: disk })
  try {
    await untilCaughtUp(system, replica)
    const content = `${replica.url}/v1/content/${sha256(bytes)}`
    const filler = join(disk, 'filler')
    fill(filler)
    const put = () => fetch(content, { method: 'PUT', body: Buffer.from(bytes) })
    await expectStatus(await put(), 507)
    await expectStatus(await fetch(content), 404)
    rmSync(filler)
    await expectStatus(await put(), 201)
    const kept = new Uint8Array(await (await fetch(content)).arrayBuffer())
    if (!isDeepStrictEqual(kept, new Uint8Array(bytes)))
      throw new Error('the store gives other bytes than it was given')
    return { seconds: await untilCaughtUp(system), seen: '507 and nothing kept; stored once there was room' }
  } finally {
    await replica.end()
  }
}

/** Until nothing more goes in. */
function fill(path: string): void {
  const chunk = Buffer.alloc(4_096)
  try {
    for (let written = 0; written <= 2 * ROOM; written += chunk.length) writeFileSync(path, chunk, { flag: 'a' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return
    throw error
  }
  throw new Error('the small disk takes more than it has')
}

async function expectStatus(response: Response, status: number): Promise<void> {
  const text = await response.text()
  if (response.status === status) return
  throw new Error(`${response.url} answers ${response.status} and not ${status}: ${text.slice(0, 120)}`)
}
