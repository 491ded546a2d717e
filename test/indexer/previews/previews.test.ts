import { createHash } from 'node:crypto'
import { expect } from 'chai'
import type { IndexedCampaign } from '../../../indexer/src/api/platform/index-reads.ts'
import { speechOf } from '../../../indexer/src/api/platform/speech/speech.ts'
import { campaignPicture } from '../../../indexer/src/api/previews/campaign-picture.ts'
import { previewsFeature } from '../../../indexer/src/api/previews/feature.ts'
import { giftFacts } from '../../../indexer/src/api/previews/gift-picture.ts'
import { drawPicture } from '../../../indexer/src/api/previews/picture.ts'
import { createPictureRenderer } from '../../../indexer/src/api/previews/picture-renderer.ts'
import { typefaces } from '../../../indexer/src/api/previews/typefaces.ts'
import { formatAccountId } from '../../../sdk/src/caip.ts'
import { traceGifts } from '../../../sdk/src/ledger/trace.ts'
import { LANGUAGES } from '../../../sdk/src/schemas.ts'
import { childrenOf, readXml, textOf } from '../support/canonical-xml.ts'
import { type DemoServices, demoServices } from '../support/demo-services.ts'
import { calledEverywhere, HOSTILE_TEXTS } from '../support/hostile-terms.ts'
import { inkIn, readPng } from './read-png.ts'

const NOBODY = 'eip155:31337:0x0000000000000000000000000000000000000001'

