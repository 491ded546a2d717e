import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { canonicalBytes } from '../../../sdk/src/canonical-json.ts'
import { contentHash, hashToCid } from '../../../sdk/src/content.ts'
import { BLOCK_BYTES, nameFile } from '../../../sdk/src/file-blocks.ts'
import { give, USDC } from '../local-chain.ts'
import { type } from './terminal.ts'
import { type CliWorld, cliWorld, evidenceFor, FILES, NOTE, TERMS } from './world.ts'

describe('amana verify', () => {
  let world: CliWorld
  let folder: string
  before(async () => {
    world = await cliWorld()
  })
  after(() => world.node.close())

  const inFolder = (name: string) => join(folder, name)
  const write = (name: string, bytes: Uint8Array | string) => writeFileSync(inFolder(name), bytes)
  const verify = (name: string, ...more: string[]) => type(['verify', inFolder(name), ...world.rpc, ...more])

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amana-verify-'))
    write('evidence.json', world.evidence)
    for (const [name, content] of Object.entries(FILES)) write(name, content)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('finds evidence on the chain by itself, and each of its files beside it', async () => {
    const { exitCode, stdout } = await verify('evidence.json')
    expect(stdout).to.include('is on the chain: the evidence of milestone 1, attempt 1.')
    expect(stdout)
      .to.match(/matches +invoice\.txt/)
      .and.match(/matches +photo\.txt/)
    expect(exitCode).to.equal(0)
  })

  it('M6: evidence that was swapped or lost after the attestation shows itself', async () => {
    // one bit of the manifest
    const changed = Uint8Array.from(world.evidence)
    changed[changed.length - 3] = (changed.at(-3) ?? 0) ^ 1
    write('changed.json', changed)
    const manifest = await verify('changed.json', '--campaign', world.account)
    expect([manifest.exitCode, manifest.stdout.split('\n')[0]]).to.deep.equal([
      1,
      `${inFolder('changed.json')} is not on the chain: no document of ${world.account} has this fingerprint. It was changed, or belongs elsewhere.`,
    ])
    // another manifest, whole and in order, for the same milestone
    write('other.json', await evidenceFor(world.campaign, 0, { 'invoice.txt': 'Drilling, 1.00 paid' }))
    expect((await verify('other.json')).exitCode).to.equal(1)
    // one bit of one file
    const invoice = readFileSync(inFolder('invoice.txt'))
    write('invoice.txt', invoice.with(0, (invoice[0] ?? 0) ^ 1))
    const swapped = await verify('evidence.json')
    expect(swapped.exitCode).to.equal(1)
    expect(swapped.stdout)
      .to.match(/DIFFERS +invoice\.txt/)
      .and.match(/matches +photo\.txt/)
    // two files under each other's names
    write('invoice.txt', FILES['photo.txt'] ?? '')
    write('photo.txt', FILES['invoice.txt'] ?? '')
    const exchanged = await verify('evidence.json')
    expect(exchanged.stdout)
      .to.match(/DIFFERS +invoice\.txt/)
      .and.match(/DIFFERS +photo\.txt/)
    // a file that is gone
    for (const [name, content] of Object.entries(FILES)) write(name, content)
    rmSync(inFolder('photo.txt'))
    const lost = await verify('evidence.json')
    expect(lost.exitCode).to.equal(2)
    expect(lost.stdout).to.match(/missing +photo\.txt/)
  })

  it('does not take evidence of another milestone or campaign for that of a claim', async () => {
    const { chain, campaign } = world
    await give(chain, campaign, 2, [{ milestone: 2, amount: 40n * USDC }])
    const evidence = await evidenceFor(campaign, 1, FILES)
    const charity = chain.clientOf(chain.accounts.charity)
    await claimSync(charity, { campaign, milestone: 2, evidence: await contentHash(evidence) })
    write('evidence.json', evidence)
    const { exitCode, stdout } = await verify('evidence.json')
    expect(exitCode).to.equal(1)
    expect(stdout).to.include('was written for another campaign or milestone')
  })

  it('never looks for a file outside the folder, whatever the manifest calls it', async () => {
    const hostile = await evidenceFor(world.campaign, 0, { '../evidence.json': 'x', '/etc/passwd': 'y' })
    write('hostile.json', hostile)
    const { stdout } = await verify('hostile.json', '--hash', (await contentHash(hostile)).slice(2))
    expect(stdout)
      .to.match(/missing +\.\.\/evidence\.json/)
      .and.match(/missing +\/etc\/passwd/)
  })

  it('finds files under their fingerprints, as a content store keeps them', async () => {
    for (const [name, content] of Object.entries(FILES)) {
      rmSync(inFolder(name))
      write(`${(await contentHash(new TextEncoder().encode(content))).slice(2)}.txt`, content)
    }
    expect((await verify('evidence.json')).exitCode).to.equal(0)
  })

  it('knows terms and notes by their fingerprints on the chain', async () => {
    write('terms.json', canonicalBytes(TERMS as never))
    write('note.json', canonicalBytes(NOTE))
    const terms = await verify('terms.json', '--campaign', world.account)
    expect(terms.stdout).to.include('is on the chain: the terms of the campaign.')
    const note = await verify('note.json', '--campaign', world.account)
    expect(note.stdout).to.include('is on the chain: the note of gift 0.')
    expect([terms.exitCode, note.exitCode]).to.deep.equal([0, 0])
  })

  it('compares with a given SHA-256 or CID, and asks no node for it', async () => {
    const fetch = () => Promise.reject(new Error('nobody should be asked'))
    const invoice = (hash: string) => type(['verify', inFolder('invoice.txt'), '--hash', hash], { fetch })
    const hash = await contentHash(readFileSync(inFolder('invoice.txt')))
    for (const name of [hash, hash.slice(2).toUpperCase(), hashToCid(hash), `ipfs://${hashToCid(hash)}`]) {
      expect((await invoice(name)).exitCode, name).to.equal(0)
    }
    const other = await invoice(`0x${'12'.repeat(32)}`)
    expect(other.exitCode).to.equal(1)
    expect(other.stdout).to.include('is another document')
    expect((await invoice('0x12')).exitCode).to.equal(64)
    expect((await type(['verify', inFolder('invoice.txt')], { fetch })).stderr).to.include('with what?')
  })
})

describe('amana hash', () => {
  it('names files of any size as evidence does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amana-hash-'))
    const small = join(folder, 'small')
    const large = join(folder, 'large')
    writeFileSync(small, 'receipt 17')
    writeFileSync(large, new Uint8Array(BLOCK_BYTES + 1))
    const { exitCode, stdout } = await type(['hash', small, large, '--json'])
    const lines = await type(['hash', small])
    rmSync(folder, { recursive: true })
    const names = await Promise.all(
      [new Blob(['receipt 17']), new Blob([new Uint8Array(BLOCK_BYTES + 1)])].map(nameFile),
    )
    const expected = names.map(({ hash, size }, index) => ({
      file: [small, large][index],
      sha256: hash,
      cid: hashToCid(hash),
      size,
    }))
    expect([exitCode, JSON.parse(stdout)]).to.deep.equal([0, expected])
    expect(lines.stdout).to.equal(`${expected[0]?.sha256}  ${expected[0]?.cid}  ${small}\n`)
  })
})
