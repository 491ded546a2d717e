import { type ReactNode, useEffect, useRef } from 'react'

interface StepHeadingProps {
  as?: 'h3' | 'h4'
  /** The visitor came here by a button that is gone now. */
  arrived: boolean
  children: ReactNode
}

/** The heading of a step that took another's place: reading goes on here instead of at the top of the page. */
export function StepHeading({ as: Tag = 'h4', arrived, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body
    if (arrived && lost) heading.current?.focus()
  }, [arrived])
  return (
    <Tag ref={heading} tabIndex={-1}>
      {children}
    </Tag>
  )
}
