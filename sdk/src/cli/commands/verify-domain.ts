import { type AccountId, formatAccountId } from '../../caip.ts'
import { namedAmong, proofUrl } from '../../domain-proof.ts'
import type { Context } from '../command.ts'
import { readDomainProof } from '../domain-proof.ts'
import { CommandError, EXIT, type ExitCode } from '../exit-code.ts'
import { openCampaign } from '../opened-campaign.ts'
import { WebError, type WebProblem } from '../well-known.ts'

/** Both ways: the terms name a website, and the website names the campaign or its charity. */
export async function verifyDomain(context: Context): Promise<ExitCode> {
  const { page, operands } = context
  const { text, exact } = page
  const { nodes, contract, terms } = await openCampaign(operands[0] ?? '', context)
  const { chainId } = nodes
  const campaign = { chainId, address: contract.address }
  const domain = terms?.organiser.domain
  if (domain === undefined) {
    page.json({ campaign: formatAccountId(campaign), domain: null, missing: ['organiser.domain'] })
    page.aside(terms ? text.domain.noDomain : text.domain.noTerms)
    return EXIT.missingField
  }
  const url = proofUrl(domain)
  const proven = await read(domain, context)
  const named = namedAmong([campaign, { chainId, address: contract.charity }], proven)
  page.json({
    campaign: formatAccountId(campaign),
    domain,
    url: url.href,
    named: named ? formatAccountId(named) : null,
  })
  page.line(
    named ? text.domain.both(exact(domain), exact(formatAccountId(named))) : text.domain.notNamed(exact(domain)),
  )
  return named ? EXIT.ok : EXIT.mismatch
}

async function read(domain: string, { page, surroundings }: Context): Promise<AccountId[]> {
  const { text, exact } = page
  const url = exact(proofUrl(domain).href)
  try {
    return await readDomainProof(domain, surroundings.web, surroundings.signal)
  } catch (error) {
    surroundings.signal.throwIfAborted()
    // The server has answered: there is no such page, so it names nobody.
    if (error instanceof WebError && isAbsent(error.problem)) return []
    if (!(error instanceof WebError)) throw new CommandError(EXIT.mismatch, text.domain.unreadable(url))
    const { problem } = error
    const details =
      problem.kind === 'status'
        ? text.domain.reasons.status(exact(String(problem.status)))
        : text.domain.reasons[problem.kind]
    throw new CommandError(EXIT.incomplete, text.domain.unreachable(url, details))
  }
}

function isAbsent(problem: WebProblem): boolean {
  return problem.kind === 'status' && (problem.status === 404 || problem.status === 410)
}
