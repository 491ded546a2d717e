import { harmless } from '../i18n/isolate.ts'

interface UserTextProps {
  children: string
  /** Keep line breaks. */
  block?: boolean
  lang?: string | undefined
}

/** Words that somebody else wrote: their own direction, and no power over ours. */
export function UserText({ children, block = false, lang }: UserTextProps) {
  const text = harmless(children)
  return block ? (
    <p dir="auto" lang={lang} className="user-text">
      {text}
    </p>
  ) : (
    <bdi lang={lang}>{text}</bdi>
  )
}
