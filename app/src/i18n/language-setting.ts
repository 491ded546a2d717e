import * as z from 'zod/mini'
import { storedValue } from '../lib/stored-value.ts'
import { LANGUAGES } from './language.ts'

/** The language that the visitor chose in the settings; nothing: as the browser asks. */
export const languageSetting = storedValue('language', z.optional(z.enum(LANGUAGES)), undefined)
