import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { type CliWorld, cliWorld } from './world.ts'

const MAIN = fileURLToPath(new URL('../../../sdk/src/cli/main.ts', import.meta.url))
const TSX = import.meta.resolve('tsx')

describe('amana as a process', () => {
  let world: CliWorld
  before(async () => {
    world = await cliWorld()
  })
  after(() => world.node.close())

  it('makes the same pack in any folder, time zone and language, and ends with the exit code', async () => {
    const places = [
      { TZ: 'Asia/Kolkata', LANG: 'ar' },
      { TZ: 'UTC', LANG: 'C' },
    ].map((env) => ({ env, folder: mkdtempSync(join(tmpdir(), 'amana-main-')) }))
    const words = ['audit', world.account, ...world.rpc, '--pack', 'pack.json']
    const results = await Promise.all(places.map((place) => runIn(place.folder, words, place.env)))
    const packs = places.map(({ folder }) => readFileSync(join(folder, 'pack.json'), 'utf8'))
    for (const { folder } of places) rmSync(folder, { recursive: true })
    expect(results.map(({ code }) => code)).to.deep.equal([0, 0])
    expect(packs[0]).to.equal(packs[1])
    expect(results[0]?.stdout).to.include('كل شيء متطابق.').and.include('5:30')
    expect(results[1]?.stdout).to.include('Everything agrees.').and.include('UTC')
    expect((await runIn('.', ['adit'], {})).code).to.equal(64)
  }).timeout(60_000)
})

function runIn(cwd: string, words: readonly string[], env: Record<string, string>) {
  return new Promise<{ code: number; stdout: string }>((resolve) => {
    const { PATH = '' } = process.env
    const options = { cwd, env: { PATH, ...env } }
    execFile(process.execPath, ['--import', TSX, MAIN, ...words], options, (error, stdout) =>
      resolve({ code: error ? Number(error.code) : 0, stdout }),
    )
  })
}
