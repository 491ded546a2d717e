import type { ActingTexts } from './acting.en.ts'
import { claim } from './messages/claim.fr.ts'
import { errors } from './messages/errors.fr.ts'
import { give } from './messages/give.fr.ts'
import { pay } from './messages/pay.fr.ts'
import { transaction } from './messages/transaction.fr.ts'

const texts: ActingTexts = {
  claim,
  errors,
  give,
  pay,
  transaction,
}

export default texts
