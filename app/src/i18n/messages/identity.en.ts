// Names, dates and domains come formatted and isolated; elements are in braces.
export const identity = {
  confirmed: (domain: string, date: string) =>
    `The terms of this campaign name ${domain}, and that website names this campaign or its charity. It was last seen there on ${date}.`,
  lapsed: (domain: string, date: string) =>
    `The terms of this campaign name ${domain}. That website named it back until ${date}, and does not any more, or can no longer be read.`,
  unconfirmed: (domain: string) =>
    `The terms of this campaign name ${domain}. Whoever wrote them could name any website; this one has not named the campaign or its charity so far.`,
  unknown: (domain: string) =>
    `The terms of this campaign name ${domain}. Whether that website names it back cannot be said now: only an index asks websites, and none answers here.`,
  unnamed:
    'The terms of this campaign name no website, so none can confirm whose it is. Families and small associations often have none: ask somebody who knows them.',
  looks: {
    unread: 'The index has not asked the website yet.',
    read: (date: string) => `On ${date} the index read what the website says.`,
    absent: (date: string) => `On ${date} the website had no such page.`,
    invalid: (date: string) => `On ${date} what the website said was no proof.`,
    unreachable: (date: string) => `On ${date} the website could not be read.`,
  },
  ends: 'A confirmation ends when the website twice in a row does not name the campaign any more, or has been silent for about a week.',
  meaning: 'It shows who runs a website, not that somebody is honest.',
  yourself:
    'No need to believe the index: open {page} and look for the account of this campaign or its charity, or ask from your own computer.',
  alikeTitle: 'Another has a name like this',
  earlierCampaign:
    'This name looks like that of the campaign {campaign} by {charity}, created earlier. They are not the same account.',
  earlierCharity:
    'This name looks like that of the charity {charity}, whose campaign {campaign} was created earlier. They are not the same account.',
  confirmedCampaign:
    'This name looks like that of the campaign {campaign} by {charity}, which its website confirms. They are not the same account.',
  confirmedCharity:
    'This name looks like that of the charity {charity}, whose campaign {campaign} is confirmed by its website. They are not the same account.',
  which: 'Names can be the same by chance. Before you give, look which of them you mean.',
  mixedTitle: 'Letters of several alphabets in one word',
  mixed: 'In {word} stand letters of different alphabets ({scripts}). Some of them look the same.',
}
