import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { packSdk } from '../../../scripts/pack-sdk.ts'
import { UsageError } from '../../../scripts/usage-error.ts'
import { type PackedSdk, packedSdk } from './packed.ts'

/** What a source is called by whoever has installed the package. */
const entries = globSync('**/*.ts', { cwd: 'sdk/src' })
  .filter((file) => !file.startsWith('actions/internal/') && !file.startsWith('cli/'))
  .map((file) => `@amana/sdk/${file.slice(0, -3)}`)
  .sort()

describe('the published package', function () {
  // The first test of a run packs it.
  this.timeout(120_000)
  let sdk: PackedSdk

  before(() => {
    sdk = packedSdk()
  })

  it('holds what every source exports, for Node as it is installed', () => {
    expect(entries).to.include.members(['@amana/sdk/actions/getCampaign', '@amana/sdk/coin-line'])
    const script = `
      const names = ${JSON.stringify(entries)}
      const exported = names.map(async (name) => [name, Object.keys(await import(name)).sort()])
      console.log(JSON.stringify(Object.fromEntries(await Promise.all(exported))))`
    const exported = JSON.parse(run(script)) as Record<string, string[]>
    for (const entry of entries) {
      const source = readFileSync(`sdk/src/${entry.slice('@amana/sdk/'.length)}.ts`, 'utf8')
      const names = [...source.matchAll(/^export (?:async )?(?:abstract )?(?:function|const|class) (\w+)/gm)].map(
        ([, name]) => name,
      )
      expect(exported[entry], entry).to.include.members(names as string[])
    }
  })

  it('is not written over anything else', () => {
    expect(() => packSdk(sdk.folder)).to.throw(UsageError)
    expect(globSync('*.tgz', { cwd: sdk.folder })).to.have.length(1)
  })

  it('keeps to itself what actions share', () => {
    const script = "await import('@amana/sdk/actions/internal/read').catch(({ code }) => console.log(code))"
    expect(run(script).trim()).to.equal('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  it('has a declaration beside each module, which TypeScript takes', () => {
    for (const entry of entries) {
      const path = join(sdk.packageFolder, entry.slice('@amana/sdk/'.length))
      expect(readFileSync(`${path}.d.ts`, 'utf8'), entry).not.to.match(/from ['"]\.[^'"]*\.ts['"]/)
    }
    writeFileSync(
      join(sdk.folder, 'consumer.mts'),
      [
        "import { createClient, http } from 'viem'",
        "import { getCampaign } from '@amana/sdk/actions/getCampaign'",
        "import { donateSync } from '@amana/sdk/actions/donate'",
        "import { auditCampaign } from '@amana/sdk/ledger/audit'",
        "const client = createClient({ transport: http('http://127.0.0.1:1') })",
        "const campaign = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'",
        'export const given: bigint = (await getCampaign(client, { campaign })).totals.given',
        'export const start: bigint | undefined = (await donateSync(client, { campaign, shares: [] })).lots[0]?.start',
        'export const run = auditCampaign',
        '// @ts-expect-error a share has an amount',
        'await donateSync(client, { campaign, shares: [{ milestone: 0 }] })',
      ].join('\n'),
    )
    const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--target',
      'es2023',
      '--module',
      'nodenext',
      '--types',
      '',
    ]
    expect(output(compiler, [...options, 'consumer.mts'])).to.equal('')
  })

  it('has nothing to complain about for publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: sdk.packageFolder, strict: true, pack: false })
    expect(messages.map((message) => formatMessage(message, pkg))).to.deep.equal([])
  })

  it('carries its documentation and licence, and no source or test', () => {
    const files = globSync('**/*', { cwd: sdk.packageFolder })
    expect(files).to.include.members(['README.md', 'LICENSE', 'package.json'])
    expect(files.filter((file) => /\.(?:test\.|tsx?$)/.test(file) && !file.endsWith('.d.ts'))).to.deep.equal([])
  })

  it('has an `amana` that runs', () => {
    expect(Object.keys(sdk.manifest.bin ?? {})).to.deep.equal(['amana'])
    const text = output(join(sdk.packageFolder, sdk.manifest.bin?.amana ?? ''), ['--help'])
    expect(text).to.match(/\baudit\b/)
  })

  function run(script: string): string {
    return output('--input-type=module', ['--eval', script])
  }

  function output(first: string, others: string[]): string {
    try {
      return execFileSync(process.execPath, [first, ...others], { cwd: sdk.folder, encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string }
      throw new Error(`${stdout}\n${stderr}`)
    }
  }
})
