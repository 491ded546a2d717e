import type { CreateTexts } from './create.en.ts'
import { create } from './messages/create.fr.ts'
import { createChecks } from './messages/create-checks.fr.ts'
import { invitation } from './messages/invitation.fr.ts'

const texts: CreateTexts = {
  create,
  createChecks,
  invitation,
}

export default texts
