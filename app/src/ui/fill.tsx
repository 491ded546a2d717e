import { Fragment, type ReactNode } from 'react'

interface FillProps {
  /** A sentence with names in braces: `You get {amount} back.` */
  text: string
  values: Record<string, ReactNode>
}

/**
 * A translated sentence with elements in it (`<Amount>`, `<Address>`, links): each language puts them where it wants.
 * A name without a value stays visible in braces, so that a mistake is seen.
 */
export function Fill({ text, values }: FillProps) {
  return text.split(/(\{\w+\})/).map((part, index) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : part
    return <Fragment key={index}>{value}</Fragment>
  })
}
