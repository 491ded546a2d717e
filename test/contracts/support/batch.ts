import { artifacts } from 'hardhat'
import { type Address, decodeFunctionResult, encodeFunctionData, erc20Abi, type Hex, toHex } from 'viem'
import { provider } from './chain.ts'

/** A view call, and how to understand its answer. */
export interface Read<value> {
  target: string
  call: Hex
  decode(answer: Hex): value
}

type Values<reads extends readonly Read<unknown>[]> = {
  -readonly [index in keyof reads]: reads[index] extends Read<infer value> ? value : never
}

const reader = await artifacts.readArtifact('BatchReader')
/** Any address without code: the reader lies there for the length of one call. */
const PLACE = '0x0000000000000000000000000000000000ba7c4e'

/** Answers of many views at the end of one block, in one request. */
export async function readTogether<const reads extends readonly Read<unknown>[]>(
  reads: reads,
  block: number,
): Promise<Values<reads>> {
  const list = reads.map(({ target, call }) => ({ target: target as Address, call }))
  const data = encodeFunctionData({ abi: reader.abi, functionName: 'read', args: [list] })
  const answer = await provider.request({
    method: 'eth_call',
    params: [{ to: PLACE, data }, toHex(block), { [PLACE]: { code: reader.deployedBytecode } }],
  })
  const answers = decodeFunctionResult({ abi: reader.abi, functionName: 'read', data: answer as Hex })
  return reads.map(({ decode }, index) => decode(answers[index] ?? '0x')) as Values<reads>
}

/** What an account owns of a token. */
export function balanceRead(token: string, account: string): Read<bigint> {
  const call = encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [account as Address] })
  const decode = (data: Hex) => decodeFunctionResult({ abi: erc20Abi, functionName: 'balanceOf', data })
  return { target: token, call, decode }
}
