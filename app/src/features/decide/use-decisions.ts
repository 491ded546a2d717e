import type { Note, SignedDecisionFile } from '@amana/sdk/schemas'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Address } from 'viem'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { readClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'
import { type BoxReading, useSignatureBox } from '../../data/signature-box.ts'
import {
  type CollectedDecision,
  type DecisionContext,
  type DecisionProblem,
  type DecisionReading,
  decisionOf,
  readDecisionFile,
  withDecision,
  writeDecisionFile,
} from './decision-file.ts'
import { carriedIn } from './decision-link.ts'
import { type MilestoneOfRecord, verdictsIn } from './decision-rules.ts'
import { keptDecisions } from './kept-decisions.ts'
import { readSafePart, type SafePart } from './safe-signing.ts'

export interface RefusedDecision {
  /** Of the file; nothing for a link. */
  name: string | undefined
  problem: DecisionProblem
}

export interface Decisions {
  /** Those that would count now, one per signer. */
  current: readonly CollectedDecision[]
  refused: readonly RefusedDecision[]
  /** Of Safes whose owners have not all signed. */
  parts: readonly SafePart[]
  box: BoxReading
  /** Whose signature, kept on this device, has run out. */
  lapsed: readonly Address[]
  add: (decision: CollectedDecision) => void
  addFiles: (files: readonly File[]) => Promise<void>
  setPart: (part: SafePart) => void
}

/** Every signed decision that reaches this page: kept here, brought by link or file, or waiting in the box; each checked. */
export function useDecisions(
  chain: ChainConfig,
  record: CampaignRecord,
  milestone: MilestoneOfRecord,
  context: DecisionContext,
): Decisions {
  const [added, setAdded] = useState<readonly CollectedDecision[]>([])
  const [parts, setParts] = useState<readonly SafePart[]>([])
  const [refused, setRefused] = useState<readonly RefusedDecision[]>([])
  const verdicts = verdictsIn(milestone)
  const account = { chainId: chain.chainId, address: record.address }
  const box = useSignatureBox(account, milestone.index, verdicts.length > 0)
  const kept = useChecked(chain, context, 'kept', keptDecisions.of(context))
  const boxed = useChecked(chain, context, 'boxed', filesOf(box, context))

  const add = (decision: CollectedDecision) => {
    keptDecisions.keep(context, decision.signer, writeDecisionFile(decision.file, decision.reason))
    setAdded((known) => [...known, decision])
    setParts((known) => known.filter(({ safe }) => safe.address !== decision.signer))
  }
  const setPart = (part: SafePart) =>
    setParts((known) => [...known.filter(({ safe }) => safe.address !== part.safe.address), part])

  /** Gives what is wrong with it, if anything. */
  const take = async (bytes: Uint8Array): Promise<DecisionProblem | undefined> => {
    const client = readClient(chain)
    const reading = await readDecisionFile(bytes, context, client)
    if (reading.kind === 'decision') {
      add(reading.collected)
      return undefined
    }
    if (reading.problem !== 'badSignature' || !reading.file) return reading.problem
    const part = await readSafePart(reading.file, reading.note, context, client).catch(() => undefined)
    if (!part) return reading.problem
    setPart(part)
    return undefined
  }
  useCarried(context, async (carried) => {
    if (carried === 'unreadable') return setRefused([{ name: undefined, problem: 'unreadable' }])
    const problem = await take(new TextEncoder().encode(writeDecisionFile(carried.file, carried.note)))
    setRefused(problem ? [{ name: undefined, problem }] : [])
  })

  // What was signed about an earlier claim, or another question, decides nothing now.
  const current = [...boxed, ...kept, ...added.map(asReading)].reduce<CollectedDecision[]>((list, reading) => {
    if (reading.kind !== 'decision') return list
    const { file, verdict } = reading.collected
    const counts =
      file.attempt === context.attempt &&
      file.evidence === context.evidence &&
      BigInt(file.validUntil) > context.now &&
      verdicts.includes(verdict) &&
      (file.kind !== 'ruling' || file.cause === context.cause)
    return counts ? withDecision(list, withWords(list, reading.collected)) : list
  }, [])
  return {
    current,
    refused,
    parts,
    box,
    lapsed: kept.flatMap((reading) => lapsedSigner(reading, context.now)),
    add,
    setPart,
    addFiles: async (files) => {
      const problems: RefusedDecision[] = []
      for (const file of files) {
        const problem = await take(new Uint8Array(await file.arrayBuffer()))
        if (problem) problems.push({ name: file.name, problem })
      }
      setRefused(problems)
    },
  }
}

function lapsedSigner(reading: DecisionReading, now: bigint): Address[] {
  if (reading.kind === 'decision') {
    const { file, signer } = reading.collected
    return BigInt(file.validUntil) <= now ? [signer] : []
  }
  return reading.problem === 'expired' && reading.signer ? [reading.signer] : []
}

function asReading(collected: CollectedDecision): DecisionReading {
  return { kind: 'decision', collected }
}

/** The same decision may come twice, once with its words: they stay. */
function withWords(list: readonly CollectedDecision[], added: CollectedDecision): CollectedDecision {
  if (added.reason) return added
  const same = list.find(({ signer, file }) => signer === added.signer && file.reason === added.file.reason)
  return same?.reason ? { ...added, reason: same.reason } : added
}

function filesOf(box: BoxReading, context: DecisionContext): string[] {
  if (box.status !== 'open') return []
  return box.decisions.map(({ verdict, attempt, signer, reason, validUntil, signature }) => {
    const said = { attempt, verdict, cause: context.cause, signer, reason, validUntil: Number(validUntil) }
    return writeDecisionFile({ ...decisionOf(said, context), signature }, undefined)
  })
}

const NONE: readonly DecisionReading[] = []

/** Checked once, not at each block: what time changes is looked at by whoever counts them. */
function useChecked(
  chain: ChainConfig,
  context: DecisionContext,
  from: 'kept' | 'boxed',
  files: readonly string[],
): readonly DecisionReading[] {
  const { campaign, milestone, attempt, cause, evidence } = context
  const query = useQuery({
    queryKey: ['decisions', chain.chainId, campaign, milestone, attempt, cause, evidence, from, files],
    queryFn: () => {
      const bytes = files.map((file) => new TextEncoder().encode(file))
      return Promise.all(bytes.map((file) => readDecisionFile(file, context, readClient(chain))))
    },
    enabled: files.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    // A wallet of several owners may stop standing by what it signed.
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  })
  return files.length > 0 ? (query.data ?? NONE) : NONE
}

type Carried = { file: SignedDecisionFile; note: Note | undefined } | 'unreadable'

/** A link may bring a decision in its fragment. It is taken out of the address, so that nobody passes it on by accident. */
function useCarried(context: DecisionContext, onCarried: (carried: Carried) => Promise<void>): void {
  const now = useRef({ context, onCarried })
  now.current = { context, onCarried }
  useEffect(() => {
    const look = () => {
      const carried = carriedIn(location.hash, now.current.context)
      if (!carried) return
      history.replaceState(history.state, '', `${location.pathname}${location.search}`)
      void now.current.onCarried(carried)
    }
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
}
