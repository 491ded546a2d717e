import type { CreateTexts } from './create.en.ts'
import { create } from './messages/create.fr.ts'

const texts: CreateTexts = {
  create,
}

export default texts
