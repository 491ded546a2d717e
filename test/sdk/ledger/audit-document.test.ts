import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import {
  CHECK_IDS,
  CHECK_OUTCOMES,
  type CheckId,
  type CheckOutcome,
  type Finding,
} from '../../../sdk/src/ledger/check.ts'
import { judge, LISTED_ONLY } from '../../../sdk/src/ledger/judge.ts'

const page = readFileSync(new URL('../../../docs/audit.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| `(\w+)` \|([^|]+)\|([^|]+)\|$/gm)].map(([, id, , without]) => ({
  id,
  without: without ?? '',
}))

describe('docs/audit.md', () => {
  it('has every check once, in the order of the report', () => {
    expect(rows.map(({ id }) => id)).to.deep.equal(CHECK_IDS)
  })

  for (const id of CHECK_IDS) {
    it(`says what becomes of the verdict without ${id}`, () => {
      const { without } = rows.find((row) => row.id === id) ?? { without: '' }
      const listed = LISTED_ONLY[id]
      expect(without).to.include('`incomplete`')
      expect(without.includes('`ok`'), 'it may be missing from an ok').to.equal(listed !== undefined)
      for (const outcome of CHECK_OUTCOMES) {
        const expected = outcome === 'contradicts' ? 'mismatch' : isEnough(id, outcome) ? 'ok' : 'incomplete'
        expect(verdictWith(id, outcome), outcome).to.equal(
          id === 'block' && outcome === 'contradicts' ? 'incomplete' : expected,
        )
        if (outcome === listed) expect(without).to.include(`\`${outcome}\``)
      }
    })
  }
})

function isEnough(id: CheckId, outcome: CheckOutcome): boolean {
  return outcome === 'agrees' || outcome === LISTED_ONLY[id]
}

/** The verdict when everything agrees but this. */
function verdictWith(wanted: CheckId, outcome: CheckOutcome) {
  const findings = CHECK_IDS.map((id): Finding => {
    const own = id === wanted ? outcome : 'agrees'
    return { id, outcome: own, expected: '', found: '', evidence: [], missing: false }
  })
  return judge(findings).verdict
}
