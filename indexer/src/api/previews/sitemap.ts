import { type XmlNode, xmlText } from '@amana/sdk/export/xml-text'
import { LANGUAGES } from '@amana/sdk/schemas'
import type { ListedCampaign } from '../platform/index-reads.ts'
import type { PageLinks } from '../platform/page-links.ts'
import { idOf } from '../platform/speech/speech.ts'
import { xmlElement } from '../platform/xml.ts'

export const SITEMAP_PAGE = 1_000
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The list of lists: a page for each thousand campaigns, one at least. */
export function sitemapIndex(siteUrl: string, campaigns: number): string {
  const pages = Array.from({ length: Math.max(1, Math.ceil(campaigns / SITEMAP_PAGE)) }, (_, page) =>
    xmlElement('sitemap', {}, [text('loc', `${siteUrl}/sitemaps/${page + 1}.xml`)]),
  )
  return xmlText(xmlElement('sitemapindex', { xmlns: NAMESPACE }, pages))
}

/** Pages of campaigns in every language, each with where the others are. */
export function sitemapPage(campaigns: readonly ListedCampaign[], links: PageLinks, withHome: boolean): string {
  const homes = withHome ? LANGUAGES.map((language) => urlOf(links.home(language), links.home)) : []
  const urls = campaigns.flatMap((campaign) => {
    const pageIn = (language: (typeof LANGUAGES)[number]) => links.campaign(language, idOf(campaign))
    return LANGUAGES.map((language) => urlOf(pageIn(language), pageIn, campaign.changedAt))
  })
  const attributes = { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  return xmlText(xmlElement('urlset', attributes, [...homes, ...urls]))
}

function urlOf(place: string, pageIn: PageLinks['home'], changedAt?: bigint): XmlNode {
  return xmlElement('url', {}, [
    text('loc', place),
    ...(changedAt === undefined ? [] : [text('lastmod', new Date(Number(changedAt) * 1000).toISOString())]),
    ...LANGUAGES.map((language) =>
      xmlElement('xhtml:link', { rel: 'alternate', hreflang: language, href: pageIn(language) }),
    ),
  ])
}

function text(name: string, content: string): XmlNode {
  return xmlElement(name, {}, [content])
}

/**
 * What robots may read: all but the pages of donors, which gather what one address gave. A gift's page may be read, so that
 * its link has a preview; that page itself says that it should not be found.
 */
export function robotsText(siteUrl: string): string {
  const root = new URL(siteUrl).pathname.replace(/\/$/, '')
  const lines = [
    'User-agent: *',
    ...LANGUAGES.map((language) => `Disallow: ${root}/${language}/a/`),
    'Allow: /',
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
  ]
  return `${lines.join('\n')}\n`
}
