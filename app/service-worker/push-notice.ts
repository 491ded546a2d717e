import * as z from 'zod/mini'

/** Declarative Web Push: what a browser that knows it shows without asking us. */
const messageSchema = z.object({
  web_push: z.literal(8030),
  notification: z.object({
    title: z.string().check(z.minLength(1), z.maxLength(300)),
    body: z._default(z.string().check(z.maxLength(3_000)), ''),
    navigate: z.string().check(z.maxLength(2_000)),
    lang: z._default(z.string().check(z.maxLength(35)), ''),
    dir: z._default(z.enum(['auto', 'ltr', 'rtl']), 'auto'),
    tag: z._default(z.string().check(z.maxLength(300)), ''),
  }),
})

export interface Notice {
  title: string
  options: { body: string; lang: string; dir: 'auto' | 'ltr' | 'rtl'; tag: string; icon: string; data: string }
}

/** What to show; nothing when it is not a message of the form that docs/alerts.md describes. */
export function noticeOf(text: string, origin: string): Notice | undefined {
  const parsed = messageSchema.safeParse(jsonOf(text))
  if (!parsed.success) return undefined
  const { title, body, navigate, lang, dir, tag } = parsed.data.notification
  return { title, options: { body, lang, dir, tag, icon: '/icon-192.png', data: ownAddress(navigate, origin) } }
}

/** A click leads to a page of this site, never elsewhere: whoever can push cannot send people away. */
export function ownAddress(address: unknown, origin: string): string {
  if (typeof address !== 'string' || !URL.canParse(address, origin)) return `${origin}/`
  const url = new URL(address, origin)
  return url.origin === origin && /^https?:$/.test(url.protocol) ? url.href : `${origin}/`
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
