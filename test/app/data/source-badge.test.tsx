import { expect } from 'chai'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Router } from 'wouter'
import { type ChainConfig, siteConfigSchema } from '../../../app/src/data/config.ts'
import type { Source } from '../../../app/src/data/source.ts'
import { SourceAlert } from '../../../app/src/data/source-alert.tsx'
import { SourceBadge } from '../../../app/src/data/source-badge.tsx'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { catalogues } from '../support/catalogues.ts'

const site = siteConfigSchema.parse({
  chains: [
    {
      chainId: 1,
      name: 'One',
      rpcUrl: 'https://node.example/key',
      factory: '0x00000000000000000000000000000000000000f1',
      startBlock: 0,
      tokens: [],
    },
  ],
  defaultChain: 1,
})
const chain = site.chains[0] as ChainConfig
const unit = { symbol: 'USDC', decimals: 6 }
const disagrees: Source = {
  kind: 'disagrees',
  index: 8n,
  differences: [
    {
      what: 'given',
      campaign: '0x00000000000000000000000000000000000000C1',
      fromIndex: { amount: 90_000_000n, unit },
      fromChain: { amount: 100_000_000n, unit },
    },
  ],
}

describe('the badge of a source', () => {
  it('says what was read where, and how far it was compared', () => {
    for (const [source, words] of [
      [undefined, 'read from the chain, block 10'],
      [{ kind: 'chain', index: 'silent' }, 'block 10; the index does not answer'],
      [{ kind: 'chain', index: 'elsewhere' }, 'the index does not read this chain'],
      [{ kind: 'uncompared', index: 7n, behind: 3n }, 'the index is 3 blocks behind'],
      [{ kind: 'uncompared', index: 12n, behind: 0n }, 'not compared with the index yet'],
      [{ kind: 'agrees', index: 10n, behind: 0n }, 'index, block 10: agrees with the chain'],
      [{ kind: 'agrees', index: 9n, behind: 1n }, 'index, block 9, 1 block behind: agrees with the chain'],
      [disagrees, 'the index says otherwise'],
      [{ kind: 'incomplete' }, 'the list of events is incomplete'],
    ] as const satisfies [Source | undefined, string][]) {
      expect(badge(source)).to.include(words)
    }
  })

  it('claims nothing once nobody looks any more', () => {
    const shown = badge({ kind: 'agrees', index: 10n, behind: 0n }, true)
    expect(shown).to.include('as of block 10; not verified now').and.to.not.include('agrees')
  })

  it('is an alarm with both numbers when index and chain contradict each other', () => {
    const alarm = page(<SourceAlert chain={chain} source={disagrees} />)
    expect(alarm).to.include('role="alert"').and.to.include('90.00').and.to.include('100.00')
    expect(alarm).to.include('/en/audit/eip155:1:0x00000000000000000000000000000000000000C1')
  })

  it('names the node that keeps something back, without its key', () => {
    const alarm = page(<SourceAlert chain={chain} source={{ kind: 'incomplete' }} />)
    expect(alarm).to.include('node.example').and.to.not.include('key')
  })

  it('is no alarm while everything is as it should be', () => {
    for (const source of [
      { kind: 'chain', index: 'none' },
      { kind: 'agrees', index: 10n, behind: 0n },
      { kind: 'uncompared', index: 7n, behind: 3n },
    ] as const) {
      expect(page(<SourceAlert chain={chain} source={source} />)).to.equal('')
    }
  })
})

function badge(source: Source | undefined, stale = false): string {
  const reading = { status: 'ready', chain, data: 1, block: 10n, stale, retry: () => {}, ...(source && { source }) }
  const shown = page(<SourceBadge reading={reading as Parameters<typeof SourceBadge>[0]['reading']} />)
  return shown.replace(/[\u2066-\u2069]/g, '')
}

function page(content: ReactNode): string {
  return renderToStaticMarkup(
    <Router ssrPath="/en">
      <TextProvider language="en" texts={catalogues.en}>
        {content}
      </TextProvider>
    </Router>,
  )
}
