import { getCampaigns } from '../../actions/getCampaigns.ts'
import { getTotals } from '../../actions/getTotals.ts'
import { formatAccountId, formatAssetId } from '../../caip.ts'
import { sum } from '../../coin-line.ts'
import { knownToken } from '../../tokens.ts'
import { auditCallOf } from '../call.ts'
import type { Context } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { asking, blockOf, contradictions, factoryOf, openNodes } from '../nodes.ts'
import { termsOf } from '../opened-campaign.ts'
import { tableLines } from '../terminal/table.ts'
import { cutTo } from '../terminal/width.ts'
import { termsWords } from '../terms-words.ts'

const NAME_COLUMNS = 44

/** Every campaign that the factory made, oldest first. */
export async function campaigns(context: Context): Promise<ExitCode> {
  const { page, surroundings } = context
  const { text, exact, foreign } = page
  const nodes = await openNodes(context, undefined)
  const { chainId, first } = nodes
  const { factory, startBlock } = factoryOf(context, chainId)
  const block = await blockOf(first, context)
  const created = await asking(first, context, () =>
    getCampaigns(first.client, {
      factory,
      fromBlock: startBlock,
      toBlock: block.number,
      signal: surroundings.signal,
      onProgress: ({ fromBlock, toBlock, scannedTo }) =>
        page.progress.show(text.audit.steps.creation, scannedTo - fromBlock + 1n, toBlock - fromBlock + 1n),
    }),
  )
  const rows = await Promise.all(
    created.map(async (creation) => {
      const { campaign, parameters } = creation
      const at = { campaign, blockNumber: block.number }
      const { given } = await asking(first, context, () => getTotals(first.client, at))
      const goal = sum(parameters.milestones.flatMap(({ payouts }) => payouts.map(({ amount }) => amount)))
      const account = formatAccountId({ chainId, address: campaign })
      const terms = await termsOf(creation, creation)
      const token = knownToken({ chainId, token: parameters.token })
      return { creation, account, given, goal, name: terms && termsWords(terms, page.language).name, token }
    }),
  )
  const contradicted = await contradictions(nodes, block, context)
  for (const sentence of contradicted) page.aside(sentence)

  page.json({
    chainId,
    block: { number: String(block.number), hash: block.hash },
    campaigns: rows.map(({ creation, account, given, goal, name }) => ({
      campaign: account,
      name: name ?? null,
      charity: formatAccountId({ chainId, address: creation.charity }),
      token: formatAssetId({ chainId, token: creation.parameters.token }),
      created: { block: String(creation.blockNumber), time: String(creation.timestamp) },
      given: String(given),
      goal: String(goal),
    })),
  })
  if (rows.length === 0) page.line(text.campaign.none)
  else {
    const columns = [
      { title: text.campaign.account },
      { title: text.campaign.name },
      { title: text.campaign.given, align: 'end' },
      { title: text.campaign.goal, align: 'end' },
    ] as const
    const cells = rows.map(({ account, name, given, goal, token }) => [
      exact(account),
      name === undefined ? text.campaign.unreadable : cutTo(NAME_COLUMNS, foreign(name)),
      page.amount(given, token),
      page.amount(goal, token),
    ])
    page.lines([
      ...tableLines(columns, cells),
      '',
      text.campaign.auditIt(exact(auditCallOf('CAMPAIGN', context.options))),
    ])
  }
  return contradicted.length > 0 ? EXIT.mismatch : EXIT.ok
}
