import { plural } from '../plural.ts'

// Names, amounts and addresses come formatted and isolated.
export const ambassador = {
  titleOf: (name: string) => `Gifts through ${name}`,
  badTag: 'This names no source of gifts',
  badTagText:
    'A source is the address of an ambassador, or a short name such as e:evening-news. The link may be cut short.',
  kinds: {
    ambassador: 'Ambassador',
    earned: 'Carried by others',
    owned: 'The charity’s own channel',
    paid: 'Paid appeal',
  },
  carries: 'carries',
  carried: 'What came through this link',
  nothing: 'No gift names this source yet. The first one will appear here as soon as it is in a block.',
  amount: (amount: string) => `${amount} from the public`,
  gifts: (count: number) => plural('en', count, { one: '# gift', other: '# gifts' }),
  donors: (count: number) => plural('en', count, { one: '# donor', other: '# donors' }),
  insiders: (count: number, amount: string) =>
    plural('en', count, {
      one: `# more gift, ${amount}, came from somebody with a part in the campaign: not public support`,
      other: `# more gifts, ${amount}, came from people with a part in the campaign: not public support`,
    }),
  where: 'Where these coins are',
  milestones: 'Milestones that they belong to',
  reached: 'reached',
  claimed: 'The donor names the source, in the gift itself. It proves nothing about anybody, and it earns nothing.',
  link: 'The link',
  copy: 'Copy the link',
  linkText: 'It leads to the page where people give. The code says the same as the link, for posters and screens.',
  own: 'Carry this appeal yourself',
  ownText: 'Gifts through your link are counted here, from the chain. No account, and nothing to sign.',
  name: 'A name for your link',
  nameHint: 'Letters a to z, figures and hyphens; for example your channel’s name.',
  becomes: (name: string) => `In the link it reads ${name}.`,
  nameMissing: 'Type at least one letter from a to z, or a figure.',
  make: 'Make my link',
  withWallet: 'Use my wallet’s address instead',
}
