import { expect } from 'chai'
import { type FunctionFragment, id, type ParamType, ZeroAddress, ZeroHash } from 'ethers'
import { amana, closeFunding, intent, refunded, released, share } from '../fixture.ts'
import { at, ethers, networkHelpers, now } from '../support/chain.ts'
import { COIN } from '../support/parameters.ts'
import { signAuthorization, signPermit } from '../support/token-signatures.ts'
import type { ContractOf } from '../support/typed-contract.ts'
import { campaignIn, type Scene } from './stage.ts'

/** Functions that call no token. A new function must be put here or be attacked below. */
const STILL = ['claim', 'approve', 'reject', 'object', 'rule', 'cancel', 'poke', 'initialize']

interface ReenteredScene extends Scene {
  token: ContractOf<'ReentrantToken'> & ContractOf<'DemoToken'>
}

interface Move {
  /** How often it calls the token in a way that can call back: once for a permit, before and after each transfer. */
  hooks: number
  /** Brings the campaign to where the function can move coins, and returns the call that moves them. */
  prepare(scene: ReenteredScene): Promise<() => Promise<unknown>>
}

const MOVING: Record<string, Move> = {
  donate: {
    hooks: 2,
    prepare: async ({ campaign, donors: [donor] }) => {
      return () => campaign.connect(donor).donate([share(0, COIN)], intent())
    },
  },
  donateWithPermit: {
    hooks: 3,
    prepare: async ({ campaign, token, donors: [donor] }) => {
      await token.connect(donor).approve(campaign, 0)
      const permit = await signPermit(token, donor, { spender: await campaign.getAddress(), value: COIN })
      return () => campaign.connect(donor).donateWithPermit([share(0, COIN)], intent(), permit)
    },
  },
  donateWithAuthorization: {
    hooks: 2,
    prepare: async ({ campaign, token, donors: [donor], stranger }) => {
      const shares = [share(0, COIN)]
      const wish = intent()
      const authorization = await signAuthorization(token, campaign, donor, [shares, wish])
      return () => campaign.connect(stranger).donateWithAuthorization(donor, shares, wish, authorization)
    },
  },
  absorb: {
    hooks: 2,
    prepare: async ({ campaign, token }) => {
      await closeFunding(campaign)
      await token.mint(campaign, COIN)
      return () => campaign.absorb(0)
    },
  },
  settle: {
    hooks: 2,
    prepare: async ({ campaign }) => {
      await released(campaign, 0)
      return () => campaign.settle(0, 0)
    },
  },
  refund: {
    hooks: 6,
    prepare: async ({ campaign }) => {
      const { lots } = await refunded(campaign, 0)
      return () => campaign.refund(0, lots)
    },
  },
}

describe('Attacks: a token that calls back', () => {
  let scene: ReenteredScene
  let functions: FunctionFragment[]

  beforeEach(async () => {
    const world = await amana()
    scene = { ...world, ...(await campaignIn(world, 'ReentrantToken')) }
    functions = []
    scene.campaign.interface.forEachFunction((fragment) => functions.push(fragment))
  })

  const isView = ({ stateMutability }: FunctionFragment) => stateMutability === 'view' || stateMutability === 'pure'

  function encoded(fragment: FunctionFragment): string {
    return scene.campaign.interface.encodeFunctionData(fragment, fragment.inputs.map(anything))
  }

  /** What a call inside the transfer may come to: a refusal, or for a view what it says when all is done. */
  async function allowed(fragment: FunctionFragment): Promise<{ succeeded: boolean; answer: string }> {
    const guarded = { succeeded: false, answer: id('ReentrancyGuardReentrantCall()').slice(0, 10) }
    const { campaign, token } = scene
    if (fragment.name === 'initialize') {
      return {
        succeeded: false,
        answer: campaign.interface.encodeErrorResult('NotFactory', [await token.getAddress()]),
      }
    }
    if (!isView(fragment) || fragment.name === 'totals') return guarded
    return { succeeded: true, answer: await ethers.provider.call({ to: campaign, data: encoded(fragment) }) }
  }

  async function everything() {
    const { campaign, token, donors, recipients, fallbackRecipient } = scene
    const owners = [campaign, ...donors, ...recipients, fallbackRecipient]
    return {
      ledgerHash: await campaign.ledgerHash(),
      totals: await campaign.totals(),
      balances: await Promise.all(owners.map((owner) => token.balanceOf(owner))),
    }
  }

  for (const [name, { hooks, prepare }] of Object.entries(MOVING)) {
    it(`T1: a token that calls back into any function from ${name} gets nothing`, async () => {
      const { campaign, token } = scene
      const move = await prepare(scene)
      const time = (await now()) + 10n
      const start = await networkHelpers.takeSnapshot()
      await at(time)
      await move()
      const honest = await everything()
      await start.restore()
      await token.arm(campaign, functions.map(encoded))
      await at(time)

      await move()

      expect(await everything()).to.deep.equal(honest)
      const calls = await token.queryFilter('CalledBack')
      expect(calls).to.have.lengthOf(hooks * functions.length)
      const expected = await Promise.all(functions.map(allowed))
      for (const call of calls) {
        const { index, succeeded, answer } = token.interface.decodeEventLog('CalledBack', call.data, call.topics)
        const fragment = functions[index]?.name
        expect({ fragment, succeeded, answer }).to.deep.equal({ fragment, ...expected[index] })
      }
    })
  }

  it('T1: every function that changes something is attacked here or calls no token', () => {
    const changing = functions.filter((fragment) => !isView(fragment)).map(({ name }) => name)
    expect(changing.sort()).to.deep.equal([...Object.keys(MOVING), ...STILL].sort())
  })
})

/** A value of the type: zero, empty, or made of such. */
function anything({ baseType, type, components }: ParamType): unknown {
  if (baseType === 'array') return []
  if (baseType === 'tuple') return components?.map(anything)
  if (type === 'address') return ZeroAddress
  if (type === 'bool') return false
  if (type === 'bytes32') return ZeroHash
  return 0n
}
