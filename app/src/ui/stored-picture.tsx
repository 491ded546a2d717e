import { useLayoutEffect, useState } from 'react'
import { harmless } from '../i18n/isolate.ts'

interface StoredPictureProps {
  /** Bytes whose hash has been checked. */
  bytes: Uint8Array<ArrayBuffer>
  alt: string
}

/** A picture from checked bytes; the browser finds out its kind and draws nothing that is not one. */
export function StoredPicture({ bytes, alt }: StoredPictureProps) {
  const [url, setUrl] = useState<string>()
  // Before anything is painted, so that a picture that moves within the page does not blink.
  useLayoutEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes]))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  return url ? <img src={url} alt={harmless(alt)} decoding="sync" /> : null
}
