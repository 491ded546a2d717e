import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { prove, unreachable } from '../../scripts/proofs/prove.ts'
import { NO_SOLVER } from '../../scripts/proofs/solver.ts'

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

// The questions are the checker's own; the answers are those that z3 can give: nothing breaks it, something does, or
// it does not know.
describe('proofs', () => {
  it('reads that nothing can break a property, and asks about every sum', () => {
    expect(verdicts(TILL, 'sat')).to.deep.equal([
      'proved Till.sol:10 assert(held <= 100)',
      'proved Till.sol:6 no underflow in 100 - held',
      'proved Till.sol:7 no overflow in held += amount',
    ])
  })

  for (const [meaning, answer] of [
    ['something breaks a property', 'unsat'],
    ['the solver does not know', 'unknown'],
    ['the solver says nothing', ''],
  ] as const) {
    it(`fails when ${meaning}`, () => {
      const found = verdicts(TILL, answer)
      expect(found).to.include('FAILED Till.sol:10 assert(held <= 100)')
      expect(found.filter((line) => line.startsWith('proved'))).to.deep.equal([])
    })
  }

  it('fails for an assert in a function that nothing calls', () => {
    const idle = TILL.replace('function always() external', 'function always() private')
    expect(verdicts(idle, 'sat')).to.include('FAILED Till.sol:10 assert(…)')
  })

  it('finds the asserts that would be proved even if they were wrong', () => {
    expect(unreachable(subject(TILL), () => 'sat')).to.deep.equal(['Till.sol:10 assert(held <= 100);'])
    expect(unreachable(subject(TILL), () => 'unsat')).to.deep.equal([])
  })

  it('refuses a contract that does not compile', () => {
    expect(() => verdicts(TILL.replace('uint8 private held', 'uint8 private kept'), 'sat')).to.throw(
      'Undeclared identifier',
    )
  })

  it('says what is missing where there is no z3', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/proofs.ts'], {
      cwd: root,
      env: { PATH: '' },
      encoding: 'utf8',
    })
    expect({ status, stderr }).to.deep.equal({ status: 1, stderr: `${NO_SOLVER}\n` })
  }).timeout(30_000)

  function verdicts(text: string, answer: string): string[] {
    return prove(subject(text), () => answer)
      .map(({ proved, property }) => `${proved ? 'proved' : 'FAILED'} ${property}`)
      .sort()
  }

  function subject(text: string) {
    return { file: 'Till.sol', read: () => text }
  }
})
