import { plural } from '../plural.ts'

// Names, amounts and dates come formatted and isolated.
export const invitation = {
  title: 'You are asked to take part',
  wait: 'The invitation is being read',
  none: 'This link holds no invitation',
  noneText: 'It may have been cut off on its way. Ask for it again, and copy the whole link.',
  otherChain: 'The invitation is for a chain that this site does not read.',
  asks: {
    recipient:
      '{charity} plans a campaign and names your wallet as a recipient. Released coins would go straight to it.',
    verifier:
      '{charity} plans a campaign and asks you to be a verifier: to look at the evidence of each milestone and to approve or reject it.',
    panel:
      '{charity} plans a campaign and asks you to be on its panel: to rule when verifiers stay silent or donors object.',
  },
  means: {
    recipient:
      'By signing you show that the wallet is yours, so that no payment is lost. You owe nothing and can still say no to the charity.',
    verifier:
      'You would have {days} for each milestone, sign without any fee, and can never move money. Your decisions are public and stay public.',
    panel:
      'You would have {days} when you are asked, sign without any fee, and can never move money. Your rulings are public and stay public.',
  },
  plan: 'The plan',
  yourPart: 'Your wallet in this plan',
  youGet: (amount: string) => `You would get ${amount}.`,
  milestone: (number: number) => `Milestone ${number}`,
  until: (day: string) => `evidence until ${day}`,
  others: (verifiers: number, panel: number) =>
    `${plural('en', verifiers, { one: '# verifier', other: '# verifiers' })}, ${plural('en', panel, { one: '# panel member', other: '# panel members' })}`,
  stranger: 'Sign only if you know who asks you. This page cannot tell who wrote the names above.',
  otherWallet: 'Connect the wallet with this address. The one that is connected is another.',
  what: 'What you sign',
  whatText: 'Your wallet shows these fields. The signature moves no money and gives no permission to anybody.',
  fields: {
    purpose: 'purpose',
    charity: 'charity',
    draft: 'fingerprint of the plan',
    role: 'part',
    account: 'account',
    validUntil: 'valid until',
  },
  sign: 'Sign that this is my wallet',
  signing: 'Open your wallet and compare before you sign.',
  rejected: 'You cancelled. Nothing was signed.',
  notSigned: 'The wallet did not sign.',
  signed: 'Signed. Now the charity needs your answer.',
  delivered: 'Your answer is in the signature box of this site; the charity sees it by itself. You are done.',
  giveBack: 'Send this link back to whoever invited you:',
  answerCode: 'The answer as a code',
  copyLink: 'Copy the link',
  share: 'Send it',
  tooLong: 'Too long for a code; use the link.',

  invite: {
    title: 'Ask them to prove their address',
    lead: 'Recommended. Each one opens a link, sees what is planned, and signs without a fee. So no payment goes to a mistyped address, and no verifier learns of it too late.',
    after: 'Once all steps up to here are complete, everybody’s link is here.',
    state: { none: 'not asked or no answer yet', current: 'proved', earlier: 'proved; the plan has changed since' },
    open: (name: string) => `Invitation for ${name}`,
    dialog: 'Invitation',
    give: (name: string) => `Give this link to ${name}, by message or by letting them scan the code.`,
    code: 'The invitation as a code',
    roles: { recipient: 'recipient', verifier: 'verifier', panel: 'panel member' },
    paste: 'Answers that came back',
    pasteHint: 'Paste the links that they sent you; several at once are fine.',
    add: 'Add the answers',
    added: (count: number) => plural('en', count, { one: 'One answer was added.', other: '# answers were added.' }),
    nothing: 'There is no answer in this text. Paste the whole link.',
    refusals: {
      otherChain: 'One answer is for another chain.',
      notInvited: 'One answer is of somebody who has no such part in this plan.',
      notSigned: 'One answer is not signed by that address.',
      unchecked: 'The node could not check one answer. Try again in a moment.',
    },
    box: 'Let them answer through this site',
    boxText: 'You sign the list of those you invite, without a fee. Their answers then arrive here by themselves.',
    boxOpen: 'The signature box is open: answers arrive here by themselves.',
    boxFailed: 'The signature box did not take it. Use links and let them send their answers back.',
    wallet: 'To invite, connect the wallet that will create the campaign: invitations name it.',
    arrived: 'An answer has arrived',
    arrivedText: (count: number) =>
      plural('en', count, { one: 'It was added to your plan.', other: '# were added to your plans.' }),
    notHere:
      'This answer belongs to a plan that is not on this device. Open the link where the plan is, or paste it there.',
  },
}
