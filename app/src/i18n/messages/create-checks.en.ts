import { plural } from '../plural.ts'

// Names, amounts and dates come formatted and isolated.
export const createChecks = {
  faults: {
    empty: 'Please fill this in.',
    tooLong: (most: string) => `This is too long: ${most} letters at most.`,
    characters: 'There are invisible or control characters in this text. Type it again instead of pasting it.',
    domain: 'Write only the name of the website, such as example.org.',
    link: 'A link that begins with https:// and has no spaces, up to 500 letters.',
    identifier: 'An identifier looks like GB-CHC-1234567: country, list, number.',
    prefix: 'A prefix looks like 360G-yourname.',
    day: 'Please choose a day.',
    amount: {
      missing: 'Please type an amount.',
      unreadable: 'This is not an amount. Write it as 1200 or 1200.50.',
      unclear: 'This could mean two amounts. Write it without the mark for thousands.',
      tooFine: 'This has more decimals than the token.',
      zero: 'The amount must be more than zero.',
    },
    fundBy: (from: string, to: string) => `Choose a day after ${from} and not later than ${to}.`,
    claimBy: (from: string, to: string) =>
      `Choose a day from ${from} to ${to}: after the last day of giving and after the milestone before.`,
    tooMany: (most: string) => `These are too many: ${most} at most.`,
    line: (line: string) => `This line cannot be read: ${line}. Words first, the amount last.`,
    listLine: (line: string) => `This line is too long or has invisible characters: ${line}`,
    noMilestone: 'Add at least one milestone.',
    noRecipient: 'Add at least one recipient.',
    noVerifier: 'Add at least one verifier.',
    noPanel: 'Add at least one panel member.',
    percent: 'Please type a share from 0 to 100.',
    address: 'This is no wallet address. It begins with 0x and has 40 more signs from 0 to 9 and a to f.',
    addressMissing: 'Please paste the wallet address.',
    checksum: 'Somebody mistyped this address: its capital letters do not fit. Copy it again from its owner.',
    usedTwice: 'This address is in the list already.',
    unusable: 'This is the address of a contract that can never be paid or decide: the token’s or Amana’s own.',
    onBoth: 'This address is a verifier too. The panel must be other people.',
    interested: 'This address gets money from the campaign, so it may not decide.',
    ownCharity: 'This is your own wallet. Whoever asks for payment may not decide.',
    interestedFallback: 'The fallback recipient may have no other part in the campaign.',
    goal: 'Together the milestones are more than a campaign can take.',
    threshold: (least: string, most: string) => `More than half must agree: from ${least} to ${most}.`,
    overWhole: (percent: string) => `The shares add up to ${percent}; they may be 100 % at most.`,
    differs: (sum: string, amount: string) => `Together these are ${sum}; the milestone needs ${amount}.`,
    payout: (name: string, milestone: string, minimum: string) =>
      `In milestone ${milestone}, ${name} would get less than ${minimum}, the smallest gift. Give more or nothing.`,
    payouts: (milestone: string, most: string) => `Milestone ${milestone} pays more than ${most} recipients.`,
    between: (least: string, most: string) => `A whole number from ${least} to ${most}.`,
    advance: (amount: string, most: string) =>
      `The first milestone is ${amount}; at most ${most} may be paid in advance.`,
    terms: (bytes: string, most: string) =>
      `All texts together are too long for the chain: ${bytes} of ${most} bytes. Shorten the story or the descriptions.`,
    token: 'Please choose the money.',
  },
  second: 'Worth a second look',
  warnings: {
    contract: (name: string) =>
      `The address of ${name} is a contract. That is right for a shared wallet such as a Safe; an exchange’s deposit address may lose the money.`,
    unused: (name: string) =>
      `The address of ${name} has never been used on this chain. Is it really theirs, and do they use it here?`,
    noProof: (count: number) =>
      plural('en', count, {
        one: 'One person has not proved yet that the address is theirs.',
        other: '# people have not proved yet that their addresses are theirs.',
      }),
    related: (name: string) =>
      `${name} decides and has a name like yours or a recipient’s. Donors will ask how independent that is.`,
    singleVerifier: 'One verifier alone can approve. Two of three is what donors trust.',
    singlePanelist: 'One panel member alone can rule.',
    oneMilestone: 'Everything hangs on one milestone: either all is paid or all goes back.',
    otherCharity: 'The invitations were sent from another wallet than the one that is connected.',
    shortReview: (days: string) => `Verifiers have only ${days}. People are ill or travel.`,
    shortObjection: (days: string) => `Donors have only ${days} to object. Many look once a week.`,
    shortAppeal: (days: string) => `The panel has only ${days} to rule.`,
    lateDeadline: (milestone: string, months: number) =>
      plural('en', months, {
        one: `Donors of milestone ${milestone} may wait # month after giving has ended.`,
        other: `Donors of milestone ${milestone} may wait # months after giving has ended.`,
      }),
    advance: 'The first milestone is paid without evidence. Donors are told so before they give.',
    budget: (milestone: string, sum: string, amount: string) =>
      `The costs of milestone ${milestone} are ${sum}, its amount is ${amount}.`,
  },

  assuranceOpen: 'Known once milestones, recipients and deciders are there.',
}
