import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { readDonations } from '../../scripts/replay/donations.ts'
import { rejectedLines } from '../../scripts/replay/report.ts'

const HEADER = 'seq,ts,donor,grant_id,token,amount_usd_e6'
const GOOD = '0,1615359542,70b13b328c,0,ETH,4957804'

describe('file of donations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-donations-'))
  after(() => rmSync(folder, { recursive: true }))

  function fileOf(content: string | Uint8Array, name = 'donations.csv'): string {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }

  async function failureOf(path: string): Promise<string> {
    try {
      await readDonations(path)
    } catch (error) {
      return String(error)
    }
    return 'no error'
  }

  it('reads plain and gzipped rows alike', async () => {
    const text = `${HEADER}\n${GOOD}\n`
    const plain = await readDonations(fileOf(text))
    expect(plain.donations).to.deep.equal([
      { line: 2, time: 1615359542, donor: '70b13b328c', grant: 0, amount: 4957804n },
    ])
    expect(await readDonations(fileOf(gzipSync(text), 'donations.csv.gz'))).to.deep.equal(plain)
  })

  it('reads lines that end as on Windows, a byte order mark, and columns in another order', async () => {
    const text = '\uFEFFamount_usd_e6,donor,ts,grant_id\r\n5,70b13b328c,1615359542,7\r\n'
    const { donations, rejectedCount } = await readDonations(fileOf(text))
    expect(donations).to.deep.equal([{ line: 2, time: 1615359542, donor: '70b13b328c', grant: 7, amount: 5n }])
    expect(rejectedCount).to.equal(0)
  })

  it('puts donations in time order, and those of one second in the order of the file', async () => {
    const rows = [
      '0,1700000020,aaaaaaaaaa,1,ETH,1',
      '1,1700000010,bbbbbbbbbb,1,ETH,2',
      '2,1700000010,cccccccccc,1,ETH,3',
    ]
    const { donations } = await readDonations(fileOf([HEADER, ...rows].join('\n')))
    expect(donations.map(({ line }) => line)).to.deep.equal([3, 4, 2])
  })

  const malformed: [row: string, reason: string][] = [
    ['0,1615359542,70b13b328c,0,ETH', 'has 5 fields where the header has 6'],
    ['0,1615359542,70b13b328c,0,ETH,1,2', 'has 7 fields where the header has 6'],
    ['0,yesterday,70b13b328c,0,ETH,1', 'ts must be a whole number from 1 to'],
    ['0,1615359542,Someone,0,ETH,1', 'donor must be 10 hex digits in lower case'],
    ['0,1615359542,70b13b328c,-1,ETH,1', 'grant_id must be a whole number from 0 to'],
    ['0,1615359542,70b13b328c,0,ETH,0', 'amount_usd_e6 must be a whole number from 1 to'],
    ['0,1615359542,70b13b328c,0,ETH,1.5', 'amount_usd_e6 must be a whole number from 1 to'],
    ['0,1615359542,70b13b328c,0,ETH,9999999999999999', 'amount_usd_e6 must be a whole number from 1 to'],
    ['0,1615359542,70b13b328c,0,ETH,1e3', 'amount_usd_e6 must be a whole number from 1 to'],
    ['0,1615359542,70b13b328c,0,ETH,', 'amount_usd_e6 must be a whole number from 1 to'],
  ]
  for (const [row, reason] of malformed) {
    it(`names the line of "${row}" and the reason, and keeps the others`, async () => {
      const file = await readDonations(fileOf([HEADER, GOOD, row, GOOD].join('\n')))
      expect(file.rejected).to.have.length(1)
      expect(file.rejected[0]?.line).to.equal(3)
      expect(file.rejected[0]?.reason).to.contain(reason)
      expect(file.donations.map(({ line }) => line)).to.deep.equal([2, 4])
    })
  }

  it('counts all rejected rows and shows the first ten', async () => {
    const file = await readDonations(fileOf([HEADER, ...Array(14).fill('what?'), GOOD].join('\n')))
    expect(file.rejectedCount).to.equal(14)
    const lines = rejectedLines(file)
    expect(lines[0]).to.equal('14 rows were rejected and left out:')
    expect(lines[1]).to.equal('  line 2: has 1 fields where the header has 6')
    expect(lines.at(-1)).to.equal('  and 4 more after these 10')
    expect(lines).to.have.length(12)
  })

  it('says what is wrong with the file in one sentence', async () => {
    expect(await failureOf(join(folder, 'nowhere.csv'))).to.contain('There is no file')
    expect(await failureOf(folder)).to.contain('cannot be read')
    expect(await failureOf(fileOf(''))).to.contain('is empty')
    expect(await failureOf(fileOf('a,b\n1,2\n'))).to.contain('missing: ts, donor, grant_id, amount_usd_e6')
    const whole = gzipSync(`${HEADER}\n${`${GOOD}\n`.repeat(1000)}`)
    expect(await failureOf(fileOf(whole.subarray(0, whole.length / 2), 'cut.csv.gz'))).to.contain('to its end')
  })
})
