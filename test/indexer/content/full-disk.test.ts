import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { bytesOf, NOTE } from './support.ts'

const PROGRAM = 'test/indexer/content/full-disk.ts'
/** What is left after a note, a block that finds no room, and another note. */
const EXPECTED = {
  answers: [
    { status: 201, kept: 200 },
    { status: 507, code: 'store-full', kept: 404 },
    { status: 201, kept: 200 },
  ],
  files: 2,
  total: bytesOf(NOTE).length + bytesOf({ ...NOTE, text: 'Afterwards' }).length,
}

describe('a full disk', () => {
  it('answers 507, keeps and counts nothing of the upload, and goes on: no file may be larger than 1 MB', () => {
    // 1,000 blocks of 1,024 bytes: the write of a full block fails in its middle, with EFBIG.
    const command = `ulimit -f 1000 && exec "${process.execPath}" --import tsx ${PROGRAM}`
    // Of everything that the program starts: a PostgreSQL of its own could not begin.
    const env = { ...process.env, AMANA_TEST_POSTGRES: undefined }
    const output = execFileSync('bash', ['-c', command], { encoding: 'utf8', stdio: 'pipe', env })
    expect(lastLine(output)).to.deep.equal(EXPECTED)
  })

  it('answers the same when the disk itself has no room', () => {
    const directory = mkdtempSync(join(tmpdir(), 'amana-full-'))
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', directory], { stdio: 'ignore' })
    try {
      // Only root may make a small disk; the test before has shown the same on any other machine.
      if (mounted.status !== 0) return
      const output = execFileSync(process.execPath, ['--import', 'tsx', PROGRAM, join(directory, 'content')], {
        encoding: 'utf8',
        stdio: 'pipe',
      })
      expect(lastLine(output)).to.deep.equal(EXPECTED)
    } finally {
      if (mounted.status === 0) execFileSync('umount', [directory])
      rmSync(directory, { recursive: true })
    }
  })
})

function lastLine(output: string): unknown {
  return JSON.parse(output.trim().split('\n').at(-1) ?? '')
}
