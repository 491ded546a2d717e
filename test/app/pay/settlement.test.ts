import { campaignAbi } from '@amana/sdk/generated/abis'
import { errorsAbi } from '@amana/sdk/generated/errors'
import { expect } from 'chai'
import {
  type Abi,
  type ContractErrorName,
  decodeErrorResult,
  encodeErrorResult,
  getContractError,
  type Hex,
  HttpRequestError,
  RawContractError,
} from 'viem'
import { payabilityOf } from '../../../app/src/features/pay/settlement.ts'

const ADDRESS = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

describe('a payment that is tried without being sent', () => {
  it('is refused when the token says no, in whatever words', () => {
    const blocked = encodeErrorResult({
      abi: [{ type: 'error', name: 'Blocked', inputs: [{ name: 'account', type: 'address' }] }],
      args: [ADDRESS],
    })
    const blacklisted = encodeErrorResult({
      abi: [{ type: 'error', name: 'Error', inputs: [{ name: 'reason', type: 'string' }] }],
      args: ['Blacklistable: account is blacklisted'],
    })
    const failed = encode('SafeERC20FailedOperation', [ADDRESS])
    for (const data of [blocked, blacklisted, failed]) expect(payabilityOf(reverted(data)), data).to.equal('refused')
  })

  it('is not called refused by the token when the campaign itself is not ready, or a node is silent', () => {
    expect(payabilityOf(reverted(encode('AlreadySettled', [0n, 0n])))).to.equal('unknown')
    expect(payabilityOf(new HttpRequestError({ url: 'http://127.0.0.1' }))).to.equal('unknown')
    expect(payabilityOf(new Error('anything'))).to.equal('unknown')
  })
})

function encode(errorName: ContractErrorName<typeof errorsAbi>, args: readonly unknown[]): Hex {
  const data = encodeErrorResult({ abi: errorsAbi as Abi, errorName, args })
  // A wrong guess at the arguments would make another error of it.
  decodeErrorResult({ abi: errorsAbi, data })
  return data
}

function reverted(data: Hex): Error {
  return getContractError(new RawContractError({ data }), {
    abi: campaignAbi as Abi,
    address: ADDRESS,
    args: [0n, 0n],
    functionName: 'settle',
  })
}
