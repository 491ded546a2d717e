import { ethers, networkHelpers } from '../../support/chain.ts'
import type { ContractOf } from '../../support/typed-contract.ts'
import { type Behaviour, mock, type TestToken, tokenOf } from '../behaviour.ts'
import type { Scene } from '../scene.ts'
import { ANSWER, FEE } from './transfers.ts'

function rebases(title: string, numerator: bigint, denominator: bigint): Behaviour {
  return {
    row: 5,
    title,
    deploy: () => mock('RebasingToken'),
    on: (scene) => tokenOf(scene, 'RebasingToken').rebase(numerator, denominator),
    off: (scene) => tokenOf(scene, 'RebasingToken').rebase(1n, 1n),
  }
}

function blocks(title: string, whom: (scene: Scene) => string | Promise<string>, more: Partial<Behaviour> = {}) {
  const setBlocked = async (scene: Scene, blocked: boolean) =>
    tokenOf(scene, 'BlocklistToken').setBlocked(await whom(scene), blocked)
  return {
    row: 8,
    title,
    deploy: () => mock('BlocklistToken'),
    on: (scene: Scene) => setBlocked(scene, true),
    off: (scene: Scene) => setBlocked(scene, false),
    ...more,
  } satisfies Behaviour
}

/** A proxy with good code, which its issuer replaces. */
function upgradable<name extends 'FeeToken' | 'AnswerToken'>(contract: name) {
  return {
    row: 6,
    async deploy(): Promise<TestToken> {
      const code = await mock('DemoToken', 'Demo Dollar', 'DUSD')
      const proxy = await mock('UpgradableToken', await code.getAddress())
      return (await ethers.getContractAt(contract, await proxy.getAddress())) as unknown as ContractOf<'DemoToken'>
    },
    /** Returns the token with the functions of its new code. */
    async upgrade({ token }: Scene): Promise<ContractOf<name>> {
      const proxy = await ethers.getContractAt('UpgradableToken', await token.getAddress())
      await proxy.getFunction('upgrade')(await (await mock(contract)).getAddress())
      return tokenOf({ token }, contract)
    },
  }
}

const toFee = upgradable('FeeToken')
const toAnswer = upgradable('AnswerToken')

/** What an account's code was before it was cleared. */
const cleared = new Map<string, string>()

export const ISSUERS = {
  grows: rebases('rebases up, all balances double', 2n, 1n),
  shrinks: rebases('rebases down, all balances halve', 1n, 2n),
  rounds: rebases('rebases by shares that do not divide, as stETH', 11n, 10n),
  upgradedToFee: {
    row: toFee.row,
    title: 'upgraded later to keep a fee',
    deploy: toFee.deploy,
    on: async (scene) => (await toFee.upgrade(scene)).setFee(FEE),
  },
  upgradedToFalse: {
    row: toAnswer.row,
    title: 'upgraded later to fail without reverting',
    deploy: toAnswer.deploy,
    on: async (scene) => (await toAnswer.upgrade(scene)).setAnswer(ANSWER.False),
    off: (scene) => tokenOf(scene, 'AnswerToken').setAnswer(ANSWER.True),
  },
  blocksRecipient: blocks('blocklist, the recipient later', ({ world }) => world.recipients[0].address),
  blocksDonor: blocks('blocklist, a donor later', ({ world }) => world.donors[0].address),
  blocksEscrow: blocks('blocklist, the escrow later', ({ campaign }) => campaign.getAddress()),
  blocksFallback: blocks('blocklist, the fallback recipient later', ({ world }) => world.fallbackRecipient.address, {
    passOn: true,
  }),
  pauses: {
    row: 9,
    title: 'paused later',
    deploy: () => mock('PausableToken'),
    on: (scene) => tokenOf(scene, 'PausableToken').pause(),
    off: (scene) => tokenOf(scene, 'PausableToken').unpause(),
  },
  // Since Cancun a contract that outlives its first transaction cannot destroy itself: the chain clears the code here.
  selfDestructs: {
    row: 26,
    title: 'self-destructed later',
    mute: true,
    deploy: () => mock('PlainToken'),
    async on({ token }) {
      const address = await token.getAddress()
      cleared.set(address, await ethers.provider.getCode(address))
      await networkHelpers.setCode(address, '0x')
    },
    async off({ token }) {
      const address = await token.getAddress()
      await networkHelpers.setCode(address, cleared.get(address) ?? '0x')
    },
  },
} satisfies Record<string, Behaviour>
