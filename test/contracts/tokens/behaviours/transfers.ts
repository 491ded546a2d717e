import { expect } from 'chai'
import { ZeroAddress } from 'ethers'
import { type Behaviour, mock, tokenOf } from '../behaviour.ts'
import { GIFT, type Scene } from '../scene.ts'

/** As `AnswerToken` numbers them. */
export const ANSWER = {
  True: 0,
  Nothing: 1,
  False: 2,
  Lie: 3,
  FalseThoughMoved: 4,
  Two: 5,
  Megabyte: 6,
  MegabyteRevert: 7,
  BurnGas: 8,
} as const

/** As `CallbackToken` numbers them. */
const HOOK = { Recipient: 0, Sender: 1, Tolerant: 2 } as const

export const FEE = 3n

/** Answers transfers otherwise, from some time on. */
function answers(row: number, title: string, answer: keyof typeof ANSWER): Behaviour {
  return {
    row,
    title,
    deploy: () => mock('AnswerToken'),
    on: (scene) => tokenOf(scene, 'AnswerToken').setAnswer(ANSWER[answer]),
    off: (scene) => tokenOf(scene, 'AnswerToken').setAnswer(ANSWER.True),
  }
}

/** Calls somebody in the next transfer. */
function calls(
  row: number,
  title: string,
  hook: keyof typeof HOOK,
  call: (scene: Scene) => Promise<[string, string]>,
): Behaviour {
  return {
    row,
    title,
    deploy: () => mock('CallbackToken'),
    async on(scene) {
      const token = tokenOf(scene, 'CallbackToken')
      await token.setHook(HOOK[hook])
      await token.arm(...(await call(scene)))
    },
    off: (scene) => tokenOf(scene, 'CallbackToken').arm(ZeroAddress, '0x'),
  }
}

const enter = async ({ campaign }: Scene): Promise<[string, string]> => [
  await campaign.getAddress(),
  campaign.interface.encodeFunctionData('settle', [0, 0]),
]

/** Mints one unit to the escrow. */
const deliverOne = async ({ campaign, token }: Scene): Promise<[string, string]> => [
  await token.getAddress(),
  token.interface.encodeFunctionData('mint', [await campaign.getAddress(), 1n]),
]

export const TRANSFERS = {
  reenters: calls(1, 're-enters during a transfer', 'Recipient', enter),
  reentersTolerantly: {
    ...calls(1, 're-enters during a transfer and swallows the refusal', 'Tolerant', enter),
    async expectAlso(scene) {
      const refusal = scene.campaign.interface.getError('ReentrancyGuardReentrantCall')?.selector
      expect(await tokenOf(scene, 'CallbackToken').answer()).to.equal(refusal)
    },
  },
  hookRefuses: calls(1, 'the hook of whoever receives reverts', 'Recipient', async ({ world }) => [
    await world.journal.getAddress(),
    '0x12345678',
  ]),
  noAnswer: {
    row: 2,
    title: 'returns no value, as USDT',
    async deploy() {
      const token = await mock('AnswerToken')
      await token.setAnswer(ANSWER.Nothing)
      return token
    },
  },
  falseThoughMoved: {
    row: 3,
    title: 'returns false on success, as Tether Gold',
    async deploy() {
      const token = await mock('AnswerToken')
      await token.setAnswer(ANSWER.FalseThoughMoved)
      return token
    },
    off: (scene) => tokenOf(scene, 'AnswerToken').setAnswer(ANSWER.True),
  },
  falseThoughMovedLater: answers(3, 'returns false on success, from some time on', 'FalseThoughMoved'),
  fee: {
    row: 4,
    title: 'fee on transfer',
    async deploy() {
      const token = await mock('FeeToken')
      await token.setFee(FEE)
      return token
    },
  },
  feeLater: {
    row: 4,
    title: 'fee on transfer, switched on later',
    deploy: () => mock('FeeToken'),
    on: (scene) => tokenOf(scene, 'FeeToken').setFee(FEE),
  },
  falseUnmoved: answers(20, 'fails without reverting, as ZRX', 'False'),
  lies: answers(20, 'moves nothing and says that it did', 'Lie'),
  senderHook: calls(26, 'a hook before the coins move, as ERC-777’s on the sender, re-enters', 'Sender', enter),
  senderHookDelivers: calls(26, 'a hook before the coins move delivers one unit more', 'Sender', deliverOne),
  feeOnTop: {
    row: 26,
    title: 'fee on top that the sender pays, switched on later',
    deploy: () => mock('FeeToken'),
    on: (scene) => tokenOf(scene, 'FeeToken').setFeeOnTop(FEE),
    off: (scene) => tokenOf(scene, 'FeeToken').setFeeOnTop(0n),
  },
  two: answers(26, 'returns 2, which is no bool', 'Two'),
  megabyte: answers(26, 'returns a megabyte', 'Megabyte'),
  megabyteRevert: answers(26, 'reverts with a megabyte', 'MegabyteRevert'),
  burnsGas: answers(26, 'burns all gas', 'BurnGas'),
  partial: {
    row: 24,
    title: 'moves what there is when it is asked for more',
    deploy: () => mock('PartialToken', 0n),
    async on({ token, world }) {
      const donor = world.donors[3]
      const rest = (await token.balanceOf(donor)) - (GIFT - 1n)
      await token.connect(donor).transfer(world.stranger, rest)
    },
  },
} satisfies Record<string, Behaviour>
