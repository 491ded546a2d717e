import { formatAccountId } from '../caip.ts'
import { canonicalJson, type Json } from '../canonical-json.ts'
import { checkPaper, type PaperClaim, type PaperDifference } from '../papers/check-paper.ts'
import { readEntries } from './chain-record.ts'
import type { Context } from './command.ts'
import { CommandError, EXIT, type ExitCode } from './exit-code.ts'
import { openCampaign, readEvents } from './opened-campaign.ts'
import type { Page } from './page.ts'

/** What came of deriving a paper again. */
export interface PaperResult {
  exitCode: ExitCode
  sentence: string
  differences: PaperDifference[]
}

/** Derives a paper of a gift or of a campaign again from the campaign that it names, and compares it with the file. */
export async function checkPaperFile(
  path: string,
  bytes: Uint8Array,
  claim: PaperClaim | 'altered',
  context: Context,
): Promise<PaperResult> {
  const { page } = context
  const words = page.text.verify.paper
  const altered = (sentence: string, differences: PaperDifference[] = []) => ({
    exitCode: EXIT.mismatch,
    sentence,
    differences,
  })
  if (claim === 'altered') return altered(words.unreadable(page.exact(path)))
  const opened = await openCampaign(claim.campaign, context)
  const { nodes, block, creation, terms, token, contract } = opened
  if (BigInt(claim.block.number) > block.number) {
    const sentence = words.later(page.number(BigInt(claim.block.number)), page.number(block.number))
    throw new CommandError(EXIT.incomplete, sentence)
  }
  const events = await readEvents(opened, context)
  // Nothing but a report asks what was said in public.
  const entries = claim.paper === 'report' ? await readEntries(opened, context) : []
  const subject = { chainId: nodes.chainId, creation, terms, token, events, entries }
  const { matches, expected, differences } = checkPaper(subject, claim, bytes)
  const account = page.exact(formatAccountId({ chainId: nodes.chainId, address: contract.address }))
  const gift = 'gift' in claim ? page.exact(claim.gift) : undefined
  if (!expected) return altered(gift === undefined ? words.noPayment(account) : words.noSuch(gift, account))
  if (matches)
    return { exitCode: EXIT.ok, sentence: words[claim.paper](page.exact(path), gift ?? '', account), differences }
  if (differences.length === 0) return altered(words.otherBytes(page.exact(path)))
  return altered(words.differs(page.exact(path)), differences)
}

/** Each fact that is another one on the chain, as the paper and as the chain has it. */
export function reportDifferences(differences: readonly PaperDifference[], page: Page): void {
  const { text, exact, foreign } = page
  const shown = (value: Json | undefined) => (value === undefined ? text.audit.nothing : foreign(canonicalJson(value)))
  for (const { fact, onPaper, onChain } of differences) {
    page.line(`  ${exact(fact)}`)
    page.line(`    ${text.verify.paper.onPaper}${text.colon} ${shown(onPaper)}`)
    page.line(`    ${text.audit.onChain}${text.colon} ${shown(onChain)}`)
  }
}
