import { finding } from './messages/finding.fr.ts'
import { home } from './messages/home.fr.ts'
import { how } from './messages/how.fr.ts'
import type { WelcomeTexts } from './welcome.en.ts'

const texts: WelcomeTexts = {
  finding,
  home,
  how,
}

export default texts
