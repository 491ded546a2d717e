import { expect } from 'chai'
import { compile, parse } from '../../../scripts/variants/compile.ts'
import { keyOf, type Mutant, mutantsOf, mutantsOfFile } from '../../../scripts/variants/mutate.ts'
import { asTree } from '../../../scripts/variants/syntax.ts'

const HEAD = '// SPDX-License-Identifier: MIT\npragma solidity ^0.8.28;\n'

/** The mutants of a contract with this body, as `operator: before → after`. */
function read(body: string): string[] {
  return mutants(body).map(({ operator, before, after }) => `${operator}: ${before} → ${after || 'nothing'}`)
}

function mutants(body: string): Mutant[] {
  return all(body).mutants
}

function all(body: string) {
  const text = `${HEAD}contract C {\n${body}\n}\n`
  return mutantsOfFile('C.sol', text, asTree(parse({ 'C.sol': text }, ['C.sol'])['C.sol']))
}

describe('mutants of', () => {
  it('a comparison: its neighbour and its opposite', () => {
    expect(read('function f(uint256 a, uint256 b) external pure { if (a < b) revert(); }')).to.have.members([
      'boundary: a < b → a <= b',
      'negation: a < b → a >= b',
      'forced: a < b → true',
      'forced: a < b → false',
    ])
    expect(read('function f(uint256 a, uint256 b) external pure { if (a == b) revert(); }')).to.have.members([
      'negation: a == b → a != b',
      'forced: a == b → true',
      'forced: a == b → false',
    ])
  })

  it('a condition of two parts: each part, the whole, and the word between', () => {
    expect(read('function f(bool a, bool b) external pure { if (a && !b) revert(); }')).to.have.members([
      'negation: a && !b → !(a && !b)',
      'forced: a && !b → true',
      'forced: a && !b → false',
      'logical: a && !b → a || !b',
      'negation: a → !(a)',
      'negation: !b → b',
    ])
  })

  it('numbers, with their units', () => {
    expect(read('uint256 constant A = 3 days; uint256 constant B = 1; uint256 constant Z = 0;')).to.have.members([
      'constant: 3 days → 4 days',
      'constant: 3 days → 2 days',
      'constant: 3 days → 0 days',
      'constant: 1 → 2',
      'constant: 1 → 0',
      'constant: 0 → 1',
    ])
  })

  it('calculations and assignments', () => {
    expect(read('function f(uint256 a, uint256 b) external pure { a += b | a << b; --a; }')).to.have.members([
      'write: a += b | a << b; → nothing',
      'assignment: a += b | a << b → a -= b | a << b',
      'assignment: a += b | a << b → a = b | a << b',
      'bitwise: b | a << b → b & a << b',
      'arithmetic: a << b → a >> b',
      'assignment: --a → ++a',
    ])
  })

  it('events: left out, and with arguments of one type exchanged', () => {
    const body =
      'event E(uint256 a, bool b, uint256 c); function f(uint256 a, uint256 c) external { emit E(a, true, c); }'
    expect(read(body)).to.have.members([
      'event: emit E(a, true, c); → nothing',
      'order: a, true, c → c, true, a',
      'boolean: true → false',
    ])
  })

  it('modifiers, calls, refusals and jumps', () => {
    const body = `
      modifier m() { _; }
      function g() internal {}
      function f(bool a) external m { g(); while (a) { if (a) { g(); break; } else revert(); } }`
    expect(read(body)).to.have.members([
      'modifier: m → nothing',
      'call: g(); → nothing',
      'call: g(); → nothing',
      'negation: a → !(a)',
      'forced: a → false',
      'negation: a → !(a)',
      'forced: a → true',
      'forced: a → false',
      'jump: break; → nothing',
      'call: revert(); → nothing',
    ])
  })

  it('what a function returns', () => {
    const body = `
      function f(bool a, uint96 b) external view returns (address, uint96) { return (address(this), a ? b : b + b); }
      function g(bool a) external pure returns (bool) { return a; }`
    expect(read(body)).to.have.members([
      'returned: address(this) → address(0)',
      'returned: a ? b : b + b → 0',
      'ternary: a ? b : b + b → a ? (b + b) : (b)',
      'arithmetic: b + b → b - b',
      'returned: a → !(a)',
    ])
  })

  it('but not lengths of arrays, which are layout', () => {
    expect(read('uint128[8] list;')).to.deep.equal([])
  })
})

describe('a mutant', () => {
  it('says where it is, and changes nothing else', () => {
    const body =
      '// “quoted” text before: bytes are not characters\nfunction f(uint256 a) external pure { if (a > 7) revert(); }'
    const [first] = mutants(body).filter(({ operator }) => operator === 'boundary')
    expect(first).to.include({ file: 'C.sol', line: 5, within: 'C.f', before: 'a > 7', after: 'a >= 7', occurrence: 1 })
    expect(first?.text).to.equal(`${HEAD}contract C {\n${body.replace('a > 7', 'a >= 7')}\n}\n`)
  })

  it('has a key that does not depend on lines, and that no other has', () => {
    const statement = 'if (a > 7) revert();'
    const body = (gap: string) => `function f(uint256 a) external pure { ${statement} ${gap} ${statement} }`
    const keys = mutants(body('')).map(keyOf)
    expect(new Set(keys).size).to.equal(keys.length)
    expect(mutants(body('\n\n')).map(keyOf)).to.deep.equal(keys)
  })

  it('of a statement that is left out still compiles', () => {
    const { mutants } = all('uint256 a; function f(bool b) external { if (b) a = 1; else a = 2; a = 3; }')
    const removals = mutants.filter(({ operator }) => operator === 'write')
    expect(removals).to.have.length(3)
    for (const { text } of removals) {
      expect(compile({ 'C.sol': text }, [{ file: 'C.sol', contract: 'C' }])).to.not.have.property('error')
    }
  })
})

describe('conditions', () => {
  const body = `
    function f(bool a, bool b, uint256 c) external pure returns (uint256) {
      require(c > 1);
      if (a || b && c < 3) revert();
      while (a) break;
      for (uint256 i; i < 3; ++i) continue;
      return a ? 1 : 2;
    }`

  it('are those of if, require, loops and ?:, and every operand of && and ||', () => {
    expect(all(body).conditions).to.have.length(9)
  })

  it('each have a mutant that turns them around', () => {
    const { mutants, conditions } = all(body)
    const negated = new Set(mutants.flatMap(({ negates }) => negates))
    expect(conditions.filter((condition) => !negated.has(condition))).to.deep.equal([])
  })
})

describe('files that are mutated', () => {
  it('are those that end up in what is deployed', () => {
    const text = `${HEAD}library L { uint256 constant A = 1; }`
    const files = ['contracts/libraries/L.sol', 'contracts/interfaces/L.sol', 'contracts/mocks/L.sol', '@lib/L.sol']
    const { mutants } = mutantsOf(Object.fromEntries(files.map((file) => [file, text])))
    expect(new Set(mutants.map(({ file }) => file))).to.deep.equal(new Set(['contracts/libraries/L.sol']))
  })
})
