import { useQuery } from '@tanstack/react-query'
import type { ChainConfig } from '../../data/config.ts'
import { checkNode } from '../../data/node-check.ts'
import { isolate } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Part } from './part.tsx'

/** Milliseconds between two looks. */
export const LOOK_AGAIN = 15_000

/** Asked for every status page that is open, once for all who show it. */
export function useNodeCheck(chainId: number, url: string) {
  return useQuery({
    queryKey: ['node-check', chainId, url],
    queryFn: () => checkNode(url, chainId),
    refetchInterval: LOOK_AGAIN,
    retry: false,
  })
}

interface NodeStatusProps {
  chain: ChainConfig
  url: string
  /** The pages read from this one. */
  reads: boolean
}

export function NodeStatus({ chain, url, reads }: NodeStatusProps) {
  const { status: text } = useText()
  const format = useFormat()
  const { data: check } = useNodeCheck(chain.chainId, url)
  const name = (
    <>
      <bdi dir="ltr">{new URL(url).host}</bdi> {reads && <span className="quiet small">{text.readsNow}</span>}
    </>
  )
  if (!check) {
    return (
      <Part name={name} state="asked">
        <p className="small">{text.asking}</p>
      </Part>
    )
  }
  const number = (value: number | bigint) => isolate(format.number(value))
  const words = {
    answers: () =>
      check.kind === 'answers' &&
      text.nodeAnswers(number(check.block), isolateText(format.dateTime(check.time)), number(check.milliseconds)),
    otherChain: () =>
      check.kind === 'otherChain' &&
      text.nodeOfOtherChain(isolate(String(check.found)), isolate(String(chain.chainId))),
    unreachable: () => text.nodeUnreachable,
  }
  return (
    <Part name={name} state={check.kind === 'answers' ? 'well' : 'ill'}>
      <p className="small">{words[check.kind]()}</p>
    </Part>
  )
}
