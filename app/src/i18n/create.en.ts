import type { Translated } from './message.ts'
import { create } from './messages/create.en.ts'
import { createChecks } from './messages/create-checks.en.ts'
import { invitation } from './messages/invitation.en.ts'

/** What is said where a campaign is planned and created. */
const texts = {
  create,
  createChecks,
  invitation,
}

export type CreateTexts = Translated<typeof texts>

export default texts
