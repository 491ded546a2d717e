import { follow } from './messages/follow.fr.ts'
import { papers } from './messages/papers.fr.ts'
import { share } from './messages/share.fr.ts'
import { wall } from './messages/wall.fr.ts'
import type { PapersTexts } from './papers.en.ts'

const texts: PapersTexts = {
  follow,
  papers,
  share,
  wall,
}

export default texts
