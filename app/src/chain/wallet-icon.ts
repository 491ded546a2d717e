/**
 * Wallets announce their icon as a `data:` URL, which the content security policy forbids. The picture itself is
 * harmless in an `<img>`, so it is shown from a blob.
 */
export function walletIconBlob(icon: string): Blob | undefined {
  const match = /^data:(image\/(?:png|jpeg|webp|gif|svg\+xml))((?:;[\w-]+=[\w-]+)*)(;base64)?,(.*)$/s.exec(icon.trim())
  const [, type, , base64, content] = match ?? []
  if (!type || content === undefined) return undefined
  try {
    const text = base64 ? atob(content) : decodeURIComponent(content)
    const bytes = base64 ? Uint8Array.from(text, (character) => character.charCodeAt(0)) : text
    return new Blob([bytes], { type })
  } catch {
    return undefined
  }
}
