/** Puts the focus on a field, opening what it lies in. */
export function focusField(field: string): boolean {
  const element = document.getElementById(field)
  if (!element) return false
  for (let place = element.closest('details'); place; place = place.parentElement?.closest('details') ?? null) {
    place.open = true
  }
  element.focus()
  element.scrollIntoView({ block: 'center' })
  return true
}
