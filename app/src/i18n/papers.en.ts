import type { Translated } from './message.ts'
import { follow } from './messages/follow.en.ts'
import { papers } from './messages/papers.en.ts'
import { share } from './messages/share.en.ts'
import { wall } from './messages/wall.en.ts'

/** What is said after giving: papers, following, sharing, the live wall. Loaded with the first of them. */
const texts = {
  follow,
  papers,
  share,
  wall,
}

export type PapersTexts = Translated<typeof texts>

export default texts
