/** What `public/drawings.svg` holds. */
export type DrawingName = 'basket' | 'blot' | 'book' | 'plane' | 'search' | 'seal' | 'shelf' | 'signpost' | 'sprout'

/** One of our own drawings, in the page's colours; decoration beside words that say the same. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg className="drawing" viewBox="0 0 240 160" aria-hidden="true">
      <use href={`/drawings.svg#${name}`} />
    </svg>
  )
}
