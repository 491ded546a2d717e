import { useQuery } from '@tanstack/react-query'
import type { ChainConfig } from '../../data/config.ts'
import { useSite } from '../../data/site.tsx'
import { isolate } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { LOOK_AGAIN, useNodeCheck } from './node-status.tsx'
import { Part, type PartState } from './part.tsx'
import { checkContentStore, checkIndex, checkRelay } from './service-checks.ts'

const often = { refetchInterval: LOOK_AGAIN, retry: false } as const

interface NamesChains {
  chainName: (chain: ChainConfig) => string
}

export function IndexStatus({ chainName }: NamesChains) {
  const { status: text } = useText()
  const { indexUrl, chains } = useSite()
  const query = useQuery({
    ...often,
    queryKey: ['index-check', indexUrl],
    queryFn: () => checkIndex(indexUrl ?? ''),
    enabled: indexUrl !== undefined,
  })
  const kind = indexUrl === undefined ? 'off' : (query.data?.kind ?? 'asked')
  const states = { off: 'off', asked: 'asked', ready: 'well', catchingUp: 'asked', unreachable: 'ill' } as const
  const words = {
    off: text.indexOff,
    asked: text.asking,
    ready: text.indexReady,
    catchingUp: text.indexCatchingUp,
    unreachable: text.indexUnreachable,
  }
  return (
    <Part name={<Named name={text.index} url={indexUrl} />} state={states[kind]}>
      <p className="small">{words[kind]}</p>
      {query.data && kind !== 'unreachable' && (
        <ul className="small">
          {chains.map((chain) => (
            <li key={chain.chainId}>
              <Lag chain={chain} name={chainName(chain)} index={query.data.blocks.get(chain.chainId)} />
            </li>
          ))}
        </ul>
      )}
      <p className="small quiet">{text.withoutIndex}</p>
    </Part>
  )
}

function Lag({ chain, name, index }: { chain: ChainConfig; name: string; index: bigint | undefined }) {
  const { status: text } = useText()
  const format = useFormat()
  const { data: node } = useNodeCheck(chain.chainId, chain.rpcUrl)
  const chainName = isolateText(name)
  if (index === undefined) return text.indexElsewhere(chainName)
  const block = isolate(format.number(index))
  if (node?.kind !== 'answers') return text.indexAt(chainName, block)
  return text.indexBehind(chainName, block, node.block > index ? node.block - index : 0n)
}

export function ContentStatus() {
  const { status: text } = useText()
  const baseUrl = useSite().demo?.contentUrl ?? '/content/'
  const query = useQuery({
    ...often,
    queryKey: ['content-check', baseUrl],
    queryFn: () => checkContentStore(baseUrl),
  })
  const state: PartState = query.data === undefined ? 'asked' : query.data ? 'well' : 'ill'
  const words = { asked: text.asking, well: text.contentAnswers, ill: text.contentUnreachable, off: '' }
  return (
    <Part name={text.content} state={state}>
      <p className="small">{words[state]}</p>
      <p className="small quiet">{text.withoutContent}</p>
    </Part>
  )
}

export function RelayStatus({ chainName }: NamesChains) {
  const { status: text } = useText()
  const { indexUrl, chains } = useSite()
  const query = useQuery({
    ...often,
    queryKey: ['relay-check', indexUrl],
    queryFn: () => checkRelay(indexUrl ?? ''),
    enabled: indexUrl !== undefined,
  })
  const relay = query.data
  const kind = indexUrl === undefined ? 'off' : (relay?.kind ?? 'asked')
  const states = { off: 'off', asked: 'asked', on: 'well', unreachable: 'ill' } as const
  const carries = relay?.kind === 'on' ? chains.filter(({ chainId }) => relay.chainIds.includes(chainId)) : []
  const words = {
    off: text.relayOff,
    asked: text.asking,
    on: carries.length > 0 ? text.relayOn : text.relayElsewhere,
    unreachable: text.relayUnreachable,
  }
  return (
    <Part name={text.relay} state={states[kind]}>
      <p className="small">{words[kind]}</p>
      {carries.length > 0 && (
        <ul className="small">
          {carries.map((chain) => (
            <li key={chain.chainId}>
              <bdi>{chainName(chain)}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p className="small quiet">{text.withoutRelay}</p>
    </Part>
  )
}

function Named({ name, url }: { name: string; url: string | undefined }) {
  return (
    <>
      {name}{' '}
      {url && (
        <bdi dir="ltr" className="quiet small">
          {new URL(url).host}
        </bdi>
      )}
    </>
  )
}
