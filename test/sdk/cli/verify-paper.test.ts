import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { getCampaignEvents } from '../../../sdk/src/actions/getCampaignEvents.ts'
import { getCampaigns } from '../../../sdk/src/actions/getCampaigns.ts'
import { contentHash } from '../../../sdk/src/content.ts'
import { type Paper, paperBytes, paperCode } from '../../../sdk/src/papers/paper.ts'
import { papersOf } from '../../../sdk/src/papers/papers-of.ts'
import type { Terms } from '../../../sdk/src/schemas.ts'
import { knownToken } from '../../../sdk/src/tokens.ts'
import { type } from './terminal.ts'
import { CHAIN_ID, type CliWorld, cliWorld, TERMS } from './world.ts'

describe('amana verify, of a paper', () => {
  let world: CliWorld
  let folder: string
  let papers: Paper[]
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
    papers = papersOf({ chainId: CHAIN_ID, creation, terms: TERMS as Terms, token, events }, 0n)
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
