import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { freePort } from '../../../scripts/free-port.ts'
import { launchIndexer } from '../../../scripts/indexer/launch.ts'
import { parseLogLine } from '../../../scripts/indexer/log-line.ts'
import { IndexerError, startIndexer } from '../../../scripts/indexer/start.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

describe('a line of the indexer', () => {
  it('is one sentence with the reason', () => {
    const line = JSON.stringify({
      level: 50,
      msg: 'Build failed',
      stage: 'config',
      error: { message: 'no chain\n at x' },
    })
    expect(parseLogLine(line)).to.deep.equal({ level: 'error', text: 'Build failed (config): no chain' })
  })

  it('is a warning or a note by its number', () => {
    expect(parseLogLine('{"level":40,"msg":"slow"}').level).to.equal('warning')
    expect(parseLogLine('{"level":30,"msg":"fine"}').level).to.equal('info')
  })

  it('is kept as it is when it is no log line, and cut when it is long', () => {
    expect(parseLogLine('Killed')).to.deep.equal({ level: 'info', text: 'Killed' })
    expect(parseLogLine(JSON.stringify({ level: 50, msg: 'x'.repeat(9_000) })).text).to.have.lengthOf(501)
  })
})

describe('starting an indexer', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amana-launch-'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    mkdirSync(join(folder, 'indexer'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('says in a sentence why it does not come up', async () => {
    writeFileSync(join(folder, 'indexer/ponder.config.ts'), `throw new Error('the configuration names no chain')`)
    const failure = await startIndexer({ root: folder, mode: 'start', port: await freePort() }).catch((error) => error)
    expect(failure).to.be.instanceOf(IndexerError)
    expect(failure.message).to.match(/the configuration names no chain$/)
  })

  it('is impatient when told so, and leaves no process behind', async () => {
    writeFileSync(join(folder, 'indexer/ponder.config.ts'), 'await new Promise(() => setInterval(() => {}, 1_000))')
    const options = { root: folder, mode: 'start', port: await freePort() } as const
    const failure = await startIndexer(options, { timeout: 500 }).catch((error) => error)
    expect(failure.message).to.match(/is not ready after 0.5 s/)

    const launched = launchIndexer(options)
    const { signal } = await launched.kill()
    expect(signal).to.equal('SIGKILL')
    expect(launched.isRunning()).to.equal(false)
    expect(() => process.kill(launched.pid, 0)).to.throw('ESRCH')
  })

  it('hands the configuration over in a file, and no database but the one it was given', async () => {
    writeFileSync(
      join(folder, 'indexer/ponder.config.ts'),
      `import { readFileSync } from 'node:fs'
      const seen = [readFileSync(process.env.AMANA_INDEXER_CONFIG, 'utf8'), process.env.DATABASE_URL, process.env.PORT]
      throw new Error(JSON.stringify(seen))`,
    )
    Object.assign(process.env, { PORT: '1' })
    const configuration = { siteUrl: 'https://amana.example' }
    const options = { root: folder, mode: 'start', port: await freePort(), configuration } as const
    const { reason } = await launchIndexer(options).ended
    Reflect.deleteProperty(process.env, 'PORT')
    expect(reason).to.contain(JSON.stringify([JSON.stringify(configuration), null, null]))
  })
})
