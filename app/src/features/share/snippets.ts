import { withoutDirectionMarks } from '../../i18n/isolate.ts'
import type { Language } from '../../i18n/language.ts'

export interface Embedded {
  /** Where the index answers. */
  indexUrl: string
  language: Language
  /** The campaign's name, in the words of a stranger. */
  title: string
  /** CAIP-10. */
  campaign: string
  /** The campaign's page. */
  page: string
}

/** A campaign as a card on another page, as docs/feeds.md describes it: a frame without script and without power. */
export function widgetSnippet({ indexUrl, language, title, campaign }: Embedded): string {
  const source = `${indexUrl}/v1/widget/${campaign}?lang=${language}`
  return `<iframe src="${attribute(source)}" title="${attribute(title)}" width="480" height="620" frameborder="0" style="color-scheme: normal" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
}

/** A picture of the campaign that leads to its page. */
export function badgeSnippet({ indexUrl, language, title, campaign, page }: Embedded): string {
  const source = `${indexUrl}/v1/campaigns/${campaign}/picture.png?lang=${language}`
  return `<a href="${attribute(page)}"><img src="${attribute(source)}" alt="${attribute(title)}" width="400" height="210" loading="lazy"></a>`
}

/** Somebody will paste it into a page of theirs: a name must not end the attribute that it stands in. */
function attribute(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return withoutDirectionMarks(text)
    .replace(/\s+/g, ' ')
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? '')
}
