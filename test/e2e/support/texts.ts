// What the page says, in both languages of the story: the test looks for the app's own words.
import { claim as claimAr } from '../../../app/src/i18n/messages/claim.ar.ts'
import { claim as claimEn } from '../../../app/src/i18n/messages/claim.en.ts'
import { create as createAr } from '../../../app/src/i18n/messages/create.ar.ts'
import { create as createEn } from '../../../app/src/i18n/messages/create.en.ts'
import { createChecks as createChecksAr } from '../../../app/src/i18n/messages/create-checks.ar.ts'
import { createChecks as createChecksEn } from '../../../app/src/i18n/messages/create-checks.en.ts'
import { decide as decideAr } from '../../../app/src/i18n/messages/decide.ar.ts'
import { decide as decideEn } from '../../../app/src/i18n/messages/decide.en.ts'
import { demo as demoAr } from '../../../app/src/i18n/messages/demo.ar.ts'
import { demo as demoEn } from '../../../app/src/i18n/messages/demo.en.ts'
import { give as giveAr } from '../../../app/src/i18n/messages/give.ar.ts'
import { give as giveEn } from '../../../app/src/i18n/messages/give.en.ts'
import { holder as holderAr } from '../../../app/src/i18n/messages/holder.ar.ts'
import { holder as holderEn } from '../../../app/src/i18n/messages/holder.en.ts'
import { invitation as invitationAr } from '../../../app/src/i18n/messages/invitation.ar.ts'
import { invitation as invitationEn } from '../../../app/src/i18n/messages/invitation.en.ts'
import { journal as journalAr } from '../../../app/src/i18n/messages/journal.ar.ts'
import { journal as journalEn } from '../../../app/src/i18n/messages/journal.en.ts'
import { objection as objectionAr } from '../../../app/src/i18n/messages/objection.ar.ts'
import { objection as objectionEn } from '../../../app/src/i18n/messages/objection.en.ts'
import { pay as payAr } from '../../../app/src/i18n/messages/pay.ar.ts'
import { pay as payEn } from '../../../app/src/i18n/messages/pay.en.ts'
import { review as reviewAr } from '../../../app/src/i18n/messages/review.ar.ts'
import { review as reviewEn } from '../../../app/src/i18n/messages/review.en.ts'
import { transaction as transactionAr } from '../../../app/src/i18n/messages/transaction.ar.ts'
import { transaction as transactionEn } from '../../../app/src/i18n/messages/transaction.en.ts'
import { voices as voicesAr } from '../../../app/src/i18n/messages/voices.ar.ts'
import { voices as voicesEn } from '../../../app/src/i18n/messages/voices.en.ts'
import { wallet as walletAr } from '../../../app/src/i18n/messages/wallet.ar.ts'
import { wallet as walletEn } from '../../../app/src/i18n/messages/wallet.en.ts'

const en = {
  claim: claimEn,
  create: createEn,
  createChecks: createChecksEn,
  decide: decideEn,
  demo: demoEn,
  give: giveEn,
  invitation: invitationEn,
  holder: holderEn,
  journal: journalEn,
  objection: objectionEn,
  pay: payEn,
  review: reviewEn,
  transaction: transactionEn,
  voices: voicesEn,
  wallet: walletEn,
}
const ar = {
  claim: claimAr,
  create: createAr,
  createChecks: createChecksAr,
  decide: decideAr,
  demo: demoAr,
  give: giveAr,
  invitation: invitationAr,
  holder: holderAr,
  journal: journalAr,
  objection: objectionAr,
  pay: payAr,
  review: reviewAr,
  transaction: transactionAr,
  voices: voicesAr,
  wallet: walletAr,
}

export const texts = { en, ar }
export type StoryLanguage = keyof typeof texts

/** The beginning of a sentence that ends in a figure. */
export function beginning(sentence: (figure: string) => string): RegExp {
  const [start = ''] = sentence('§').split('§')
  return new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}

/** The part of a sentence before its figure, wherever it stands: an icon may go before it. */
export function within(sentence: (figure: string) => string): string {
  return (sentence('§').split('§')[0] ?? '').trim()
}
