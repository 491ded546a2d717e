export const follow = {
  title: 'Follow this campaign',
  lead: 'No account, no e-mail address.',
  atom: 'News as a feed (Atom)',
  calendar: 'Deadlines for your calendar',
  push: 'Messages in this browser',
  kindsLabel: 'Tell me when',
  kinds: {
    claim: 'evidence is handed in',
    objection: 'donors object',
    ruling: 'the panel rules',
    release: 'a milestone is released',
    refund: 'coins are to be refunded',
    update: 'the organiser writes news',
    question: 'somebody asks in public',
  },
  start: 'Tell me in this browser',
  working: 'Asking your browser',
  stop: 'Stop the messages',
  on: (date: string) => `This browser is told, until ${date}. You are asked before that whether to go on.`,
  stopped: 'The messages have stopped, and nothing of it is kept.',
  unsupported: 'This browser cannot show messages of websites. The feed tells the same.',
  homeScreen:
    'On this device, put the site on the home screen first (Share, then Add to Home Screen) and open it there.',
  denied:
    'Your browser does not let this site show messages. Allow them in the browser’s settings for this site, then try again.',
  noWorker: 'The part of the site that shows messages is not running. Reload the page and try again.',
  off: 'Messages are switched off at this site. The feed tells the same.',
  refused: 'The browser’s message service did not take a first message. Try again.',
  tooMany: 'There is no room for another subscription at the moment. Try again later; the feed tells the same.',
  indexDown:
    'The index does not answer, and feeds and messages come from it. Everything else on this page is read from the chain.',
  checking: 'Asking what can be followed',
}
