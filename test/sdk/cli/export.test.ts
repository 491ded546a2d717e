import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type } from './terminal.ts'
import { type CliWorld, cliWorld } from './world.ts'

describe('amana export', () => {
  let world: CliWorld
  before(async () => {
    world = await cliWorld()
  })
  after(() => world.node.close())

  const write = (format: string, ...more: string[]) =>
    type(['export', world.campaign, '--format', format, ...world.rpc, ...more])

  it('writes CSV and JSON that agree with the chain, and nothing else, on the standard output', async () => {
    const csv = await write('csv')
    const [head = '', ...rows] = csv.stdout.trimEnd().split('\r\n')
    expect(head.split(',').slice(0, 3)).to.deep.equal(['campaign', 'gift', 'time'])
    expect(rows).to.have.length(3)
    const json = await write('json')
    expect(JSON.parse(json.stdout).totals).to.include({ given: '120000000', paid: '100000000' })
    expect([csv.exitCode, csv.stderr, json.exitCode, json.stderr]).to.deep.equal([0, '', 0, ''])
  })

  it('writes to a file when asked to, the same bytes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amana-export-'))
    const path = join(folder, 'gifts.csv')
    const { exitCode, stdout, stderr } = await write('csv', '--output', path, '--lang', 'ar')
    const bytes = readFileSync(path, 'utf8')
    rmSync(folder, { recursive: true })
    expect([exitCode, stdout]).to.deep.equal([0, ''])
    expect(stderr).to.include(path)
    expect(bytes).to.equal((await write('csv')).stdout)
    expect((await write('csv', '--output', join(folder, 'gone', 'x.csv'))).exitCode).to.equal(64)
  })

  for (const format of ['360giving', 'iati']) {
    it(`ends with 65, no file and the list of what is missing: ${format}`, async () => {
      const { exitCode, stdout, stderr } = await write(format)
      expect([exitCode, stdout]).to.deep.equal([65, ''])
      expect(stderr).to.include('nothing is invented').and.include('organiser.identifier')
      const json = await write(format, '--json')
      expect(JSON.parse(json.stdout).missing.map(({ field }: { field: string }) => field)).to.include(
        'organiser.identifier',
      )
    })
  }
})
