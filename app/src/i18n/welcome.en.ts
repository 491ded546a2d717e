import type { Translated } from './message.ts'
import { finding } from './messages/finding.en.ts'
import { home } from './messages/home.en.ts'
import { how } from './messages/how.en.ts'

/** What is said to whoever comes first: home, finding a campaign, how it works. */
const texts = {
  finding,
  home,
  how,
}

export type WelcomeTexts = Translated<typeof texts>

export default texts
