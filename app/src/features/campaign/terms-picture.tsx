import type { Terms } from '@amana/sdk/schemas'
import { useTermsPicture } from '../../data/terms-picture.ts'
import { StoredPicture } from '../../ui/stored-picture.tsx'

/** Decoration beside the title, which says the same; nothing when it is not available. */
export function TermsPicture({ terms }: { terms: Terms }) {
  const bytes = useTermsPicture(terms)
  return <div className="terms-picture">{bytes && <StoredPicture bytes={bytes} alt="" />}</div>
}