describe('Previews of the demo world', () => {
  let services: DemoServices
  before(async () => {
    services = await demoServices({ apiUrl: 'https://api.example' })
  })
  after(() => services.close())

  const idOf = (plan: string) => formatAccountId(services.campaign(plan))
  const ask = (path: string, feature = previewsFeature()) => feature.routes(services).request(path)
  const textAt = async (path: string) => (await ask(path)).text()
  const jsonAt = async (path: string) => JSON.parse(await textAt(path))
  async function campaignOf(plan: string): Promise<IndexedCampaign> {
    const found = await services.index.campaign(services.campaign(plan))
    if (!found) throw new Error(`${plan} is not indexed`)
    return found
  }

  it('draws a campaign in each language, reading from the right in Arabic', async () => {
    for (const language of ['en', 'ar']) {
      const answer = await ask(`/v1/campaigns/${idOf('well')}/picture.png?lang=${language}&v=1`)
      expect(answer.headers.get('content-type')).to.equal('image/png')
      expect(answer.headers.get('etag')).to.match(/^"/)
      const pixels = readPng(new Uint8Array(await answer.arrayBuffer()))
      expect(pixels).to.include({ width: 1200, height: 630 })
      const [left, right] = [inkIn(pixels, [72, 150, 300, 110]), inkIn(pixels, [828, 150, 300, 110])]
      expect(language === 'ar' ? right : left).to.be.above(1_000)
      expect(language === 'ar' ? left : right).to.equal(0)
      // The first milestone is paid: where reading begins, the line is full.
      expect(inkIn(pixels, language === 'ar' ? [900, 375, 200, 25] : [100, 375, 200, 25])).to.equal(200 * 25)
    }
  })

  it('draws a gift, whose parts are those of its trace', async () => {
    const campaign = await campaignOf('workshop')
    const events = (await services.index.latestEvents(services.campaign('workshop'), 10_000)).reverse()
    const { parameters, state } = campaign
    const traced = traceGifts({ parameters, events: events.map(({ event }) => event), timestamp: state.timestamp })
    const speech = speechOf('en')
    const kinds = new Set<string>()
    for (const { gift, amount, fates } of traced) {
      const lots = await services.index.giftLots(services.campaign('workshop'), gift)
      const facts = giftFacts(campaign, lots, speech)
      expect(facts.amount).to.equal(amount)
      const parts = Object.entries(fates).filter(([, coins]) => coins > 0n)
      expect(facts.parts.map(({ fate }) => fate)).to.have.members(parts.map(([fate]) => fate))
      for (const [fate] of parts) kinds.add(fate)
    }
    expect(kinds.size).to.be.above(2)
    const path = `/v1/gifts/${idOf('workshop')}/${traced[0]?.gift}/picture.png`
    expect(readPng(new Uint8Array(await (await ask(path)).arrayBuffer()))).to.include({ width: 1200, height: 630 })
    expect((await ask(`/v1/gifts/${idOf('workshop')}/1/picture.png`)).status).to.equal(404)
    expect((await ask(`/v1/gifts/${idOf('workshop')}/x/picture.png`)).status).to.equal(400)
    const head = await textAt(`/v1/preview/fr/g/${idOf('workshop')}/${traced[0]?.gift}`)
    expect(head).to.include('<meta name="robots" content="noindex">').and.not.include(String(traced[0]?.donor))
  })

  it('says what a preview needs, with linked data that invents nothing', async () => {
    const meta = await jsonAt(`/v1/campaigns/${idOf('well')}/meta?lang=fr`)
    const page = `https://amana.example/fr/c/${idOf('well')}`
    expect(meta).to.include({ title: 'Un puits pour Bir al-Nada', canonical: page, locale: 'fr_FR', robots: 'index' })
    expect(meta.image.alt).to.include('Un puits pour Bir al-Nada').and.include('9\u202f000,00')
    expect(Object.keys(meta.alternates)).to.have.members([...LANGUAGES, 'x-default'])
    const [action, ...grants] = meta.jsonLd['@graph']
    expect(action).to.include({ '@type': 'DonateAction', url: page })
    expect(action.recipient['@type']).to.equal('NGO')
    expect(grants).to.have.length(1)
    expect(grants[0].amount).to.deep.equal({ '@type': 'MonetaryAmount', currency: 'USD', value: '9000' })
    expect(JSON.stringify(meta)).not.to.include('aggregateRating')
    const head = await textAt(`/v1/preview/fr/c/${idOf('well')}`)
    for (const part of [`rel="canonical" href="${page}"`, 'hreflang="x-default"', 'og:image:alt', 'json+oembed']) {
      expect(head).to.include(part)
    }
  })

  it('offers the widget by oEmbed, in a sandbox and within the asked size', async () => {
    const url = encodeURIComponent(`https://amana.example/ar/c/${idOf('well')}`)
    const embed = await jsonAt(`/oembed?url=${url}&maxwidth=320&maxheight=300`)
    expect(embed).to.include({ version: '1.0', type: 'rich', width: 320, height: 300, title: 'بئر لقرية بئر الندى' })
    expect(embed.html).to.match(/^<iframe [^<>]*sandbox="allow-popups allow-popups-to-escape-sandbox"><\/iframe>$/)
    expect(embed.html)
      .to.include(`src="https://api.example/v1/widget/${idOf('well')}?lang=ar"`)
      .and.include(' title="')
    expect(embed).not.to.have.property('thumbnail_url')
    expect(await jsonAt(`/oembed?url=${url}&maxwidth=1200`)).to.include({ width: 600, thumbnail_width: 1200 })
    const refused = async (query: string) => (await ask(`/oembed?${query}`)).status
    expect(await refused(`url=${url}&format=xml`)).to.equal(501)
    for (const other of [
      `https://amana.example.evil.example/ar/c/${idOf('well')}`,
      `https://amana.example/de/c/${idOf('well')}`,
      `https://amana.example/ar/g/${idOf('well')}/0`,
      `javascript:alert(1)//amana.example/ar/c/${idOf('well')}`,
      `https://amana.example/ar/c/${NOBODY}`,
      'nonsense',
    ]) {
      expect(await refused(`url=${encodeURIComponent(other)}`), other).to.equal(404)
    }
    expect(await refused('')).to.equal(400)
  })

  it('is a widget without script whose policy allows its own style only', async () => {
    for (const language of LANGUAGES) {
      const answer = await ask(`/v1/widget/${idOf('workshop')}?lang=${language}&theme=dark`)
      const policy = String(answer.headers.get('content-security-policy'))
      const document = await answer.text()
      const [, style = ''] = /<style>(.*?)<\/style>/s.exec(document) ?? []
      expect(policy).to.include(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
      expect(policy).to.include("default-src 'none'").and.include('frame-ancestors *')
      expectInert(document)
      expect(document).to.include(
        `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" data-theme="dark">`,
      )
      for (const [, attributes] of document.matchAll(/<a ([^>]*)>/g)) {
        expect(attributes).to.include('target="_blank" rel="noopener"')
        expect(attributes).to.include(`href="https://amana.example/${language}/c/${idOf('workshop')}"`)
      }
    }
    // The money identity, to the unit: given is the sum of what is shown below it.
    const document = await textAt(`/v1/widget/${idOf('workshop')}?lang=en`)
    const shown = [...document.matchAll(/<dd[^>]*>([\d,.]+)/g)].map(([, text = '']) => Number(text.replaceAll(',', '')))
    const [given = 0, ...parts] = shown
    expect(parts).to.have.length(4)
    expect(Math.round(parts.reduce((sum, part) => sum + part, 0) * 1e6)).to.equal(Math.round(given * 1e6))
    const font = await ask('/v1/widget/fonts/arabic-600.woff2')
    expect(font.headers.get('access-control-allow-origin')).to.equal('*')
    expect((await ask('/v1/widget/fonts/passwd')).status).to.equal(400)
  })

  it('lists every campaign in the sitemap but those that this site hides', async () => {
    const hidden = services.campaign('bus').address
    const feature = previewsFeature({ isListed: ({ campaign }) => campaign !== hidden })
    const index = await readXml(await (await ask('/sitemap.xml', feature)).text())
    expect(index.children.map((sitemap) => textOf(sitemap, 'loc'))).to.deep.equal([
      'https://amana.example/sitemaps/1.xml',
    ])
    const page = await readXml(await (await ask('/sitemaps/1.xml', feature)).text())
    const places = page.children.map((url) => textOf(url, 'loc'))
    expect(places).to.have.length(3 * services.campaigns.length)
    expect(places.some((place) => place.includes(hidden))).to.equal(false)
    for (const url of page.children) expect(childrenOf(url, 'xhtml:link')).to.have.length(3)
    expect((await ask('/sitemaps/2.xml', feature)).status).to.equal(404)
    expect((await ask('/sitemaps/0.xml', feature)).status).to.equal(400)
    expect(await (await ask(`/v1/preview/en/c/${idOf('bus')}`, feature)).text()).to.include('content="noindex"')
    expect(await textAt('/robots.txt'))
      .to.include('Disallow: /ar/a/')
      .and.include('Sitemap: https://amana.example/')
  })

  it('knows no campaign that is not there', async () => {
    for (const path of [
      `/v1/campaigns/${NOBODY}/picture.png`,
      `/v1/campaigns/${NOBODY}/meta`,
      `/v1/preview/en/c/${NOBODY}`,
      `/v1/preview/en/g/${NOBODY}/0`,
      `/v1/widget/${NOBODY}`,
    ]) {
      const answer = await ask(path)
      expect(answer.status, path).to.equal(404)
      expect(answer.headers.get('content-type')).to.include('application/problem+json')
    }
    expect((await ask(`/v1/preview/de/c/${idOf('well')}`)).status).to.equal(400)
  })

  it('lets no words of strangers become markup, script or another picture', async () => {
    const campaign = await campaignOf('workshop')
    const faces = await typefaces()
    const renderer = createPictureRenderer({ cacheBytes: 1e7, maxWaiting: 4, timeout: 20_000 })
    for (const [name, text] of Object.entries(HOSTILE_TEXTS)) {
      const hostile = calledEverywhere(campaign, text)
      const router = previewsFeature().routes({
        ...services,
        index: { ...services.index, campaign: async () => hostile },
      })
      const get = async (path: string) => (await router.request(path)).text()
      for (const language of ['en', 'ar'] as const) {
        const widget = await get(`/v1/widget/${idOf('workshop')}?lang=${language}`)
        expectInert(widget)
        expect(widget.length, name).to.be.below(40_000)
        expect(widget, name).not.to.match(/[\u202a-\u202e]/)
        const head = await get(`/v1/preview/${language}/c/${idOf('workshop')}`)
        const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head) ?? []
        expect(JSON.parse(json)['@graph'], name).to.have.length(3)
        expectInert(head.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, ''))
        const started = performance.now()
        const svg = drawPicture(campaignPicture(hostile, speechOf(language)), faces)
        expect(performance.now() - started, name).to.be.below(1_000)
        expect(svg, name).not.to.match(/<(?:text|image|script|style|foreignObject|a)\b/)
        expect(svg.length, name).to.be.below(400_000)
        // Each reading starts a program: once for each text.
        if (language === 'ar') expect((await readXml(svg)).name).to.equal('svg')
      }
      const embed = JSON.parse(await get(`/oembed?url=https://amana.example/en/c/${idOf('workshop')}`))
      expect(embed.html, name).to.match(/^<iframe (?:[a-z]+="[^"<>]*" ?)+><\/iframe>$/)
    }
    const { png } = await renderer.render(
      drawPicture(campaignPicture(calledEverywhere(campaign, HOSTILE_TEXTS['tower'] ?? ''), speechOf('en')), faces),
    )
    expect(readPng(png)).to.include({ width: 1200, height: 630 })
    await renderer.close()
  })
})

/** No element that runs or fetches, no handler, no style but the page's own, no address that is code. */
function expectInert(document: string): void {
  const tags = [...document.replace(/<style>.*?<\/style>/s, '').matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag)
  for (const tag of tags) {
    expect(tag).not.to.match(/^<(?:script|iframe|object|embed|form|base|style)\b/i)
    const names = [...tag.matchAll(/\s([a-z:-]+)(?:="[^"]*")?/gi)].map(([, name]) => name)
    for (const name of names) expect(name).not.to.match(/^(?:on|style$)/i)
    expect(tag).not.to.match(/(?:href|src)="(?!https:\/\/(?:amana|api)\.example\/)/)
  }
}
