/** The only element of `index.html` that something is drawn into. */
export function root(): HTMLElement {
  const element = document.getElementById('root')
  if (!element) throw new Error('index.html has no #root')
  return element
}
