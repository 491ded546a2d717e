export const how = {
  title: 'How it works',
  lead: 'Amana is Arabic for a thing entrusted to someone until it reaches its owner. That is what a donation is.',
  contents: 'On this page',
  coins: {
    title: 'The coin line',
    text: 'Think of a ruler. All coins that a campaign can take lie on one line, numbered from 0, and each milestone of the work owns a stretch of it. A gift takes the next free numbers of the milestones it is for.',
    points: {
      owner: 'So every coin has exactly one donor, one milestone and one recipient, from the moment it is given.',
      pools:
        'There are no pools, no percentages and no rounding: a milestone that fails gives back exactly its own coins.',
      share: 'It is your share by a public rule that was fixed before you gave; it is not about particular banknotes.',
    },
  },
  donors: {
    title: 'If you give',
    text: 'Before you sign, you see the numbers your coins will have, the milestone, the recipients and what happens if it fails. One signature is enough where your wallet and the token allow it.',
    points: {
      follow:
        'Afterwards every gift has a page of its own, which follows each coin to the transaction that paid or returned it.',
      object:
        'When the verifiers have approved a milestone, its donors have time to object. Objections count by the coins at stake. Enough of them call the panel, a second set of judges.',
      back: 'If a milestone is not filled, not claimed or not approved in time, its coins are yours again. Anyone can have them returned; they can go only to you, or to the recipient that you named for this case.',
      pass: 'You can also say before giving that failed coins are passed on to the fallback recipient.',
      public: 'Your address and your gifts are public for ever. A name is shown only if you give one.',
    },
  },
  charities: {
    title: 'If you organise',
    text: 'A charity, an association, a family or a business writes down milestones, their cost and who is paid for each. After that nobody can change it.',
    points: {
      claim:
        'When the work is done you claim the milestone and hand in evidence. Its fingerprint is written to the chain.',
      paid: 'The moment the rules allow it, anyone can have the recipients paid, directly. You never have to pass money on.',
      silent: 'A verifier who stays silent cannot take a delivered milestone from you: the panel is asked then.',
      evidence: 'The history of your campaign is your best letter to a bank or an auditor. It costs no fee.',
    },
  },
  verifiers: {
    title: 'If you verify',
    text: 'Verifiers and panel members are named before the first gift. They look at the evidence, see that it is the very file that was claimed, and sign yes or no with a reason. It costs them nothing.',
    points: {
      nothing: 'They can move money nowhere else: a signature releases a milestone to its own recipients, or does not.',
      many: 'A campaign says how many of them must agree. One who is paid by the campaign can be neither verifier nor panel member.',
      record: 'Every approval, rejection and silence stays in public, as does every objection and every ruling.',
    },
  },
  contract: {
    title: 'What the contract guarantees',
    text: 'Each campaign is a small contract of its own. It has no owner, no administrator, no upgrade and no pause.',
    points: {
      identity:
        'given = waiting + released + paid + to be refunded + refunded, always and to the smallest unit. Every page adds it up anew from all events and compares it with the contract.',
      hash: 'One word in the contract’s storage is the fingerprint of its whole history: a single left out or altered gift would change it.',
      clock: 'No state lasts for ever. Every milestone says what happens on which date if nobody does anything.',
      batches:
        'Payments and returns can be started by anyone, and one address that cannot be paid never holds up the others.',
    },
  },
  ends: {
    title: 'Where the proof ends',
    text: 'At the recipient’s wallet. The chain proves that the roofer was paid; it cannot prove that the roof is good. That is what evidence, verifiers, receipts and your own eyes are for.',
  },
  vanish: {
    title: 'What if Amana vanishes?',
    text: 'The contracts stay, and so does everybody’s money in them. These pages are files that anyone can serve; they read the chain without any server of ours. In the settings you can name your own node.',
    command: 'Without any page, with the free programs in our source:',
  },
  risks: {
    title: 'What can still go wrong',
    text: 'No rule cures everything. Read the rules and the people of a campaign before you give.',
    points: {
      judges:
        'The organiser chose the verifiers and the panel. If they all lie together, money is released for work that was not done.',
      token: 'The issuer of a token can freeze addresses, and the token can lose its value.',
      locked: 'Once a milestone is full, you cannot leave it before it is claimed or its date passes.',
      self: 'An organiser can give to itself to look popular or to outweigh objections. Gifts of people with a part in the campaign are marked and are not counted as public support.',
      code: 'Software has faults. The source of ours, its tests and the attacks that we know of are open to everyone.',
      page: 'Whoever serves a page can deceive. For large gifts compare what your wallet shows with the campaign’s address, or audit from another place.',
    },
  },
}
