import { plural } from '../plural.ts'

// Names, amounts, dates and durations come formatted and isolated.
export const voices = {
  /** Whatever is written. */
  language: 'Language of these words',
  textMissing: 'Nothing is written yet. Characters that hide or reorder text cannot be used.',
  preview: 'Look at it before it is written',
  previewTitle: 'This is how everybody will read it',
  forEver:
    'Written once, it stays for ever: nobody can delete or change it, neither you nor this site. A correction can be set beside it.',
  byRelay:
    'No network fee. Your wallet asks for two signatures: one that lets the store keep your words, one that writes them.',
  byRelayStored:
    'No network fee. Your wallet asks for one signature, which writes the words that the store already has.',
  byTransaction:
    'Your wallet asks for a signature that lets the store keep your words, and for a transaction that writes them. You pay its network fee.',
  cannotPay: (symbol: string) =>
    `There is no relay here just now that would carry it, and this wallet has no ${symbol} for the network fee.`,
  asking: 'Finding out how this wallet can write…',
  write: 'Write it for ever',
  change: 'Change it',
  cancel: 'Not now',
  permit: 'Your wallet is asked for the first signature: it lets the store keep your words. Nothing is written yet.',
  storing: 'Your words are being brought to the store. Nothing is written yet.',
  step: 'Write in the public journal',
  again: 'Close',
  keptHere: 'What you type is kept on this device until it is written.',

  notStored: {
    title: 'Nothing was written',
    silent: 'The store for words does not answer, though it was asked several times.',
    full: 'The store for words has taken as much as it may just now.',
    permit: 'The store for words does not take this from this address before the chain names it.',
    refused: (code: string) => `The store for words said no (${code}).`,
    noStore: 'This site has no store for words.',
    rejected: 'You did not sign, so that the store does not have your words.',
    wrongChain: 'Your wallet is on another network.',
    retry: 'Try again',
    without: 'Write it without the store',
    withoutText:
      'The chain then keeps the fingerprint of your words, and others cannot read them until somebody brings them. This page brings them as soon as a store takes them; save them as a file so that they are not lost.',
    noFiles: 'An update with files needs the store: take the files out, or try again later.',
  },
  save: 'Save the words as a file',
  onlyHere:
    'The chain has their fingerprint, but the words themselves are so far on this device only. This page keeps bringing them to the store; leave it open, or save them as a file.',

  kept: 'Signed, and in nobody’s hands but yours. You can carry it yourself and pay the network fee; it counts only once.',
  carry: 'Carry it myself',

  status: {
    rejected: 'You cancelled. Nothing was written.',
    cancelled: 'You cancelled it in your wallet. Nothing was written.',
    reverted:
      'It failed: the contract refused it in this block, and nothing was written. Only the network fee was paid.',
    kept: 'Signed and kept on this device: the relay cannot be reached just now. It is handed over as soon as it answers. Nothing has been written yet.',
    declined: 'The relay does not carry this. Nothing has been written yet.',
    contract: 'The contract would not take it as it was signed.',
    expired: 'The time of your signature is over, and nobody has used it. Nothing was written.',
    wallet: 'Your wallet has given this up. Nothing was written.',
    overtaken: 'Another entry of yours took its number, so this one can no longer be used. Nothing was written.',
  },

  question: {
    open: 'Ask a question',
    title: 'Ask in public',
    lead: 'Anyone may ask. Question and answer stand here for everybody, with your address beside it. Give no names, numbers or addresses of private persons.',
    text: 'Your question',
    done: 'Your question is written. The charity finds it on its desk, and how long its answer takes is shown here.',
  },

  reply: {
    open: 'Answer',
    openObjection: 'Reply to this objection',
    openOther: 'Add a reply',
    title: 'Answer in public',
    titleObjection: 'Your side of it, in public',
    right: 'Whoever is objected to has the right to reply. It stands beside the objection; panel and donors read both.',
    text: 'Your answer',
    done: 'Your answer is written and stands beside it.',
  },

  correction: {
    open: 'Correct this',
    title: 'Say what was wrong',
    lead: 'What you wrote stays as it is; your correction stands above it.',
    text: 'What was wrong, and what is right',
    done: 'Your correction is written and stands above the update.',
  },

  contradiction: {
    open: 'Contradict this',
    title: 'Say what you see otherwise',
    lead: 'What was written stays; what you write stands beneath it.',
    text: 'What you see otherwise, and how you know',
    done: 'It is written and stands beneath the update.',
  },

  hide: {
    open: 'Do not show this',
    title: 'Ask readers’ pages not to show it',
    lead: 'Nothing is deleted: everybody can still open it with one press, and your reason stands in its place. Meant for abuse and for private data, not for criticism.',
    text: 'Your reason, in public',
    done: 'Written. It is folded away, with your reason in its place.',
  },
  unhide: {
    open: 'Show it again',
    title: 'Show it again',
    text: 'Why it should be shown again',
    done: 'Written. It is shown again.',
  },

  update: {
    open: 'Write an update',
    title: 'Tell your donors',
    lead: 'What was done, what is late and why, what comes next. Donors forgive delays that they hear of.',
    heading: 'Heading',
    words: 'What there is to tell',
    headingMissing: 'It needs a heading of one line.',
    milestone: 'About',
    wholeCampaign: 'the whole campaign',
    files: 'Pictures and files',
    filesHint:
      'Pictures are drawn anew on this device: place, time and camera are not in them any more. Faces stay: publish nobody without their consent. Other files: PDF or text up to 1 MB.',
    redrawing: 'Pictures are being drawn anew…',
    unreadable: (name: string) => `${name} is no picture that this browser can read. Save it as JPEG or PNG first.`,
    tooLarge: (name: string) => `${name} is larger than 1 MB.`,
    wrongKind: (name: string) => `${name} is neither a picture nor a PDF nor plain text.`,
    tooMany: 'An update names 50 files at most.',
    describe: (name: string) => `What ${name} shows`,
    describeHint: 'For those who do not see it.',
    redrawn: (size: string) => `drawn anew, ${size}`,
    thanks: 'With thanks to',
    thanksHint: 'One name a line, only of people who want to be named in public.',
    thanksUnusable: 'One name a line, of 80 letters at most; 40 names at most.',
    agreed: 'Everybody named here agreed to be named in public, for ever.',
    agreedMissing: 'Names can only be written when those people agreed.',
    done: 'Your update is written. Those who follow the campaign are told.',
  },

  received: {
    open: 'Confirm that it arrived',
    title: (amount: string) => `Confirm that ${amount} arrived`,
    lead: 'The chain shows that it was paid. Your confirmation tells donors that it really reached you. It costs nothing.',
    text: 'A word to the donors',
    done: 'Thank you: your confirmation is written, beside the payout.',
  },

  waiting: {
    title: 'What waits for an answer',
    none: 'Nothing waits for an answer.',
    count: (count: number) => plural('en', count, { one: '# waits for an answer', other: '# wait for an answer' }),
    since: (time: string) => `asked ${time}`,
    answered: (answered: number, asked: number) => `Answered so far: ${answered} of ${asked}.`,
    within: (duration: string) => `Half of the answers came within ${duration}. Everybody sees this.`,
  },
}
