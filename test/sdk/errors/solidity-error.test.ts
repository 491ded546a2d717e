import { expect } from 'chai'
import type { Abi, AbiParameter } from 'viem'
import { BaseError, ContractFunctionExecutionError, ContractFunctionRevertedError, encodeErrorResult } from 'viem'
import { isSolidityError, SOLIDITY_ERROR_NAMES, SolidityError } from '../../../sdk/src/errors/solidity-error.ts'
import { toAmanaError } from '../../../sdk/src/errors/to-amana-error.ts'
import { campaignAbi, campaignFactoryAbi, demoTokenAbi, journalAbi } from '../../../sdk/src/generated/abis.ts'

describe('typed errors', () => {
  const abis: Abi[] = [campaignAbi as Abi, campaignFactoryAbi as Abi, journalAbi as Abi, demoTokenAbi as Abi]
  const errors = abis.flatMap((abi) => abi.flatMap((item) => (item.type === 'error' ? [{ abi, item }] : [])))

  it('knows every error of every contract, and no other', () => {
    expect(new Set(SOLIDITY_ERROR_NAMES)).to.deep.equal(new Set(errors.map(({ item }) => item.name)))
    expect(SOLIDITY_ERROR_NAMES).to.include.members(['WrongState', 'ERC20InsufficientBalance', 'TermsMismatch'])
  })

  it('finds each inside what viem throws, with its arguments and a sentence of its own', () => {
    for (const { abi, item } of errors) {
      const args = item.inputs.map(sample)
      const data = encodeErrorResult({ abi, errorName: item.name, args })
      const reverted = new ContractFunctionRevertedError({ abi, data, functionName: 'any' })
      const thrown = new ContractFunctionExecutionError(reverted, { abi, args: [], functionName: 'any' })
      const error = toAmanaError(thrown)
      if (!isSolidityError(error)) throw new Error(`${item.name} was not found`)
      expect(error.errorName).to.equal(item.name)
      expect(error.args).to.deep.equal(args)
      expect(error.shortMessage).to.match(/^[\s\S]{10,}\.$/)
      expect(error.shortMessage).not.to.match(/undefined|\[object/)
      expect(error.cause).to.equal(thrown)
    }
  })

  it('leaves alone what no contract threw', () => {
    const refused = new BaseError('User rejected the request.')
    expect(toAmanaError(refused)).to.equal(refused)
    const plain = new TypeError('fetch failed')
    expect(toAmanaError(plain)).to.equal(plain)
    expect(toAmanaError('text')).to.be.instanceOf(Error)
    const known = new SolidityError('NoShares', [])
    expect(toAmanaError(known)).to.equal(known)
  })
})

function sample({ type }: AbiParameter): unknown {
  if (type === 'address') return '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
  if (type === 'bytes32') return `0x${'ab'.repeat(32)}`
  if (type === 'string') return 'text'
  return type === 'uint8' ? 3 : 5n
}
