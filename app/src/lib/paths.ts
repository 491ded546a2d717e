import { type AccountId, formatAccountId } from '@amana/sdk/caip'

/** Where each page is. Links are made here, so that a changed address is changed once. */
export const paths = {
  home: (language: string) => `/${language}`,
  campaigns: (language: string) => `/${language}/campaigns`,
  campaign: (language: string, campaign: AccountId) => `/${language}/c/${formatAccountId(campaign)}`,
  /** Opens with giving in sight; `via` is the ambassador's source tag. */
  give: (language: string, campaign: AccountId, via?: string) =>
    `/${language}/c/${formatAccountId(campaign)}${via ? `?via=${encodeURIComponent(via)}` : ''}#giving`,
  gift: (language: string, campaign: AccountId, start: bigint) =>
    `/${language}/g/${formatAccountId(campaign)}/${start}`,
  /** What a donor can print of a gift: acknowledgement, receipts, refund notice. */
  papers: (language: string, campaign: AccountId, start: bigint) =>
    `/${language}/g/${formatAccountId(campaign)}/${start}/papers`,
  wall: (language: string, campaign: AccountId) => `/${language}/wall/${formatAccountId(campaign)}`,
  donor: (language: string, address: string) => `/${language}/a/${address}`,
  charity: (language: string, address: string) => `/${language}/charity/${address}`,
  recipient: (language: string, address: string) => `/${language}/recipient/${address}`,
  /** Of a source tag in a campaign: the 32 bytes as hexadecimal, or the text in them. */
  ambassador: (language: string, campaign: AccountId, tag: string) =>
    `/${language}/ambassador/${formatAccountId(campaign)}/${encodeURIComponent(tag)}`,
  transaction: (language: string, chainId: number, hash: string) => `/${language}/tx/eip155:${chainId}/${hash}`,
  audits: (language: string) => `/${language}/audit`,
  audit: (language: string, campaign: AccountId) => `/${language}/audit/${formatAccountId(campaign)}`,
  create: (language: string) => `/${language}/create`,
  /** Where somebody who is named in a draft proves that the address is theirs; the request is in the fragment. */
  invitation: (language: string) => `/${language}/invitation`,
  /** What a charity has to do, and by when. */
  desk: (language: string, charity: string) => `/${language}/charity/${charity}/desk`,
  /** Source of funds for a bank, audit pack, report: what a charity prints of a campaign. */
  statements: (language: string, campaign: AccountId) => `/${language}/c/${formatAccountId(campaign)}/statements`,
  /** Of a verifier or panel member: what was asked of it and what it decided. */
  verifier: (language: string, address: string) => `/${language}/verifier/${address}`,
  /** Examining the evidence of a milestone, and deciding. Counted from 0; the address has the number that people read. */
  review: (language: string, campaign: AccountId, milestone: number) =>
    `/${language}/c/${formatAccountId(campaign)}/review/${milestone + 1}`,
  how: (language: string) => `/${language}/how`,
  settings: (language: string) => `/${language}/settings`,
  status: (language: string) => `/${language}/status`,
}

/** The same page in another language. */
export function inLanguage(path: string, language: string): string {
  return path.replace(/^\/[^/]*/, `/${language}`)
}
