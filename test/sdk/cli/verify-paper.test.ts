import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { getCampaignEvents } from '../../../sdk/src/actions/getCampaignEvents.ts'
import { getCampaigns } from '../../../sdk/src/actions/getCampaigns.ts'
import { contentHash } from '../../../sdk/src/content.ts'
import { bankLetterOf } from '../../../sdk/src/papers/bank-letter.ts'
import { type Paper, paperBytes, paperCode } from '../../../sdk/src/papers/paper.ts'
import type { PaperSubject } from '../../../sdk/src/papers/paper-facts.ts'
import { papersOf } from '../../../sdk/src/papers/papers-of.ts'
import { reportOf } from '../../../sdk/src/papers/report.ts'
import type { Terms } from '../../../sdk/src/schemas.ts'
import { knownToken } from '../../../sdk/src/tokens.ts'
import { type } from './terminal.ts'
import { CHAIN_ID, type CliWorld, cliWorld, TERMS } from './world.ts'

describe('amana verify, of a paper', () => {
  let world: CliWorld
  let folder: string
  let papers: Paper[]
  let subject: PaperSubject
  before(async () => {
    world = await cliWorld()
    const { chain, campaign, parameters } = world
    const client = chain.clientOf(chain.accounts.carrier)
    const [creation] = (await getCampaigns(client, { factory: chain.factory, fromBlock: 0n })).filter(
      (one) => one.campaign === campaign,
    )
    const events = await getCampaignEvents(client, { campaign, fromBlock: 0n })
    if (!creation) throw new Error('no campaign')
    const token = knownToken({ chainId: CHAIN_ID, token: parameters.token })
    subject = { chainId: CHAIN_ID, creation, terms: TERMS as Terms, token, events }
    papers = papersOf(subject, 0n)
    folder = mkdtempSync(join(tmpdir(), 'amana-paper-'))
  })
  after(() => {
    world.node.close()
    rmSync(folder, { recursive: true })
  })

  const file = (bytes: Uint8Array | string) => {
    const path = join(folder, 'paper.json')
    writeFileSync(path, bytes)
    return path
  }
  const verify = (bytes: Uint8Array | string, ...more: string[]) => type(['verify', file(bytes), ...world.rpc, ...more])

  it('derives every paper of a gift again from the chain alone', async () => {
    expect(papers.map(({ paper }) => paper)).to.deep.equal(['pledge', 'receipt'])
    const [first, second] = papers
    if (!first || !second) throw new Error('no papers')
    const pledge = await verify(paperBytes(first))
    const receipt = await verify(paperBytes(second))
    expect(pledge.stdout).to.include(`is the pledge acknowledgement of gift 0 in ${world.account}`)
    expect(receipt.stdout).to.include(`is a receipt of gift 0 in ${world.account}`)
    expect([pledge.exitCode, receipt.exitCode]).to.deep.equal([0, 0])
  })

  it('prints the code that stands on the paper, and takes it instead of a node', async () => {
    const [pledge] = papers
    if (!pledge) throw new Error('no paper')
    const code = await paperCode(pledge)
    expect((await verify(paperBytes(pledge))).stdout).to.include(code)
    const fetch = () => Promise.reject(new Error('nobody should be asked'))
    const { exitCode } = await type(['verify', file(paperBytes(pledge)), '--hash', code], { fetch })
    expect(exitCode).to.equal(0)
  })

  it('ends with 1 and names the facts when one was altered', async () => {
    const [, receipt] = papers
    if (!receipt) throw new Error('no paper')
    const text = new TextDecoder().decode(paperBytes(receipt)).replace('"text":"60 USDC"', '"text":"600 USDC"')
    const { exitCode, stdout } = await verify(text)
    expect(exitCode).to.equal(1)
    expect(stdout).to.include('was ALTERED').and.to.include('amount.text').and.to.include('"60 USDC"')
    const json = JSON.parse((await verify(text, '--json')).stdout)
    expect(json).to.deep.include({
      matches: false,
      differences: [{ fact: 'amount.text', onChain: '60 USDC', onPaper: '600 USDC' }],
    })
  })

  it('never ends with 0 when a byte is another', async () => {
    const [pledge] = papers
    if (!pledge) throw new Error('no paper')
    const bytes = paperBytes(pledge)
    for (let place = 0; place < bytes.length; place += 97) {
      const changed = bytes.with(place, (bytes[place] ?? 0) ^ 1)
      expect((await verify(changed)).exitCode, `byte ${place}`).not.to.equal(0)
    }
    expect((await verify(bytes.slice(0, -1))).exitCode).to.equal(1)
  })

  it('derives the bank letter and the report again, and finds one digit that is another', async () => {
    const letter = bankLetterOf(subject)
    if (!letter) throw new Error('nothing was paid')
    const report = reportOf({ ...subject, entries: [] })
    const checked = [await verify(paperBytes(letter)), await verify(paperBytes(report))]
    expect(checked.map(({ exitCode }) => exitCode)).to.deep.equal([0, 0])
    expect(checked[0]?.stdout).to.include(`is the bank letter of ${world.account}`)
    expect(checked[1]?.stdout).to.include(`is a report of ${world.account}`)
    const forged = new TextDecoder().decode(paperBytes(letter)).replace('"text":"100 USDC"', '"text":"900 USDC"')
    const { exitCode, stdout } = await verify(forged)
    expect(exitCode).to.equal(1)
    expect(stdout).to.include('"100 USDC"')
  })

  it('makes an audit pack again and compares every byte', async () => {
    const path = join(folder, 'pack.json')
    await type(['audit', world.campaign, ...world.rpc, '--pack', path])
    const { exitCode, stdout } = await type(['verify', path, ...world.rpc])
    expect([exitCode, stdout]).to.deep.include(0)
    expect(stdout).to.include(`is the audit pack of ${world.account}`)
    const text = readFileSync(path, 'utf8')
    const changed = join(folder, 'changed.json')
    writeFileSync(changed, text.replace('"verdict":"ok"', '"verdict":"OK"'))
    expect((await type(['verify', changed, ...world.rpc])).exitCode).to.equal(1)
  })

  it('says nothing about a paper of a block that the node does not have yet', async () => {
    const [pledge] = papers
    if (!pledge) throw new Error('no paper')
    const { exitCode, stderr } = await verify(paperBytes({ ...pledge, block: { ...pledge.block, number: '99999999' } }))
    expect(exitCode).to.equal(2)
    expect(stderr).to.include('99,999,999')
  })

  it('reads what comes in when it is given -, and names no more than a document', async () => {
    const [pledge] = papers
    if (!pledge) throw new Error('no paper')
    const bytes = paperBytes(pledge)
    async function* coming(parts: Uint8Array[]) {
      yield* parts
    }
    const stdin = coming([bytes.slice(0, 100), bytes.slice(100)])
    const { exitCode, stdout } = await type(['verify', '-', ...world.rpc], { stdin })
    expect(exitCode).to.equal(0)
    expect(stdout).to.include((await contentHash(bytes)).slice(2))
    const endless = (async function* () {
      for (;;) yield new Uint8Array(500_000)
    })()
    expect((await type(['verify', '-', ...world.rpc], { stdin: endless })).exitCode).to.equal(64)
  })
})
