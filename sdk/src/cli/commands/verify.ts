import { dirname } from 'node:path'
import { type Hex, isAddressEqual } from 'viem'
import { formatAccountId, parseAccountId } from '../../caip.ts'
import { cidToHash, hashToCid } from '../../content.ts'
import { type PaperDifference, paperClaim } from '../../papers/check-paper.ts'
import { plainData } from '../../plain-data.ts'
import { type Evidence, evidenceSchema, parseDocument } from '../../schemas.ts'
import { type Place, placeSentence, placesOf } from '../chain-record.ts'
import { checkPackFile, packAt } from '../check-pack-file.ts'
import { checkPaperFile, reportDifferences } from '../check-paper-file.ts'
import type { Context } from '../command.ts'
import { type CheckedFile, checkFiles } from '../evidence-files.ts'
import { CommandError, EXIT, type ExitCode, worstOf } from '../exit-code.ts'
import { type OpenedCampaign, openCampaign } from '../opened-campaign.ts'
import { type ReadFile, readInput } from '../read-file.ts'
import { tableLines } from '../terminal/table.ts'

/** What a document was compared with, and how it came out. */
interface Comparison {
  exitCode: ExitCode
  sentence: string
  /** On the chain. */
  places: Place[]
  /** Of a gift's paper: facts that are others on the chain. */
  differences?: PaperDifference[]
}

/** A document against its fingerprint, given or on the chain; evidence with each of its files; a paper fact by fact; a pack whole. */
export async function verify(context: Context): Promise<ExitCode> {
  const { page, operands, options } = context
  const path = operands[0] ?? ''
  const file = await readInput(path, context)
  const { hash } = file
  const evidence = evidenceIn(file)
  const comparison = await compare(path, file, evidence, context)
  const files = evidence ? await checkFiles(evidence, options.files ?? dirname(path), context) : []
  const { places, differences } = comparison
  page.json({
    file: path,
    sha256: hash,
    cid: hashToCid(hash),
    matches: comparison.exitCode === EXIT.ok,
    places: plainData(places),
    files: plainData(files),
    ...(differences && { differences: plainData(differences) }),
  })
  page.line(comparison.sentence)
  if (differences) reportDifferences(differences, page)
  page.line(`${page.text.verify.fingerprint}  ${page.exact(hash)}`)
  page.line(`${page.text.verify.cid}  ${page.exact(hashToCid(hash))}`)
  if (evidence) reportFiles(files, context)
  return worstOf([comparison.exitCode, ...files.map(({ result }) => FILE_EXIT[result])])
}

const FILE_EXIT: Record<CheckedFile['result'], ExitCode> = {
  matches: EXIT.ok,
  differs: EXIT.mismatch,
  missing: EXIT.incomplete,
}

function evidenceIn({ bytes }: ReadFile): Evidence | undefined {
  try {
    return bytes && parseDocument(evidenceSchema, bytes)
  } catch {
    return undefined
  }
}

async function compare(
  path: string,
  { hash, bytes }: ReadFile,
  evidence: Evidence | undefined,
  context: Context,
): Promise<Comparison> {
  const { options, page } = context
  const { text, exact } = page
  if (options.hash !== undefined) {
    const isSame = hash === hashGiven(options.hash, context)
    const sentence = isSame ? text.verify.matchesGiven(exact(path)) : text.verify.differsGiven(exact(path))
    return { exitCode: isSame ? EXIT.ok : EXIT.mismatch, sentence, places: [] }
  }
  const pack = options.campaign === undefined ? await packAt(path, bytes, context) : undefined
  if (pack) return { ...(await checkPackFile(path, pack, context)), places: [] }
  const claim = bytes && options.campaign === undefined ? paperClaim(bytes) : undefined
  if (bytes && claim) return { ...(await checkPaperFile(path, bytes, claim, context)), places: [] }
  const campaign = options.campaign ?? evidence?.campaign
  if (campaign === undefined) throw new CommandError(EXIT.usage, text.usage.needsFingerprint(exact(path)))
  const opened = await openCampaign(campaign, context)
  const places = await placesOf(hash, opened, context)
  const account = exact(formatAccountId({ chainId: opened.nodes.chainId, address: opened.contract.address }))
  if (places.length === 0) {
    return { exitCode: EXIT.mismatch, sentence: text.verify.notOnChain(exact(path), account), places }
  }
  if (evidence && !places.some((place) => isFor(place, evidence, opened))) {
    return { exitCode: EXIT.mismatch, sentence: text.verify.wrongCampaign, places }
  }
  const where = places.map((place) => placeSentence(place, page)).join('; ')
  return { exitCode: EXIT.ok, sentence: text.verify.onChain(exact(path), where), places }
}

/** The claim that names this evidence is the one that it was written for. */
function isFor(place: Place, evidence: Evidence, { nodes, contract }: OpenedCampaign): boolean {
  const account = parseAccountId(evidence.campaign)
  return (
    place.kind === 'evidence' &&
    place.milestone === evidence.milestone &&
    account?.chainId === nodes.chainId &&
    isAddressEqual(account.address, contract.address)
  )
}

function hashGiven(typed: string, { page }: Context): Hex {
  const digits = /^(?:0x)?([\da-fA-F]{64})$/.exec(typed)?.[1]
  if (digits) return `0x${digits.toLowerCase()}`
  try {
    return cidToHash(typed)
  } catch {
    throw new CommandError(EXIT.usage, page.text.usage.badHash(page.exact(typed)))
  }
}

function reportFiles(files: readonly CheckedFile[], { page }: Context): void {
  const { text, exact, foreign, number } = page
  const columns = [
    { title: text.verify.result },
    { title: text.verify.file },
    { title: text.verify.fingerprint },
    { title: text.verify.found },
  ]
  const rows = files.map(({ name, expected, found, result }) => [
    text.verify[result],
    foreign(name),
    exact(expected),
    result === 'differs' ? exact(found ?? '') : '',
  ])
  page.line()
  page.lines(tableLines(columns, rows))
  page.line()
  const count = (wanted: CheckedFile['result']) => files.filter(({ result }) => result === wanted).length
  page.line(text.verify.allFiles(number(count('matches'))))
  if (count('differs') > 0) page.line(text.verify.someDiffer(number(count('differs'))))
  if (count('missing') > 0) page.line(text.verify.someMissing(number(count('missing'))))
}
