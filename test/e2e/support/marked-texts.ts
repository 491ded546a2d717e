// A language whose every text is marked: what a page says outside of the marks, nobody has translated.
import type { BrowserContext, Page } from 'playwright-core'

export const OPEN = '\u27E6'
export const CLOSE = '\u27E7'

/** Every text of the app between marks; what was put into a text is inside them with it. */
export async function markTexts(context: BrowserContext): Promise<void> {
  // "In two days" and lists are the platform's own translations.
  await context.addInitScript(
    ([open, close]) => {
      for (const { prototype } of [Intl.RelativeTimeFormat, Intl.ListFormat]) {
        const { format } = prototype as { format: (...values: unknown[]) => string }
        Object.assign(prototype, {
          format(...values: unknown[]) {
            return open + format.apply(this, values) + close
          },
        })
      }
    },
    [OPEN, CLOSE] as const,
  )
  await context.route(/\/assets\/[a-z]+\.(en|ar|fr)-[\w-]+\.js$/, async (route) => {
    const { pathname } = new URL(route.request().url())
    // The text itself comes under another address, so that it is not marked twice.
    const original = JSON.stringify(`${pathname}?unmarked`)
    await route.fulfill({
      contentType: 'text/javascript',
      body: `export * from ${original}
import texts from ${original}
const mark = (text) => '${OPEN}' + text + '${CLOSE}'
const marked = (value) => {
  if (typeof value === 'string') return mark(value)
  if (typeof value === 'function') return (...values) => mark(value(...values))
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(marked)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, marked(part)]))
}
export default marked(texts)
`,
    })
  })
}

/**
 * What is readable on the page and not between marks, or put together from texts that were translated apart. Left alone:
 * words of others and figures (`bdi`, `time`, `code`, `dir="auto"`), and what names its own language.
 */
export function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(
    ([open, close]) => {
      const OTHERS = 'bdi, time, code, kbd, svg title, .user-text, [dir="auto"], [lang]:not(html)'
      /** Words that stand beside each other, as in a row of figures, and make no sentence. */
      const BESIDE = '.row, dl, table, legend, summary, button, option'
      const found: string[] = []
      const place = (element: Element | null) => {
        const names: string[] = []
        for (let at = element; at && names.length < 3; at = at.parentElement) {
          names.unshift(at.tagName.toLowerCase() + (at.classList[0] ? `.${at.classList[0]}` : ''))
        }
        return names.join(' > ')
      }
      /** What stands outside of the marks; `depth` marks are open where it begins. */
      const outside = (text: string, depth: number): [string, number] => {
        let rest = ''
        let at = depth
        // A figure or an address, isolated as such.
        for (const character of text.replace(/\u2066[^\u2069]*\u2069/g, '')) {
          if (character === open) at++
          else if (character === close) at--
          else if (at === 0) rest += character
        }
        return [rest, at]
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
      let depth = 0
      /** The text that was closed last, unless it was a whole sentence. */
      let cut: { parent: Element; text: string } | undefined
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // A new line begins a new sentence.
        if (node.nodeName === 'BR') cut = undefined
        if (node.nodeType !== Node.TEXT_NODE) continue
        const parent = node.parentElement
        const text = node.textContent ?? ''
        if (!parent || text.trim() === '' || parent.closest('script, style, noscript')) continue
        const [rest, after] = outside(text, depth)
        const isOthers = parent.closest(OTHERS) !== null
        if (!isOthers && /\p{Letter}/u.test(rest)) found.push(`not translated: "${rest.trim()}" in ${place(parent)}`)
        if (!isOthers && /[:;!?،؛؟]/u.test(rest)) {
          found.push(`put together with "${rest.trim()}": "${text}" in ${place(parent)}`)
        }
        if (/[·–—|]/.test(rest)) cut = undefined
        // Two texts in one line, the first no whole sentence: the order of words is the page's, not the language's.
        if (depth === 0 && text.includes(open) && cut?.parent === parent && !parent.closest(BESIDE)) {
          found.push(`put together: "${cut.text}" and "${text}" in ${place(parent)}`)
        }
        if (after === 0 && text.includes(close)) {
          const isSentence = /[.!?؟…][»”\u2069]?$/u.test(text.slice(0, text.lastIndexOf(close)).trim())
          cut = isSentence ? undefined : { parent, text }
        }
        depth = after
      }
      if (depth !== 0) found.push(`marks do not close: ${depth}`)
      for (const element of document.body.querySelectorAll('*')) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext']) {
          const value = element.getAttribute(name)
          if (!value || element.closest('[lang]:not(html)') || /^0x[\da-fA-F]+$/.test(value) || element.matches('time'))
            continue
          // Pictures and people are named by those who published them.
          if (name === 'alt' && element.getAttribute('src')?.startsWith('blob:')) continue
          const [rest] = outside(value, 0)
          if (/\p{Letter}/u.test(rest)) found.push(`not translated: ${name}="${value}" of ${place(element)}`)
        }
      }
      return [...new Set(found)]
    },
    [OPEN, CLOSE] as const,
  )
}
