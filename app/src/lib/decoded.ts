/** A part of a path without its escapes; as it stands when they are malformed, so that the page can say so. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
