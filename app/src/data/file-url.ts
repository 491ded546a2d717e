import { useEffect, useState } from 'react'

/** Pictures that browsers draw without running anything. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif'])

export function isDrawn(type: string): boolean {
  return PICTURES.has(type)
}

/** Where the page shows a file of somebody else. What it is, its manifest says; a page of theirs must never run as ours. */
export function useFileUrl(content: Blob | undefined, type: string): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!content) return setUrl(undefined)
    const shown = isDrawn(type) || type === 'application/pdf' ? type : 'text/plain'
    const made = URL.createObjectURL(new Blob([content], { type: shown }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [content, type])
  return url
}
