import { plural } from '../plural.ts'

// Dates come formatted and isolated.
export const holder = {
  title: 'Who holds this address',
  shown: (count: number, date: string) =>
    plural('en', count, {
      one: `Its holder has signed # entry in public, on ${date}. Nobody without its key could have.`,
      other: `Its holder has signed # entries in public, the last on ${date}. Nobody without its key could have.`,
    }),
  unshown:
    'Nothing that was signed with this address is known here, so that nobody has shown yet to hold it. Coins paid to an address that nobody holds cannot be brought back.',
  before:
    'Before a campaign is created, the charity can ask each recipient by a link to sign that the address is theirs. After that, a confirmed payout or any words written here show the same.',
  connect:
    'Is it yours? Connect its wallet: you can confirm what came, and show that you hold it. Signing costs nothing.',
  other: 'The connected wallet is another one. Only the wallet of this address can confirm what came to it.',
  yours: 'Your wallet is connected as this address. What you write here shows that you hold it.',
  introduce: 'Introduce yourself to the donors',
  introduceTitle: 'Who you are, in public',
  introduceLead:
    'Who you are, what you are paid for, and how you can be reached. It stands among the updates of the campaign, as words of a recipient.',
  introduced: 'It is written, and shows that you hold this address.',
  campaign: 'It is written about this campaign:',
}
