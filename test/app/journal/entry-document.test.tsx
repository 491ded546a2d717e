import { canonicalBytes } from '@amana/sdk/canonical-json'
import { contentHash } from '@amana/sdk/content'
import { ZERO_HASH } from '@amana/sdk/parameters'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Hex } from 'viem'
import { siteConfigSchema } from '../../../app/src/data/config.ts'
import { ContentError, type ContentProblem } from '../../../app/src/data/content.ts'
import { SiteProvider } from '../../../app/src/data/site.tsx'
import { EntryText, readers } from '../../../app/src/features/journal/entry-document.tsx'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { UserText } from '../../../app/src/ui/user-text.tsx'
import { catalogues } from '../support/catalogues.ts'

const { campaign, journal } = catalogues.en

describe('the text of a journal entry', () => {
  it('is shown when its bytes were hashed and are what its kind asks for', async () => {
    const { page } = await shownOf(canonicalBytes({ text: 'Is it <b>safe</b>?', language: 'en' }))
    expect(page).to.equal('<bdi>Is it &lt;b&gt;safe&lt;/b&gt;?</bdi>')
  })

  it('is said to be unreadable when it is something else, or longer than anybody should read', async () => {
    const documents = [
      new TextEncoder().encode('not JSON'),
      canonicalBytes({ text: 'No language' }),
      canonicalBytes({ text: 'turned \u202E around', language: 'en' }),
      canonicalBytes({ text: 'x'.repeat(2_000_000), language: 'en' }),
    ]
    for (const bytes of documents) expect((await shownOf(bytes)).page).to.include(journal.unreadable)
  })

  it('is named with its state when it is missing, withheld or another file', () => {
    const said = (problem: ContentProblem) => shown(HASH, (client) => refuse(client, problem))
    expect(said('missing')).to.include(campaign.unavailable)
    expect(said('unreachable')).to.include(campaign.unavailable)
    expect(said('withheld')).to.include(campaign.withheld)
    expect(said('mismatch')).to.include(campaign.mismatch).and.to.include('role="alert"')
  })

  it('is none where the chain names none', () => {
    expect(shown(ZERO_HASH, () => {})).to.include(journal.noWords)
  })
})

const HASH: Hex = `0x${'ab'.repeat(32)}`

async function shownOf(bytes: Uint8Array) {
  const hash = await contentHash(bytes)
  const page = shown(hash, (client) => client.setQueryData(['content', hash], { bytes, type: 'application/json' }))
  return { page }
}

function refuse(client: QueryClient, problem: ContentProblem): void {
  const query = client.getQueryCache().build(client, { queryKey: ['content', HASH] })
  query.setState({ ...query.state, status: 'error', error: new ContentError(problem), fetchStatus: 'idle' })
}

/** As the page shows it once the query holds what `prepare` puts there. */
function shown(content: Hex, prepare: (client: QueryClient) => void): string {
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } })
  prepare(client)
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <SiteProvider config={site}>
        <TextProvider language="en" texts={catalogues.en}>
          <EntryText content={content} parse={readers.Question}>
            {({ text }) => <UserText>{text}</UserText>}
          </EntryText>
        </TextProvider>
      </SiteProvider>
    </QueryClientProvider>,
  )
}

const site = siteConfigSchema.parse({
  chains: [
    {
      chainId: 1,
      name: 'Test',
      rpcUrl: 'https://node.example',
      factory: `0x${'11'.repeat(20)}`,
      startBlock: 0,
      tokens: [],
    },
  ],
  defaultChain: 1,
})
