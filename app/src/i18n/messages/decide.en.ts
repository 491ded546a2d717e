import { plural } from '../plural.ts'

// Amounts, dates, names and addresses come formatted and isolated. {braces} are filled with elements.
export const decide = {
  deskTitle: (number: number) => `Decide on milestone ${number}`,
  panelTitle: (number: number) => `Rule on milestone ${number}`,
  needed: (threshold: number, members: number) =>
    members === 1 ? 'One signature is needed, from the only member.' : `Signatures needed: ${threshold} of ${members}.`,
  until: (until: string) => `They count until ${until}.`,
  verifiers: 'Verifiers',
  panel: 'Panel',
  you: 'you',
  rejectedOnChain: 'rejected this claim',
  signedHere: 'signature is here',
  notYet: 'no signature here yet',
  causes: {
    Silence: 'The verifiers stayed silent, so the panel is asked whether the milestone should be paid.',
    Objection: 'Enough donors objected, so the panel is asked whether the milestone should be paid.',
  },
  rulingOpens: (from: string) => `Donors may object until ${from}. The panel’s ruling counts from then on.`,
  evidenceTitle: 'The evidence, checked here',
  packageFingerprint: 'Fingerprint of the claimed package',
  addFiles: 'Add the package and its files',
  addFilesHint: 'Choose, drop or paste them. They are hashed here and go nowhere.',
  packageWrong: (name: string) => `${name} is neither the claimed package nor one of its files.`,
  packageOther: 'The claimed package was made for another campaign or milestone. Do not approve it.',
  packageUnreadable: 'The claimed package is not in the expected form, so it cannot be shown.',
  statement: 'What the charity says',
  files: 'Files of the evidence',
  fingerprint: 'Fingerprint (SHA-256)',
  seen: (seen: number, all: number) => `${seen} of ${all} files are here and match.`,
  checklist: 'What the terms ask for',
  checklistHelp: 'Tick what you have checked. The ticks stay on this page; what counts is your signature.',
  noChecklist: 'The terms name no checklist for this milestone.',
  decisionTitle: 'Your decision',
  approve: 'Approve',
  approveText: 'The evidence shows that the milestone is reached.',
  reject: 'Reject',
  rejectText: 'It does not. The charity may claim again while there is time.',
  confirm: 'Pay the milestone',
  confirmText: 'The milestone is reached and should be paid.',
  refuse: 'Do not pay it',
  refuseText: {
    Silence: 'The charity may claim again while there is time.',
    Objection: 'Every coin of this milestone goes back to its donor.',
  },
  reason: 'Public reason',
  reasonMissing: 'Give a reason: donors and the charity will read it.',
  review: 'See what will be signed',
  signTitle: 'Exactly this will be signed',
  subject: (number: number, title: string) => (title ? `milestone ${number}, ${title}` : `milestone ${number}`),
  saying: {
    approve: (subject: string) => `You approve ${subject}.`,
    reject: (subject: string) => `You reject this claim for ${subject}.`,
    confirm: (subject: string) => `You rule: pay ${subject}.`,
    refuse: (subject: string) => `You rule: do not pay ${subject}.`,
  },
  chooseFirst: 'Choose a decision above first.',
  signedTitle: 'Your decision is signed',
  otherWords:
    'The words in this file are not those that were signed, so they are left out. The signature itself counts.',
  sign: 'Sign',
  signing: 'Open your wallet and compare, field by field.',
  rejectedSignature: 'You cancelled. Nothing was signed.',
  signFailed: 'The wallet did not sign. Nothing was changed.',
  change: 'Change something',
  signedAlready: 'Your rejection of this claim is on the chain.',
  saveDecision: 'Save the signed decision',
  collectTitle: 'Send the decision',
  addDecisionHint: 'Choose, drop or paste the files.',
  collected: (here: number, needed: number) => `Signatures: ${here} of ${needed}`,
  collectedLabel: {
    approve: 'Approvals collected',
    reject: 'Rejections collected',
    confirm: 'Rulings to pay collected',
    refuse: 'Rulings not to pay collected',
  },
  none: 'No signed decision here yet.',
  verdicts: {
    approve: 'approves',
    reject: 'rejects',
    confirm: 'rules: pay',
    refuse: 'rules: do not pay',
  },
  problems: {
    unreadable: 'This is no signed decision of Amana.',
    otherCampaign: 'This decision belongs to another campaign or chain.',
    otherMilestone: 'This decision is about another milestone.',
    otherAttempt: 'This decision is about an earlier claim. Ask for a new one.',
    otherEvidence: 'This decision was made on other evidence than what was claimed.',
    otherPayouts: 'This decision names other payments than the campaign’s.',
    otherCause: 'This ruling answers another question than the one asked now.',
    notListed: 'Its signer has no say in this campaign.',
    expired: 'This signature has run out. Ask for a new one.',
    badSignature: 'The signature was not made by the address it names. Do not use this file.',
    nodeSilent: 'The node does not answer, so the signature could not be checked. Add it again in a moment.',
  },
  problemIn: (name: string, problem: string) => `${name}: ${problem}`,
  submit: {
    approve: (count: number) => plural('en', count, { one: 'Send # approval', other: 'Send # approvals' }),
    reject: (count: number) => plural('en', count, { one: 'Send # rejection', other: 'Send # rejections' }),
    confirm: (count: number) => plural('en', count, { one: 'Send # ruling: pay', other: 'Send # rulings: pay' }),
    refuse: (count: number) =>
      plural('en', count, { one: 'Send # ruling: do not pay', other: 'Send # rulings: do not pay' }),
  },
  submitEffect: {
    approve: (days: string) => `With this the donors’ objection window of ${days} begins.`,
    reject: (needed: number) =>
      plural('en', needed, {
        one: '# rejection sends the claim back to the charity.',
        other: '# rejections send the claim back to the charity.',
      }),
    confirmSilence: (days: string) => `With this the donors’ objection window of ${days} begins.`,
    confirmObjection: 'With this the milestone is released and can be paid.',
    refuseSilence: 'With this the claim goes back to the charity.',
    refuseObjection: 'With this every coin of the milestone goes back to its donor.',
  },
  missingSignatures: (missing: number) =>
    plural('en', missing, { one: '# more signature is needed.', other: '# more signatures are needed.' }),
  sendDone: 'The decision is on the chain.',

  // The page where somebody examines and decides.
  reviewTitle: (number: number) => `Milestone ${number}:`,
  claimAsked: 'The charity says that this milestone is reached and asks for its payment.',
  nothingWaits: 'Nothing waits for a decision here now.',
  noClaim: 'The charity has not claimed this milestone yet, so there is no evidence.',
  earlierClaim: (attempt: number) => `Evidence of claim ${attempt}, decided before`,
  toDesk: 'Examine the evidence and decide',
  toReview: 'See the evidence and the signatures',
  toEvidence: 'Examine the evidence, byte by byte',
  connectVerifier:
    'Are you a verifier? Connect your wallet to decide. Everybody else can read everything and send what is signed.',
  connectPanel:
    'Are you in the panel? Connect your wallet to rule. Everybody else can read everything and send what is signed.',
  notVerifier:
    'This wallet is no verifier of this campaign: you can read everything, and send decisions that others have signed.',
  notPanel:
    'This wallet is not in the panel of this campaign: you can read everything, and send rulings that others have signed.',
  lapsed:
    'The decision that you signed here has run out. It was not sent in time, and counts no more: you can sign again.',
  replaced:
    'You signed an earlier claim. The charity has handed in a new one since: the old signature is void, look at the new evidence.',
  signersTitle: 'Who is asked',
  askTitle: 'Ask the others to sign',
  askText:
    'This link and this code lead to this page. Whoever signs there finds the same evidence, and nobody has to trust the messenger.',
  copyLink: 'Copy the link',

  // The evidence.
  packageMissing:
    'The package is not stored here. Ask the charity for it and add it below: this page checks that it is the very one that was claimed.',
  packageDiffers:
    'The list of evidence that was delivered is not the one that the charity claimed, so it is not shown.',
  packageMatches: 'The package is the one that was claimed.',
  everythingMatches: (files: number) =>
    plural('en', files, {
      one: 'Package and file are byte for byte those that were claimed.',
      other: 'The package and all # files are byte for byte those that were claimed.',
    }),
  filesDiffer: (count: number) =>
    plural('en', count, {
      one: '# file is not the one that was claimed, so it is not shown. One changed byte is enough.',
      other: '# files are not those that were claimed, so they are not shown. One changed byte is enough.',
    }),
  differsTitle: 'Does not match',
  differsText:
    'At least one document is not what the charity claimed. That can be a fault of this server and proves nothing against anybody: ask the charity for the original and add it here, or open this page from another site.',
  opened: (opened: number, all: number) => `opened ${opened} of ${all}`,
  noFiles: 'The package names no files.',
  open: 'Open',
  openFile: (name: string) => `Open ${name}`,
  save: 'Save',
  saveFile: (name: string) => `Save ${name}`,

  // Signing.
  reasonHint: 'Everybody can read it, for ever. Its fingerprint is signed with the decision. Name no private person.',
  signText: 'Compare it with what your wallet shows, field by field.',
  validUntil: (until: string) => `It counts until ${until}.`,
  can: {
    approve:
      'It says that you approve this claim. With enough approvals the donors’ objection window begins; nothing is paid before it ends.',
    reject:
      'It says that you reject this claim. With enough rejections it goes back to the charity, which may claim again while there is time.',
    confirm:
      'It says that the panel wants this milestone paid. It takes effect only together with enough of the panel.',
    refuse:
      'It says that the panel does not want this milestone paid. It takes effect only together with enough of the panel.',
  },
  cannot: 'It can move no money to any other place, change no amount and no recipient, and counts for this claim only.',
  noGas: 'It is no transaction and costs nothing. Whoever sends the decisions later pays the network.',
  betterNot: 'Better not sign this',
  doubts: {
    differs: 'At least one document is not the one that was claimed: you would approve what you have not seen.',
    other: 'The evidence was made for another campaign or milestone.',
    unreadable: 'The list of evidence cannot be read: you would approve what you have not seen.',
    incomplete: 'Not every document is here yet. Sign only when you have seen what you approve.',
  },
  signAnyway: 'Sign all the same',
  verdictSigned: {
    approve: 'You approve.',
    reject: 'You reject.',
    confirm: 'You rule: pay.',
    refuse: 'You rule: do not pay.',
  },
  signed: 'Signed, and not sent yet.',
  intoBox: 'Put it into the signature box',
  boxKept: 'It is in the signature box of this site: everybody can collect and send it.',
  boxKeptWithWords: 'Decision and reason are stored: everybody can collect them, read them and send them.',
  boxWords: 'The box keeps the signature alone. For the words of your reason, your wallet signs once more.',
  publishWords: 'Store the reason too',
  boxRefusals: {
    silent: 'The box does not answer now. Pass the decision on by link or file: it is worth just as much.',
    signedAlready:
      'The box has a decision of yours that is valid as long. It keeps that one: pass the new one on by link or file.',
    notNow:
      'The box did not take it: it may not have seen the newest block yet. Try again in a moment, or pass it on by link.',
    tooMany: 'The box has taken many signatures just now. Try again in a minute.',
  },
  handOnTitle: 'Pass it on by link, code or file',
  handOnText:
    'The link carries the whole decision, and no server sees it. Whoever opens it can check it and send it. A long reason does not fit into the code.',

  // Wallets of several owners.
  safe: (needed: number, owners: number) => `wallet of ${owners} owners, ${needed} have to sign`,
  ownersSigned: (signed: number, needed: number) => `${signed} of ${needed} owners signed`,
  ownerOf: (needed: number, owners: number) =>
    `Your wallet is one of the ${owners} owners of a member. ${needed} of them have to sign the same decision, each on a device of their own.`,
  ownerText: (needed: number, owners: number) =>
    `You sign as one of ${owners} owners; with ${needed} signatures the decision counts.`,
  ownerNumber: 'Your wallet shows the number of this decision:',
  signAsOwner: 'Sign the same as an owner',
  signingOwner: 'Open your wallet and compare the number.',
  partTitle: 'Signed by some owners',
  partHandOn: 'Pass it on to the other owners',
  partText: 'Another owner opens this link, looks at the evidence and signs the same decision.',

  // Collecting.
  collectLead: 'Anyone may send it, whoever they are. Each signature is checked here before it counts.',
  boxStates: {
    asking: 'The signature box is being asked…',
    silent: 'The signature box does not answer. Signatures by link and file work all the same.',
    open: 'What lies in the signature box of this site is shown here by itself.',
  },
  addDecision: 'Add signed decisions from files',
}
