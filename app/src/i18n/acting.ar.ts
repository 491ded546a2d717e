import type { ActingTexts } from './acting.en.ts'
import { claim } from './messages/claim.ar.ts'
import { errors } from './messages/errors.ar.ts'
import { give } from './messages/give.ar.ts'
import { pay } from './messages/pay.ar.ts'
import { transaction } from './messages/transaction.ar.ts'

const texts: ActingTexts = {
  claim,
  errors,
  give,
  pay,
  transaction,
}

export default texts
