import { finding } from './messages/finding.ar.ts'
import { home } from './messages/home.ar.ts'
import { how } from './messages/how.ar.ts'
import type { WelcomeTexts } from './welcome.en.ts'

const texts: WelcomeTexts = {
  finding,
  home,
  how,
}

export default texts
