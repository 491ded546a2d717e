import { expect } from 'chai'
import { prove, type Verdict } from '../../scripts/proofs/prove.ts'
import { openSolver, type Solver } from '../../scripts/proofs/solver.ts'

const TILL = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;
contract Till {
    uint8 private held;
    function put(uint8 amount) external {
        require(amount <= 100 - held);
        held += amount;
    }
    function always() external view {
        assert(held <= 100);
    }
}`

describe('proofs', () => {
  let solver: Solver

  before(async () => {
    solver = await openSolver()
  })

  after(() => solver.close())

  it('proves what holds after any number of calls, and that no sum overflows', async () => {
    expect(await verdicts(TILL)).to.deep.equal([
      'proved Till.sol:6 no underflow in 100 - held',
      'proved Till.sol:7 no overflow in held += amount',
      'proved Till.sol:10 assert(held <= 100)',
    ])
  })

  it('fails for a property that some calls break', async () => {
    expect(await verdicts(TILL.replace('held <= 100', 'held < 100'))).to.include(
      'FAILED Till.sol:10 assert(held < 100)',
    )
  })

  it('fails for a sum that can overflow', async () => {
    const careless = TILL.replace('require(amount <= 100 - held);', '').replace('assert(held <= 100);', '')
    expect(await verdicts(careless)).to.deep.equal(['FAILED Till.sol:7 no overflow in held += amount'])
  })

  it('fails for an assert in a function that nothing calls', async () => {
    const idle = TILL.replace('function always() external', 'function always() private')
    expect(await verdicts(idle)).to.include('FAILED Till.sol:10 assert(…)')
  })

  it('refuses a contract that does not compile', async () => {
    const failure = await verdicts(TILL.replace('uint8 private held', 'uint8 private kept')).catch(String)
    expect(failure).to.include('Undeclared identifier')
  })

  async function verdicts(text: string): Promise<string[]> {
    const found = await prove({ file: 'Till.sol', contract: 'Till', read: () => text }, solver)
    return found.map(({ proved, property }: Verdict) => `${proved ? 'proved' : 'FAILED'} ${property}`).sort(byLine)
  }

  function byLine(a: string, b: string): number {
    const line = (text: string) => Number(/:(\d+)/.exec(text)?.[1])
    return line(a) - line(b)
  }
})
