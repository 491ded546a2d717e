// A donor without a coin for gas: the note is stored, the gift is signed, carried, indexed, and read back.
import { signDonation } from '@amana/sdk/actions/signDonation'
import { signUploadPermit } from '@amana/sdk/actions/signUploadPermit'
import { formatAccountId } from '@amana/sdk/caip'
import { canonicalBytes } from '@amana/sdk/canonical-json'
import { contentHash } from '@amana/sdk/content'
import { demoTokenAbi } from '@amana/sdk/generated/abis'
import { formatUploadPermit, UPLOAD_PERMIT_HEADER } from '@amana/sdk/upload-permit'
import { expect } from 'chai'
import { type Address, createClient, custom } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { getBalance, waitForTransactionReceipt, writeContract } from 'viem/actions'
import { hardhat } from 'viem/chains'
import type { IndexedCampaign } from '../../indexer/src/api/platform/index-reads.ts'
import { LOCAL_CHAIN_ID } from '../../scripts/chain.ts'
import { type IndexedWorld, indexedWorld } from './support/indexed-world.ts'

const GIFT = 12_340_000n

describe('a gift without gas', function () {
  this.timeout(240_000)
  const donor = privateKeyToAccount(generatePrivateKey())
  let world: IndexedWorld
  let open: IndexedCampaign
  let milestone: number

  before(async () => {
    world = await indexedWorld()
    const campaigns = await world.truth.campaigns({ limit: 100 })
    const takes = ({ state, amount, funded }: { state: string; amount: bigint; funded: bigint }) =>
      state === 'Funding' && amount - funded > GIFT
    open = campaigns.find(
      ({ state, parameters }) => !parameters.rules.sequential && state.milestones.some(takes),
    ) as IndexedCampaign
    milestone = open.state.milestones.findIndex(takes)
  })

  it('arrives, with its note, and the donor never had a coin of the network', async () => {
    const { api, client } = world
    const campaign = open.campaign
    const id = formatAccountId({ chainId: LOCAL_CHAIN_ID, address: campaign })
    await mint(open.parameters.token, donor.address)
    const wallet = createClient({
      account: donor,
      chain: hardhat,
      transport: custom({ request: world.chain.request }),
      cacheTime: 0,
    })

    const note = canonicalBytes({ language: 'ar', text: 'بالتوفيق!' })
    const content = await contentHash(note)
    const permit = await signUploadPermit(wallet, { campaign, content, size: note.length })
    const put = await api.request(`/v1/content/${content}`, {
      method: 'PUT',
      headers: { [UPLOAD_PERMIT_HEADER]: formatUploadPermit(permit) },
      body: note as BodyInit,
    })
    expect(put.status, await put.text()).to.equal(201)

    const shares = [{ milestone, amount: GIFT }]
    const args = await signDonation(wallet, {
      campaign,
      token: open.parameters.token,
      shares,
      intent: { note: content },
    })
    const body = JSON.stringify({ kind: 'donateWithAuthorization', chainId: LOCAL_CHAIN_ID, args }, (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    const send = () =>
      api.request('/v1/relay', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const [first, second] = (await Promise.all((await Promise.all([send(), send()])).map((one) => one.json()))) as {
      id: string
      transaction: `0x${string}`
    }[]
    expect(first?.transaction, JSON.stringify(first)).to.match(/^0x[\da-f]{64}$/)
    expect(second).to.include({ id: first?.id, transaction: first?.transaction })
    const hash = first?.transaction as `0x${string}`
    const { status } = await waitForTransactionReceipt(client, { hash, pollingInterval: 50 })
    expect(status).to.equal('success')
    await world.caughtUp()

    const gifts = await giftsOf(id)
    expect(gifts).to.have.length(1)
    expect(gifts[0]).to.include({ donor: donor.address, amount: String(GIFT), note: content })
    expect(await getBalance(client, { address: donor.address })).to.equal(0n)
    const kept = await api.request(`/v1/content/${content}`)
    expect(new Uint8Array(await kept.arrayBuffer())).to.deep.equal(note)
    const truth = (await world.truth.campaign({ chainId: LOCAL_CHAIN_ID, address: campaign })) as IndexedCampaign
    const ledger = await api.get<{ ledgerHash: string }>(`/v1/campaigns/${id}/ledger`)
    expect(ledger.ledgerHash).to.equal(truth.ledgerHash)
  })

  /** The donor's gifts; asked for again while there is none, for as long as a page would wait. */
  async function giftsOf(id: string): Promise<Record<string, unknown>[]> {
    for (const end = performance.now() + 20_000; ; ) {
      const path = `/v1/campaigns/${id}/gifts?donor=${donor.address}`
      const { gifts } = await world.api.get<{ gifts: Record<string, unknown>[] }>(path)
      if (gifts.length > 0 || performance.now() > end) return gifts
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }

  async function mint(token: Address, to: Address) {
    const [deployer] = world.cast.personas
    if (!deployer) throw new Error('nobody is there')
    const account = privateKeyToAccount(deployer.privateKey)
    const client = createClient({ account, chain: hardhat, transport: custom({ request: world.chain.request }) })
    const hash = await writeContract(client, {
      address: token,
      abi: demoTokenAbi,
      functionName: 'mint',
      args: [to, GIFT],
    })
    await waitForTransactionReceipt(client, { hash, pollingInterval: 50 })
  }
})
