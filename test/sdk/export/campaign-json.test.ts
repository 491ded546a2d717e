import { expect } from 'chai'
import { canonicalJson, type Json } from '../../../sdk/src/canonical-json.ts'
import { campaignJson } from '../../../sdk/src/export/campaign-json.ts'
import { SUBJECT } from './subject.ts'

interface CampaignData {
  campaign: string
  totals: Record<string, string>
  milestones: { state: string; payouts: unknown[] }[]
  gifts: { gift: string; amount: string; lots: { start: string }[] }[]
  events: { eventName: string; args: Record<string, unknown> }[]
  ledgerHash: string
  [field: string]: unknown
}

const text = campaignJson(SUBJECT)
const data = JSON.parse(text) as CampaignData

describe('a campaign as JSON', () => {
  it('is canonical: its bytes follow from what it says', () => {
    expect(text).to.equal(`${canonicalJson(data as unknown as Json)}\n`)
  })

  it('says everything in base units and full names', () => {
    expect(data.campaign).to.equal(`eip155:31337:${SUBJECT.creation.campaign}`)
    expect(data.totals).to.deep.equal({
      given: '212000006',
      absorbed: '5',
      waiting: '0',
      released: '30000000',
      paid: '145000001',
      refundable: '30000000',
      refunded: '7000005',
    })
    expect(data.milestones.map(({ state }) => state)).to.deep.equal(['Released', 'Split', 'Refunded'])
    expect(data.gifts.map(({ gift, amount }) => [gift, amount])[0]).to.deep.equal(['0', '155000001'])
    expect(data.events).to.have.length(SUBJECT.events.length)
    expect(data.ledgerHash).to.match(/^0x\w{64}$/)
  })

  it('commits to every argument of every event', () => {
    const [first, ...others] = SUBJECT.events
    if (first?.eventName !== 'LotGiven') throw new Error('the history begins with a gift')
    const note: `0x${string}` = `0x${'07'.repeat(32)}`
    const changed = campaignJson({ ...SUBJECT, events: [{ ...first, args: { ...first.args, note } }, ...others] })
    expect((JSON.parse(changed) as CampaignData).ledgerHash).to.not.equal(data.ledgerHash)
  })

  it('holds no text of strangers', () => {
    const { terms: _, ...rest } = SUBJECT
    expect(campaignJson(rest)).to.equal(text)
    const token = { symbol: 'US\u202eD\u0000', decimals: 6, currency: 'USD' }
    expect(campaignJson({ ...SUBJECT, token })).to.include('"symbol":"US\ufffdD\ufffd"')
  })
})
