import './styles/main.css'
import { askFirst } from './app/first-questions.ts'
import { sayNotLoaded } from './app/not-loaded.ts'
import { downloadAhead } from './app/page-list.ts'
import { languageIn } from './i18n/language.ts'
import { prepareDates } from './i18n/locale.ts'

// The address alone says what the page is made of and whom it is about: asked for with the files that every page needs, not
// when these have come.
const { pathname } = location
const asked = askFirst(pathname).catch(() => undefined)
downloadAhead(pathname)
import('./app/begin.ts').catch(sayNotLoaded)
const language = languageIn(pathname)
if (language) asked.then(() => prepareDates(language))
