import type { CreateTexts } from './create.en.ts'
import { create } from './messages/create.ar.ts'
import { createChecks } from './messages/create-checks.ar.ts'
import { invitation } from './messages/invitation.ar.ts'

const texts: CreateTexts = {
  create,
  createChecks,
  invitation,
}

export default texts
