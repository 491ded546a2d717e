// What words of strangers must not do to a page, whatever they are.
import type { Page } from 'playwright-core'
import { overflowOf } from '../support/browser.ts'

/**
 * Every trace of harm on the page as it stands, in sentences.
 *
 * @param indexUrl - Of the configuration: the page's own links lead to its feeds and calendars.
 */
export async function harmOn(page: Page, indexUrl: string): Promise<string[]> {
  const found = await page.evaluate((index) => {
    const harm: string[] = []
    if ('amanaHacked' in globalThis) harm.push('a script of a stranger ran')
    const foreign = 'iframe, object, embed, form[action], base, meta[http-equiv=refresh], main script, main style, math'
    for (const element of document.querySelectorAll(foreign)) harm.push(`markup of a stranger: ${element.outerHTML}`)
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) harm.push(`a handler in markup: ${name} of ${element.tagName}`)
        const isAddress = ['href', 'src', 'action', 'xlink:href', 'srcset', 'poster'].includes(name)
        if (!isAddress) continue
        const { protocol, origin } = new URL(value, location.href)
        const isOurs = value.startsWith('/') || value.startsWith(`${index}/v1/`)
        const isLink = element.matches('a') && (protocol === 'https:' || isOurs || protocol === 'blob:')
        if (!isLink && origin !== location.origin) harm.push(`leads away: ${element.tagName} ${name}=${value}`)
        if (/^\s*(javascript|data|vbscript):/i.test(value)) harm.push(`a scheme that runs: ${value}`)
      }
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const where = `in ${node.parentElement?.tagName}.${node.parentElement?.className}: ${JSON.stringify(text.slice(0, 60))}`
      // Our own isolates open and close; nothing else may turn a line around, hide in it, or tower over it.
      const open = text.match(/[\u2066-\u2068]/g)?.length ?? 0
      const closed = text.match(/\u2069/g)?.length ?? 0
      if (open !== closed) harm.push(`isolates that do not close ${where}`)
      if (/[\u202A-\u202E\u200F\u061C]/.test(text)) harm.push(`turned around ${where}`)
      if (/[\u200B\u2060\u00AD\uFEFF\u3164]|[\u{E0000}-\u{E007F}]/u.test(text)) harm.push(`unseen characters ${where}`)
      if (/\p{Mark}{5}/u.test(text)) harm.push(`a tower of marks ${where}`)
    }
    return harm
  }, indexUrl)
  const wide = await overflowOf(page)
  return wide > 0 ? [...found, `${wide} pixels wider than the window: ${await widestOn(page)}`] : found
}

/** The innermost elements that reach beyond the window. */
function widestOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement
    const reaches = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 0 && (left < -1 || right > clientWidth + 1)
    }
    const all = [...document.querySelectorAll('body *')].filter(
      (element) => reaches(element) && ![...element.children].some(reaches),
    )
    return all
      .map(({ tagName, className, parentElement }) => `${parentElement?.className} > ${tagName}.${className}`)
      .slice(0, 4)
      .join('; ')
  })
}
