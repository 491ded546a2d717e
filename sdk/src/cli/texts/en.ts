import { checks } from './checks.en.ts'
import { events } from './events.en.ts'

// Names, amounts, numbers and dates come formatted and isolated.
export const english = {
  unknown: 'unknown',
  /** Behind a label. */
  colon: ':',

  help: {
    about:
      'Reads donation campaigns from the chain and recomputes every number. Needs a node, trusts it for nothing that a hash can check, and asks nobody else.',
    usage: 'Usage',
    commands: 'Commands',
    arguments: 'Arguments',
    options: 'Options',
    example: 'Example',
    more: (command: string) => `Options of one command: ${command}`,
    exitCodes: 'Exit codes',
    exits: {
      ok: 'everything agrees, or the answer was given',
      mismatch: 'two things that must be equal are not',
      incomplete: 'something is missing or nobody answers: nothing can be said',
      usage: 'the command is not understood',
      missingField: 'the terms lack a required field',
      interrupted: 'stopped by Ctrl-C',
    },
  },

  commands: {
    campaigns: 'Lists every campaign that the factory made.',
    show: 'Shows one campaign: its terms, where the money is, what happens if nobody acts.',
    audit: 'Re-derives everything that a campaign says and compares it with the contract and the token.',
    trace: 'Follows a gift, or every gift of a donor, to where each coin is.',
    export: 'Writes a campaign as open data.',
    hash: 'Prints the SHA-256 and the IPFS name (CID) of files.',
    verify:
      'Compares a document with its fingerprint on the chain; evidence with its files, a gift’s paper fact by fact.',
    'verify-domain': 'Checks that a charity’s website names its campaign, and the campaign the website.',
    watch: 'Prints what happens in a campaign as it happens, and what the chain takes back.',
  },

  operands: {
    campaign: 'a campaign: eip155:CHAIN:0x… or its address',
    gift: 'a gift: CAMPAIGN/FIRST-COIN; or a donor: eip155:CHAIN:0x… or an address',
    file: 'a file; verify reads what comes in when it is -',
  },

  options: {
    rpc: 'a node; may be repeated: the first is asked, the others are compared',
    block: 'the block to speak about: a number, "finalized" or "safe"; default: the latest',
    factory: 'who must have made the campaign; default: the factory that is known',
    'from-block': 'where to look from; default: the block of the factory’s deployment',
    'block-hash': 'the hash of the block, from somebody you trust: the ledger hash is then proven against it',
    source: 'audit the events of this audit pack instead of the node’s',
    pack: 'write the audit pack to this file and print its hash',
    resume: 'when stopped, keep here what was read; the next time, go on from there',
    format: 'csv, json, 360giving or iati',
    output: 'write to this file instead of the standard output',
    hash: 'the SHA-256 or CID that the file must have',
    campaign: 'the campaign on whose chain record the file’s fingerprint is looked up',
    files: 'the folder with the files of the evidence; default: the manifest’s own',
    interval: 'seconds between two looks at the chain; default: 2',
    json: 'one JSON object on one line, in no language',
    lang: 'en, ar or fr; default: from the environment (LC_ALL, LC_MESSAGES, LANG)',
    help: 'this page',
  },

  usage: {
    noCommand: 'Say what to do.',
    noSuchCommand: (name: string) => `There is no command ${name}.`,
    noSuchOption: (name: string) => `There is no option ${name}.`,
    needsValue: (name: string) => `${name} needs a value.`,
    takesNoValue: (name: string) => `${name} takes no value.`,
    onlyOnce: (name: string) => `${name} can be given only once.`,
    missingOperand: (operand: string) => `Something is missing: ${operand}.`,
    tooMany: (value: string) => `${value} is one argument too many.`,
    seeHelp: (command: string) => `Help: ${command}`,
    badCampaign: (value: string) =>
      `${value} names no campaign. Write eip155:CHAIN:0x… or an address: 0x and 40 characters, copied, not typed.`,
    badTrace: (value: string) =>
      `${value} names no gift and no donor. A gift is CAMPAIGN/FIRST-COIN, a donor an address or eip155:CHAIN:0x….`,
    badUrl: (value: string) => `${value} is no address of a node: it begins with http:// or https://.`,
    badNumber: (option: string, value: string) => `${option} ${value} is no whole number.`,
    badBlock: (value: string) => `--block ${value} is neither a number nor "finalized" or "safe".`,
    oneBlock: 'Name the block by its number or by its hash, not by both.',
    badAddress: (option: string, value: string) => `${option} ${value} is no address.`,
    badHash: (value: string) =>
      `${value} is no fingerprint. Write the SHA-256 as 64 hexadecimal digits, or the CID of a raw block.`,
    badLanguage: (value: string) => `There is no language ${value}. There are: en, ar, fr.`,
    badFormat: (value: string) => `There is no format ${value}. There are: csv, json, 360giving, iati.`,
    needsRpc: (chain: string) => `Which node? Chain ${chain} needs --rpc URL.`,
    wrongChain: (host: string, found: string, expected: string) =>
      `${host} is a node of chain ${found}, not of chain ${expected}. Name a node of chain ${expected} with --rpc.`,
    unknownChain: (chain: string) =>
      `No factory is known on chain ${chain}. Name it with --factory, and its first block with --from-block.`,
    noFile: (path: string) => `${path} cannot be read. Check the name of the file.`,
    noFolder: (path: string) => `${path} is no folder that can be read. Name it with --files.`,
    cannotWrite: (path: string) => `${path} cannot be written.`,
    tooLarge: (path: string) => `${path} is too large to be a document of a campaign.`,
    needsFingerprint: (path: string) =>
      `Compare ${path} with what? Name its fingerprint with --hash, or a campaign with --campaign.`,
    needsFormat: 'Which format? Name it with --format: csv, json, 360giving or iati.',
    badPack: (path: string) => `${path} is no audit pack.`,
    badKept: (path: string) => `${path} holds no interrupted audit. Name another file with --resume.`,
    otherPack: (path: string, campaign: string) => `${path} is an audit pack of ${campaign}, not of this campaign.`,
  },

  unexpected: (problem: string) => `This was not expected, so nothing can be said: ${problem}`,

  nodes: {
    unreachable: (host: string, details: string) =>
      `${host} does not answer (${details}). Try again, or name another node with --rpc.`,
    refused: (host: string, details: string) =>
      `${host} does not say what it was asked (${details}). Try again, or name another node with --rpc.`,
    nothingThere: (address: string, block: string) =>
      `There is nothing at ${address} at block ${block}. Check the address and the chain; the node may be behind.`,
    notACampaign: (address: string) => `${address} is not a campaign: the factory did not make it. Do not give to it.`,
    noCreation: (address: string) =>
      `The node shows no creation of ${address}. Try another node, or an earlier --from-block.`,
    blockDiffers: (host: string, block: string) => `${host} has another block ${block}.`,
    recordDiffers: (host: string, block: string) => `${host} has another record of this campaign at block ${block}.`,
    altered: (host: string) =>
      `${host} leaves out or alters events of this campaign: what it shows does not hash to the campaign’s record. Name another node with --rpc.`,
    agree: (count: string) => `${count} nodes agree.`,
    stopped: 'Stopped.',
  },

  campaign: {
    name: 'Name',
    account: 'Campaign',
    charity: 'Charity',
    organiser: 'Organiser',
    token: 'Token',
    block: 'Block',
    created: 'Created',
    goal: 'Goal',
    given: 'Given',
    milestone: 'Milestone',
    milestones: 'Milestones',
    state: 'State',
    amount: 'Amount',
    coins: 'Coins',
    span: (from: string, to: string) => `${from} to ${to}`,
    recipient: 'Recipient',
    payouts: 'Payouts',
    verifiers: 'Verifiers',
    panel: 'Panel',
    fallback: 'Fallback recipient',
    quorum: (threshold: string, members: string) => `${threshold} of ${members}`,
    terms: 'Terms (SHA-256)',
    ledgerHash: 'Ledger hash',
    money: 'Where the money is',
    unreadable: 'terms that cannot be read',
    none: 'There are no campaigns.',
    baseUnits: (amount: string) => `${amount} base units`,
    absorbed: (amount: string) => `of it without a gift: ${amount}`,
    surplus: (amount: string) => `here without a gift, in no milestone: ${amount}`,
    if: 'If nobody acts',
    noDeadline: 'nothing changes by itself',
    turns: (milestone: string, date: string, state: string) => `milestone ${milestone}: ${state}, on ${date}`,
    auditIt: (command: string) => `Check every number: ${command}`,
  },

  states: {
    Funding: 'waiting',
    Claimed: 'under review',
    Approved: 'objection window',
    ApprovedByPanel: 'objection window',
    AppealedSilence: 'before the panel',
    AppealedObjection: 'before the panel',
    Released: 'released',
    Split: 'split: coins that objected go back, all others are paid',
    Refunded: 'to be refunded',
  },
  fates: {
    waiting: 'waiting',
    released: 'released, not yet paid',
    paid: 'paid',
    refundable: 'to be refunded',
    refunded: 'refunded',
  },
  givenWord: 'given',

  audit: {
    steps: {
      contract: 'Reading the contract',
      creation: 'Looking for the creation',
      events: 'Reading every event',
      transfers: 'Reading the token’s own log',
      decisions: 'Checking signatures again',
    },
    verdicts: {
      ok: 'Everything agrees.',
      mismatch:
        'Something does not agree. Either the source gives wrong answers or the campaign does not do what it says. Try another node; if it fails there too, do not give, and tell others.',
      incomplete: 'The history is incomplete. That says nothing about the campaign. Try another node.',
    },
    falseSource:
      'The source is not what the chain recorded. That says nothing about the campaign: audit it again without --source.',
    outcomes: {
      agrees: 'agrees',
      contradicts: 'DIFFERS',
      missing: 'could not be checked',
      recorded: 'recorded, cannot be asked again',
      unasked: 'not checked here',
    },
    expected: 'expected',
    found: 'found',
    where: 'where',
    more: (count: string) => `and ${count} more`,
    line: (number: string) => `Event ${number} of the source differs from the chain:`,
    inSource: 'source',
    onChain: 'chain',
    nothing: 'nothing',
    otherBlock: (block: string) => `The source speaks about another block ${block} than this node.`,
    packWritten: (path: string) => `Audit pack: ${path}`,
    packHash: 'SHA-256 of the audit pack',
    checks,
    kept: (path: string) => `What was read is kept in ${path}. The same command goes on from there.`,
    stopped: 'Stopped. This says nothing about the campaign.',
    canKeep: 'With --resume FILE the next run would go on from where it was stopped.',
    notProven:
      'Not proven here: what happened after a recipient was paid, and whether the evidence is true. Proven is that the listed people signed for exactly these files.',
  },

  trace: {
    gift: (gift: string) => `Gift ${gift}`,
    given: (donor: string, date: string, transaction: string) =>
      `given by ${donor} on ${date}, transaction ${transaction}`,
    note: 'note (SHA-256)',
    source: 'source tag',
    transaction: 'transaction',
    passOn: 'A refund would be passed on to the fallback recipient, as the donor asked.',
    objected: 'The donor objected with these coins.',
    to: 'Recipient',
    where: 'Where they are',
    noGift: (gift: string, campaign: string) =>
      `There is no gift ${gift} in ${campaign}. Its number is its first coin, in base units.`,
    noGifts: (donor: string) => `${donor} has given to no campaign of this factory.`,
    isCampaign: (address: string) => `${address} is a campaign. To follow a gift, add a slash and its first coin.`,
    proofEnds: 'The proof ends at the recipient’s wallet.',
  },

  exporting: {
    missing: 'This format requires what the campaign does not have. No file was written; nothing is invented. Missing:',
    written: (path: string) => `Written: ${path}`,
  },

  verify: {
    matches: 'matches',
    differs: 'DIFFERS',
    missing: 'missing',
    fingerprint: 'SHA-256',
    cid: 'CID',
    matchesGiven: (path: string) => `${path} is the document with this fingerprint.`,
    differsGiven: (path: string) => `${path} is another document: its fingerprint is not the given one.`,
    onChain: (path: string, place: string) => `${path} is on the chain: ${place}.`,
    notOnChain: (path: string, campaign: string) =>
      `${path} is not on the chain: no document of ${campaign} has this fingerprint. It was changed, or belongs elsewhere.`,
    wrongCampaign: 'This evidence was written for another campaign or milestone than the claim that names it.',
    paper: {
      pledge: (path: string, gift: string, campaign: string) =>
        `${path} is the pledge acknowledgement of gift ${gift} in ${campaign}. Every fact follows from the chain.`,
      receipt: (path: string, gift: string, campaign: string) =>
        `${path} is a receipt of gift ${gift} in ${campaign}. Every fact follows from the chain.`,
      refund: (path: string, gift: string, campaign: string) =>
        `${path} is a refund notice of gift ${gift} in ${campaign}. Every fact follows from the chain.`,
      bankLetter: (path: string, _gift: string, campaign: string) =>
        `${path} is the bank letter of ${campaign}. Every fact follows from the chain.`,
      report: (path: string, _gift: string, campaign: string) =>
        `${path} is a report of ${campaign}. Every fact follows from the chain.`,
      pack: (path: string, campaign: string) => `${path} is the audit pack of ${campaign} at its block, byte for byte.`,
      packDiffers: (path: string) =>
        `${path} is NOT the audit pack that follows from the chain at its block. Audit the campaign to see what it says.`,
      unreadable: (path: string) => `${path} was a paper of a gift, and was altered: it cannot be read as one.`,
      noSuch: (gift: string, campaign: string) =>
        `There is no such paper: the chain has no gift ${gift} in ${campaign} of which it could be.`,
      noPayment: (campaign: string) =>
        `There is no such paper: no recipient of ${campaign} had been paid by the block that it names.`,
      differs: (path: string) => `${path} was ALTERED. These facts are others on the chain:`,
      otherBytes: (path: string) =>
        `The facts of ${path} are those of the chain, but it is written otherwise, so its code is another. Download it again.`,
      later: (block: string, newest: string) =>
        `The paper speaks about block ${block}; this node was asked about block ${newest}, which is older. Nothing can be said.`,
      onPaper: 'paper',
    },
    places: {
      terms: 'the terms of the campaign',
      evidence: (milestone: string, attempt: string) => `the evidence of milestone ${milestone}, attempt ${attempt}`,
      note: (gift: string) => `the note of gift ${gift}`,
      reason: (signer: string, milestone: string) => `the reason of ${signer} about milestone ${milestone}`,
      entry: (author: string) => `a journal entry of ${author}`,
    },
    file: 'File',
    result: 'Result',
    found: 'Found',
    allFiles: (count: string) => `Files of the evidence that match: ${count}.`,
    someDiffer: (count: string) => `Files of the evidence that are not what was signed for: ${count}.`,
    someMissing: (count: string) =>
      `Files of the evidence that are not here: ${count}. Name their folder with --files.`,
  },

  domain: {
    both: (domain: string, account: string) => `${domain} and the campaign name each other (${account}).`,
    notNamed: (domain: string) =>
      `The terms name ${domain}, but ${domain} names neither the campaign nor its charity. Do not rely on this name.`,
    noDomain: 'The terms name no website: organiser.domain is missing.',
    noTerms: 'The terms cannot be read, so they name no website: organiser.domain is missing.',
    unreachable: (url: string, details: string) => `${url} cannot be read (${details}). Nothing can be said.`,
    unreadable: (url: string) => `${url} is not in the expected form: {"accounts":["eip155:…"]}.`,
    reasons: {
      privateAddress: 'it leads into a private network',
      tooLarge: 'it is too large',
      tooManyRedirects: 'it is redirected too often',
      badRedirect: 'it is redirected to something that is not https',
      timeout: 'no answer in time',
      status: (status: string) => `the server answers ${status}`,
      connection: 'no connection',
    },
  },

  watch: {
    watching: (campaign: string, host: string, block: string) =>
      `Watching ${campaign} on ${host} from block ${block}. Ctrl-C ends it.`,
    takenBack: 'taken back',
    lost: (host: string) => `${host} does not answer. Trying again.`,
    back: (host: string) => `${host} answers again.`,
    rewritten: (host: string, block: string) =>
      `${host} now tells another past up to block ${block}, which was final. Ask another node.`,
    events,
  },
}
