import { expect } from 'chai'
import { campaignJson } from '../../../sdk/src/export/campaign-json.ts'
import { iatiXml } from '../../../sdk/src/export/iati.ts'
import { ledgerCsv } from '../../../sdk/src/export/ledger-csv.ts'
import { lotsCsv } from '../../../sdk/src/export/lots-csv.ts'
import { payoutsCsv } from '../../../sdk/src/export/payouts-csv.ts'
import type { ExportSubject } from '../../../sdk/src/export/subject.ts'
import { threeSixtyGivingJson } from '../../../sdk/src/export/three-sixty-giving.ts'
import { SUBJECT } from './subject.ts'

const EXPORTS: readonly ((subject: ExportSubject) => string)[] = [
  campaignJson,
  iatiXml,
  ledgerCsv,
  lotsCsv,
  payoutsCsv,
  (subject) => threeSixtyGivingJson(subject),
]

describe('every export', () => {
  const { TZ } = process.env
  afterEach(() => {
    if (TZ === undefined) Reflect.deleteProperty(process.env, 'TZ')
    else Object.assign(process.env, { TZ })
  })

  it('is the same in every time zone', () => {
    const write = () => EXPORTS.map((one) => one(SUBJECT))
    const here = write()
    const hours = new Set<number>()
    for (const zone of ['UTC', 'Asia/Kolkata', 'Pacific/Auckland', 'America/Los_Angeles']) {
      Object.assign(process.env, { TZ: zone })
      hours.add(new Date(Number(SUBJECT.block.timestamp) * 1000).getHours())
      expect(write(), zone).to.deep.equal(here)
    }
    expect(hours.size, 'the zones were in force').to.equal(4)
  })

  it('changes nothing that it was given', () => {
    const before = structuredClone(SUBJECT)
    for (const one of EXPORTS) one(SUBJECT)
    expect(SUBJECT).to.deep.equal(before)
  })
})
