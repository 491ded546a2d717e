// Every text of the app in each language, as the pages have them once all groups are loaded.
import actingAr from '../../../app/src/i18n/acting.ar.ts'
import actingEn from '../../../app/src/i18n/acting.en.ts'
import actingFr from '../../../app/src/i18n/acting.fr.ts'
import baseAr from '../../../app/src/i18n/catalogue.ar.ts'
import baseEn from '../../../app/src/i18n/catalogue.en.ts'
import baseFr from '../../../app/src/i18n/catalogue.fr.ts'
import type { Catalogue } from '../../../app/src/i18n/catalogue.ts'
import createAr from '../../../app/src/i18n/create.ar.ts'
import createEn from '../../../app/src/i18n/create.en.ts'
import createFr from '../../../app/src/i18n/create.fr.ts'
import deskAr from '../../../app/src/i18n/desk.ar.ts'
import deskEn from '../../../app/src/i18n/desk.en.ts'
import deskFr from '../../../app/src/i18n/desk.fr.ts'
import furtherAr from '../../../app/src/i18n/further.ar.ts'
import furtherEn from '../../../app/src/i18n/further.en.ts'
import furtherFr from '../../../app/src/i18n/further.fr.ts'
import type { Language } from '../../../app/src/i18n/language.ts'
import papersAr from '../../../app/src/i18n/papers.ar.ts'
import papersEn from '../../../app/src/i18n/papers.en.ts'
import papersFr from '../../../app/src/i18n/papers.fr.ts'
import placesAr from '../../../app/src/i18n/places.ar.ts'
import placesEn from '../../../app/src/i18n/places.en.ts'
import placesFr from '../../../app/src/i18n/places.fr.ts'
import reviewAr from '../../../app/src/i18n/review.ar.ts'
import reviewEn from '../../../app/src/i18n/review.en.ts'
import reviewFr from '../../../app/src/i18n/review.fr.ts'
import voicesAr from '../../../app/src/i18n/voices.ar.ts'
import voicesEn from '../../../app/src/i18n/voices.en.ts'
import voicesFr from '../../../app/src/i18n/voices.fr.ts'
import welcomeAr from '../../../app/src/i18n/welcome.ar.ts'
import welcomeEn from '../../../app/src/i18n/welcome.en.ts'
import welcomeFr from '../../../app/src/i18n/welcome.fr.ts'

export const catalogues: Record<Language, Catalogue> = {
  en: {
    ...baseEn,
    ...actingEn,
    ...createEn,
    ...deskEn,
    ...furtherEn,
    ...papersEn,
    ...placesEn,
    ...reviewEn,
    ...voicesEn,
    ...welcomeEn,
  },
  ar: {
    ...baseAr,
    ...actingAr,
    ...createAr,
    ...deskAr,
    ...furtherAr,
    ...papersAr,
    ...placesAr,
    ...reviewAr,
    ...voicesAr,
    ...welcomeAr,
  },
  fr: {
    ...baseFr,
    ...actingFr,
    ...createFr,
    ...deskFr,
    ...furtherFr,
    ...papersFr,
    ...placesFr,
    ...reviewFr,
    ...voicesFr,
    ...welcomeFr,
  },
}
