import { plural } from '../plural.ts'

// Amounts, dates, names and addresses come formatted and isolated. {braces} are filled with elements.
export const claim = {
  title: (number: number) => `Claim milestone ${number}`,
  onlyCharity: 'Only the charity can claim this milestone: {charity}.',
  notFull: (missing: string, until: string) =>
    `It can be claimed once it is full. It still lacks ${missing}; giving ends on ${until}.`,
  untilWhen: (until: string) => `It can be claimed until ${until}.`,
  ifNobody: (_until: string) => `If nobody claims it by then, every coin goes back to its donor.`,
  deadlineNear: (left: string) => `Only ${left} left to claim. After that every coin goes back to its donor.`,
  upfront: 'This milestone is paid out in advance, without a claim, as soon as it is full.',
  attempt: (attempt: number) => `This will be claim number ${attempt} for this milestone.`,
  rejectedBefore:
    'The last claim was rejected by the verifiers or by the panel. Read their reasons and add what was missing.',
  steps: ['Evidence', 'Keep the package', 'Send the claim'] as const,
  evidence: 'Evidence files',
  evidenceHelp:
    'Invoices, photos, reports. They are hashed on this device and not uploaded. Remove places and faces that must stay private before you choose them.',
  files: 'Files of this claim',
  fingerprint: 'Fingerprint (SHA-256)',
  describe: (name: string) => `What ${name} shows`,
  describeHint: 'For those who cannot see it.',
  noFiles: 'No file chosen yet.',
  statement: 'What has been done',
  statementHint: 'A few sentences for the verifiers and the donors. They stay public.',
  statementMissing: 'Say in a sentence what has been done.',
  filesMissing: 'Add at least one file.',
  fileEmpty: (name: string) => `${name} is empty and was not added.`,
  unusable: {
    title: (_file: string) =>
      'The milestone’s title in the terms cannot stand in a package. Choose another language of the page.',
    statement: (_file: string) => 'The text about what has been done cannot be used. Remove unusual characters.',
    tooMany: (_file: string) => 'A package names 50 files at most. Remove some, or put several into one.',
    file: (file: string) => `The file ${file} cannot be used under this name. Rename it and add it again.`,
    description: (file: string) => `The description of ${file} cannot be used. Remove unusual characters.`,
  },
  recipients: 'When it is released, these payments can be made, fixed since the campaign began.',
  recipient: 'Recipient',
  amount: 'Amount',
  make: 'Make the evidence package',
  packageReady: (files: number) =>
    plural('en', files, {
      one: 'The package names # file by its fingerprint.',
      other: 'The package names # files by their fingerprints.',
    }),
  packageHash: 'Fingerprint of the package',
  keep: 'Save the package',
  keepWhy:
    'The chain keeps only the fingerprint. Send this package and the files to the verifiers, and keep both: nobody can make them again from the chain.',
  kept: 'Saved. Send it to the verifiers together with the files.',
  change: 'Change the evidence',
  send: 'Send the claim',
  sendNeedsKeeping: 'Save the package first.',
  next: (threshold: number, members: number, days: string) =>
    `Then the verifiers have ${days} to approve; it takes ${threshold} of ${members}. If they stay silent, the panel is asked.`,
  done: 'The claim is on the chain. Now the verifiers decide.',
}
