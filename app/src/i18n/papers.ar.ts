import { follow } from './messages/follow.ar.ts'
import { papers } from './messages/papers.ar.ts'
import { share } from './messages/share.ar.ts'
import { wall } from './messages/wall.ar.ts'
import type { PapersTexts } from './papers.en.ts'

const texts: PapersTexts = {
  follow,
  papers,
  share,
  wall,
}

export default texts
