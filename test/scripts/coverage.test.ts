import { expect } from 'chai'
import { describeReport, isComplete, isExecutable, readReport } from '../../scripts/coverage/report.ts'

const LCOV = `TN:
SF:contracts/Well.sol
DA:7,1
DA:8,1
LH:2
LF:2
end_of_record
SF:contracts/Rope.sol
DA:3,1
DA:5,0
DA:9,0
LH:1
LF:3
end_of_record
`
const PRINTED = `
║ File Path          │ Line % │ Statement % │ Uncovered Lines ║
║ contracts/Well.sol │ 100.00 │ 100.00      │ -               ║
║ contracts/Rope.sol │ 33.33  │ 66.67       │ 5, 9            ║
`

describe('The report of the coverage', () => {
  const [well, rope, lid] = readReport(LCOV, PRINTED, ['contracts/Well.sol', 'contracts/Rope.sol', 'contracts/Lid.sol'])
  if (!well || !rope || !lid) throw new Error('three files')

  it('knows the lines and statements of each file', () => {
    expect(well).to.deep.equal({ file: 'contracts/Well.sol', lines: 2, missedLines: [], statements: 100 })
    expect(rope).to.deep.equal({ file: 'contracts/Rope.sol', lines: 3, missedLines: [5, 9], statements: 66.67 })
  })

  it('is complete with all lines and all statements only', () => {
    expect(isComplete(well)).to.equal(true)
    expect(isComplete(rope)).to.equal(false)
    expect(isComplete({ ...well, statements: 99.99 })).to.equal(false)
    expect(isComplete({ ...well, missedLines: [7] })).to.equal(false)
  })

  it('is not complete for a file that was not instrumented', () => {
    expect(lid).to.deep.equal({ file: 'contracts/Lid.sol', lines: 0, missedLines: [], statements: 0 })
    expect(isComplete(lid)).to.equal(false)
  })

  it('is a line per file and a total', () => {
    expect(describeReport([well, rope, lid]).split('\n')).to.deep.equal([
      'contracts/Well.sol        2 of 2 lines, 100.00 % of statements',
      'contracts/Rope.sol        1 of 3 lines, 66.67 % of statements, not executed: 5, 9',
      'contracts/Lid.sol   not in the report',
      '3 of 5 lines; all lines and statements in 1 of 3 files',
    ])
  })

  it('expects each source that has a body, and no other', () => {
    expect(isExecutable('function draw() external returns (uint256) { return 1; }')).to.equal(true)
    expect(isExecutable('modifier dry() {\n    _;\n}')).to.equal(true)
    expect(isExecutable('contract Well { uint256 depth; constructor(uint256 d) { depth = d; } }')).to.equal(true)
    expect(isExecutable('interface Well { function draw() external; }')).to.equal(false)
    expect(isExecutable('// function draw() { return; }\nstruct Well { uint256 depth; }')).to.equal(false)
    expect(isExecutable('contract Well { constructor() EIP712("Amana", "1") {} }')).to.equal(false)
  })
})
