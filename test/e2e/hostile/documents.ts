// The documents of a hostile campaign: as their forms ask, but for the words in them, or bytes that are no document at all.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { line } from '@amana/sdk/schemas'
import type { Address, Hex } from 'viem'
import type { World } from '../support/world.ts'
import { hostileText, type Kind, type Sink, triesOf } from './corpus.ts'

const TEN_MEGABYTES = 10_000_001

export interface Wording {
  kind: Kind
  /** Only what the forms let through, so that it is shown; else everything, so that most is refused. */
  accepted: boolean
}

export function wordsFor({ kind, accepted }: Wording): (sink: Sink) => string {
  const shown = triesOf(kind).filter((text) => line(120).safeParse(text).success)
  return (sink) => {
    const text = hostileText(kind, sink)
    return accepted && !shown.includes(text) ? (shown[0] ?? 'plain') : text
  }
}

/** At most 16,384 bytes: the contract takes no more. */
export function termsBytes(wording: Wording, recipient: Address): Buffer {
  const { kind, accepted } = wording
  const say = wordsFor(wording)
  if (!accepted && kind === 'nesting') return Buffer.from('['.repeat(16_000))
  const milestone = {
    title: say('milestone title'),
    description: say('milestone description'),
    checklist: [say('checklist')],
    budget: [{ label: say('budget'), amount: '10000000' }],
  }
  const bytes = Buffer.from(
    JSON.stringify({
      name: say('name'),
      description: kind === 'ten megabytes' ? 'A'.repeat(5_900) : `${triesOf(kind).join('\n')}\n${say('description')}`,
      image: 'ipfs://javascript:alert(1)',
      language: 'en',
      organiser: { name: say('organiser'), kind: 'charity', register: say('register'), number: '1' },
      milestones: [milestone, milestone],
      recipients: [{ address: recipient, name: say('recipient'), kind: 'supplier' }],
      gifts: [{ label: say('gift catalogue').slice(0, 80), amount: '2000000' }],
    }),
  )
  if (!accepted && kind === 'invalid utf-8') bytes[bytes.indexOf('milestones')] = 0xff
  return bytes
}

export function noteBytes(wording: Wording): Buffer {
  return documentBytes(wording, { text: wordsFor(wording)('note of a gift'), language: 'en' })
}

export function updateBytes(wording: Wording): Buffer {
  const text = wordsFor(wording)('journal update')
  return documentBytes(wording, { title: text, text, language: 'en' })
}

export function questionBytes(wording: Wording): Buffer {
  return documentBytes(wording, { text: wordsFor(wording)('journal question'), language: 'en' })
}

/** Its file says that it is a picture, and is a program. */
export function evidenceBytes(world: World, wording: Wording, campaign: Address): Buffer {
  const say = wordsFor(wording)
  const programs = [
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg"><script>${hostileText('svg', 'evidence file')}</script></svg>`,
    ),
    Buffer.from(`<!doctype html><script>globalThis.amanaHacked=1</script>${say('evidence file')}`),
  ]
  const types = ['image/png', 'image/svg+xml', 'text/html', 'application/pdf']
  const files = programs.flatMap((bytes, index) =>
    types.map((type) => ({
      name: say('evidence file name').slice(0, 190),
      type,
      size: bytes.length,
      sha256: store(world, Buffer.concat([bytes, Buffer.from(`${index}${type}`)]), type === 'image/png' ? '.png' : ''),
      alt: say('evidence file name'),
    })),
  )
  return documentBytes(wording, {
    campaign: `eip155:31337:${campaign}`,
    milestone: 0,
    title: say('milestone title'),
    statement: say('evidence statement'),
    files,
  })
}

function documentBytes({ kind, accepted }: Wording, document: object): Buffer {
  if (accepted) return Buffer.from(JSON.stringify(document))
  if (kind === 'ten megabytes') return Buffer.alloc(TEN_MEGABYTES, 'A')
  if (kind === 'nesting') return Buffer.from('['.repeat(1_000_000))
  const bytes = Buffer.from(JSON.stringify(document))
  if (kind === 'invalid utf-8') bytes[10] = 0xff
  return bytes
}

/** Puts it where the demo's server finds it; gives its SHA-256. */
export function store({ contentFolder }: World, bytes: Buffer, ending = '.json'): Hex {
  const hash = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(join(contentFolder, hash + ending), bytes)
  return `0x${hash}`
}
