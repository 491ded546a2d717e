import type { HTMLAttributes } from 'react'

interface CardProps extends HTMLAttributes<HTMLElement> {
  /** `section` with a heading of its own, `article` in a list, `div` for looks only. */
  as?: 'section' | 'article' | 'div' | 'li'
}

export function Card({ as: Tag = 'section', className, ...rest }: CardProps) {
  return <Tag {...rest} className={className ? `card ${className}` : 'card'} />
}
