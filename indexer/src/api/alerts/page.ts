import type { Language } from '@amana/sdk/schemas'

/** Of a page with a secret in its address: no script, no style, nothing from elsewhere, kept and named nowhere. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
}

/** One sentence, and a button where there is something to do: whoever only looks at a link changes nothing. */
export function page({
  language,
  title,
  sentence,
  button,
}: {
  language: Language
  title: string
  sentence: string
  button?: string
}): string {
  const form = button ? `<form method="post"><button>${escaped(button)}</button></form>` : ''
  return `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1><p>${escaped(sentence)}</p>${form}</main></body></html>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
