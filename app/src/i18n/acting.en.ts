import type { Translated } from './message.ts'
import { claim } from './messages/claim.en.ts'
import { errors } from './messages/errors.en.ts'
import { give } from './messages/give.en.ts'
import { pay } from './messages/pay.en.ts'
import { transaction } from './messages/transaction.en.ts'

/** What is said where somebody acts. Loaded with the first page that has actions; see `useText`. */
const texts = {
  claim,
  errors,
  give,
  pay,
  transaction,
}

export type ActingTexts = Translated<typeof texts>

export default texts
