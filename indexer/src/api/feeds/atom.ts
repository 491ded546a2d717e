import { formatChainId } from '@amana/sdk/caip'
import { type XmlNode, xmlText } from '@amana/sdk/export/xml-text'
import { LANGUAGES, type Language } from '@amana/sdk/schemas'
import { xmlElement } from '../platform/xml.ts'
import { feedWords, type News } from './news.ts'

/** A feed of news: RFC 4287. */
export interface AtomFeed {
  language: Language
  title: string
  subtitle: string
  /** The page that tells the same to a person. */
  page: string
  /** Where this feed is, without its language. */
  address: string
  /** What the feed stays to be, whatever its language: `eip155:1:0x…`, or `site`. */
  subject: string
  /** Whose feed it is. */
  author: string
  /** Unix seconds; for a feed without entries. */
  since: bigint
  news: readonly News[]
  /** Whether each title needs the name of its campaign. */
  ofManyCampaigns: boolean
}

/**
 * The feed as XML. Its identifiers are `tag:` addresses (RFC 4151) of chain, transaction and log: an entry keeps its own in
 * every language and however often the index is built anew.
 */
export function atomText(feed: AtomFeed): string {
  const { language, title, subtitle, page, address, subject, author, since, news } = feed
  const authority = `${new URL(page).hostname},${TAG_YEAR}`
  const others = LANGUAGES.filter((other) => other !== language)
  const self = { rel: 'self', type: ATOM_TYPE, hreflang: language, href: inLanguage(address, language) }
  return xmlText(
    xmlElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      text('id', `tag:${authority}:${subject}`),
      text('title', title),
      text('subtitle', subtitle),
      text('updated', momentOf(news[0]?.timestamp ?? since)),
      xmlElement('author', {}, [text('name', author)]),
      text('generator', 'Amana'),
      xmlElement('link', self),
      xmlElement('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: page }),
      ...others.map((other) =>
        xmlElement('link', { rel: 'alternate', type: ATOM_TYPE, hreflang: other, href: inLanguage(address, other) }),
      ),
      ...news.map((one) => entryOf(one, feed, authority)),
    ]),
  )
}

export const ATOM_TYPE = 'application/atom+xml'

/** A tag names who made it and a day on which the name was theirs. */
const TAG_YEAR = '2026'

function entryOf(news: News, { language, ofManyCampaigns }: AtomFeed, authority: string): XmlNode {
  const { category, name, organiser, sentence, details, timestamp, link } = news
  const moment = momentOf(timestamp)
  return xmlElement('entry', {}, [
    text('id', `tag:${authority}:${placeOf(news)}`),
    text('title', ofManyCampaigns ? feedWords(language).inCampaign(name, sentence) : sentence),
    text('published', moment),
    text('updated', moment),
    xmlElement('author', {}, [text('name', organiser)]),
    xmlElement('category', { term: category }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: link }),
    xmlElement('content', { type: 'text' }, [[`${sentence}.`, ...details].join('\n')]),
  ])
}

function text(name: string, content: string): XmlNode {
  return xmlElement(name, {}, [content])
}

function placeOf({ campaign, category, transactionHash, logIndex }: News): string {
  // One transaction can create several campaigns.
  const place = category === 'created' ? `created:${campaign.address.toLowerCase()}` : logIndex
  return `${formatChainId(campaign.chainId)}:${transactionHash}:${place}`
}

/** RFC 3339. What no calendar holds is the last second that one does. */
function momentOf(seconds: bigint): string {
  const last = 253_402_300_799n
  return new Date(Number(seconds > last ? last : seconds) * 1000).toISOString()
}

function inLanguage(address: string, language: Language): string {
  return `${address}?lang=${language}`
}
