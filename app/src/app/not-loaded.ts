import { root } from './root.ts'

/** Said in all three languages, for what would draw the page has not come, and its texts may not have either. */
const SENTENCES = [
  { lang: 'en', dir: 'ltr', text: 'This page could not be loaded. Check your connection, then load it again.' },
  { lang: 'ar', dir: 'rtl', text: 'تعذّر تحميل هذه الصفحة. تحقّق من اتصالك ثم أعد تحميلها.' },
  { lang: 'fr', dir: 'ltr', text: 'Cette page n’a pas pu être chargée. Vérifiez votre connexion, puis rechargez-la.' },
] as const

export function sayNotLoaded(): void {
  const main = document.createElement('main')
  main.className = 'inside main stack'
  for (const { text, ...attributes } of SENTENCES) {
    main.append(Object.assign(document.createElement('p'), attributes, { textContent: text }))
  }
  root().replaceChildren(main)
}
