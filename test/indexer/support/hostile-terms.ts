import type { IndexedCampaign } from '../../../indexer/src/api/platform/index-reads.ts'
import type { Terms } from '../../../sdk/src/schemas.ts'

/** Texts that try to become something else where they are shown. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  markup: '</title></script><script>alert(1)</script><img src=x onerror=alert(1)>',
  attribute: '" onload="alert(1)" x=\'',
  entities: '&lt;b&gt; &#0; &xxe; ]]> <!-- <![CDATA[',
  lines: 'one\r\nEND:VEVENT\r\nBEGIN:VEVENT\rUID:stolen\nSUMMARY:x',
  separators: 'a\u2028b\u2029c\u0085d',
  reordered: 'safe\u202eevas \u2066\u2067\u2068 name\u202c\u200f',
  controls: 'nul\u0000 bell\u0007 escape\u001b[31m del\u007f',
  halves: 'half \ud800 pair \udfff',
  long: 'a'.repeat(10_000),
  words: 'word '.repeat(2_000),
  tower: `Z${'\u0335\u0321\u0489\u0300'.repeat(2_500)}algo`,
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(500),
  elsewhere: '漢字のとても長い名前 한국어 עברית हिन्दी',
  arabic: `سلام ${'ـ'.repeat(3_000)} 123 (USDC)`,
  empty: '\u200b\u00ad\ufeff',
}

/** The campaign as if its terms called everything so. No such terms pass the schema: nothing here may rely on that. */
export function calledEverywhere(campaign: IndexedCampaign, text: string): IndexedCampaign {
  const { terms } = campaign
  if (!terms) throw new Error('a campaign with terms is needed')
  const { translations: _, ...own } = terms
  const renamed: Terms = {
    ...own,
    name: text,
    description: text,
    organiser: { ...own.organiser, name: text },
    milestones: own.milestones.map((milestone) => ({ ...milestone, title: text })),
    recipients: own.recipients.map((recipient) => ({ ...recipient, name: text })),
  }
  return { ...campaign, terms: renamed }
}
