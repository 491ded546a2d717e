// What strangers might write where a page shows words of others: twelve kinds, each with several tries.

export const KINDS = [
  'html',
  'svg',
  'url schemes',
  'bidi',
  'zero-width',
  'confusables',
  'stacked marks',
  'ten megabytes',
  'nesting',
  'invalid utf-8',
  'formulas',
  'feed-breaking',
] as const
export type Kind = (typeof KINDS)[number]

/** Sets a flag that the test looks for, by every way that a string can become a script. */
const RUN = 'globalThis.amanaHacked=1'

const TRIES: Readonly<Record<Kind, readonly string[]>> = {
  html: [
    `<script>${RUN}</script>`,
    `<img src=x onerror="${RUN}">`,
    `"><iframe srcdoc="<script>parent.${RUN}</script>">`,
    `</title></textarea><body onload=${RUN}>`,
    `<details open ontoggle=${RUN}>gift</details>`,
    `<form action=https://evil.example><button>Donate</button></form>`,
    `<meta http-equiv=refresh content="0;url=https://evil.example">`,
    `<base href=https://evil.example/>`,
    `&lt;script&gt;${RUN}&lt;/script&gt;`,
    `{{constructor.constructor('${RUN}')()}} \${${RUN}}`,
  ],
  svg: [
    `<svg onload=${RUN}>`,
    `<svg><script>${RUN}</script></svg>`,
    `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
    `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
    `<math><mtext><style><img src=x onerror=${RUN}></style></mtext></math>`,
  ],
  'url schemes': [
    `javascript:${RUN}`,
    ` \u0001javascript:${RUN}`,
    `data:text/html,<script>${RUN}</script>`,
    `https://evil.example/pixel.png`,
    `//evil.example/x`,
    `blob:https://evil.example/1b9d6bcd`,
    `ipfs://bafy<script>${RUN}</script>`,
    `https://amana.example@evil.example/`,
  ],
  bidi: [
    'Help \u202Egnihtolc for children',
    'paid to \u2067Al-Amal\u2067 5 USDC',
    '\u2066\u2066\u2066never closed',
    'closed too often \u2069\u2069\u2069 0x12',
    'mark \u200F100\u200E and \u061C200',
    'embedded \u202Bשלום\u202C 1,000 USDC',
  ],
  'zero-width': [
    'Ama\u200Bna',
    'Ama\u00ADna',
    'A\u2060m\u200Da\uFEFFna',
    'Aman\u{E0061}\u{E007F}a',
    '\u3164\u115F',
    'A\u034Fmana',
  ],
  confusables: ['Аmana', 'Αmаnа relief', 'ΑΜΑΝΑ', '0xO1l1IΙІ', 'paypaI', 'Ｎｉｌｅ Ｒｅｌｉｅｆ', 'Ⓝⓘⓛⓔ'],
  'stacked marks': [
    `Z${'\u0301\u0489\u0336'.repeat(30)}algo`,
    `${'a\u0300\u0316'.repeat(4)}${'\u0359'.repeat(80)}`,
    `ن${'\u064B\u0651'.repeat(40)}`,
    `${'ﷺ'.repeat(20)}`,
    `${'𒐫'.repeat(20)}`,
    `${'W'.repeat(110)}`,
  ],
  'ten megabytes': ['A'.repeat(100), 'ا'.repeat(100), 'long '.repeat(22).trim()],
  nesting: ['['.repeat(100), '{"a":'.repeat(20), '<b>'.repeat(30), '(('.repeat(50)],
  'invalid utf-8': ['\uD800', 'a\uDFFFb', '\uFFFD\uFFFD', '\u0000\u0007', 'Ã©â€œ'],
  formulas: [
    `=HYPERLINK("https://evil.example","Amana")`,
    '+1+1',
    '-2+3',
    '@SUM(A1:A9)',
    '\t=1+1',
    `=cmd|' /C calc'!A0`,
  ],
  'feed-breaking': [
    ']]><script/>',
    '<![CDATA[',
    '--><!--',
    'line one\r\nSet-Cookie: a=b',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
    '"},{"injected":true,"x":"',
  ],
}

/** Where strangers can put words: fields of the terms, other documents, addresses, the browser's storage, and answers. */
export const SINKS = [
  'name',
  'description',
  'organiser',
  'register',
  'milestone title',
  'milestone description',
  'checklist',
  'budget',
  'recipient',
  'gift catalogue',
  'note of a gift',
  'evidence statement',
  'evidence file name',
  'evidence file',
  'journal update',
  'journal question',
  'token name',
  'path',
  'parameter',
  'storage',
  'answer of the index',
] as const
export type Sink = (typeof SINKS)[number]

export interface HostileCase {
  kind: Kind
  sink: Sink
  text: string
}

/** Every kind at every place; the tries of a kind take turns. */
export const CORPUS: readonly HostileCase[] = KINDS.flatMap((kind) =>
  SINKS.map((sink, index) => ({ kind, sink, text: triesOf(kind)[index % triesOf(kind).length] ?? '' })),
)

export function triesOf(kind: Kind): readonly string[] {
  return TRIES[kind]
}

/** What to put at one place; at places that take a list, every try of the kind. */
export function hostileText(kind: Kind, sink: Sink): string {
  const found = CORPUS.find((one) => one.kind === kind && one.sink === sink)
  if (!found) throw new Error(`the corpus has no ${kind} for ${sink}`)
  return found.text
}
