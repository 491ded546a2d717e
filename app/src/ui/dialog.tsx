import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useText } from '../i18n/text.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
}

/** The browser's own modal dialog: it traps focus, gives it back, and closes on Escape. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const text = useText()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const placesOfOpener = useRef<readonly HTMLElement[]>([])

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) {
      placesOfOpener.current = placesAround(document.activeElement)
      element.showModal()
    }
    if (!open && element.open) element.close()
    if (!open && document.activeElement === document.body) focusFirst(placesOfOpener.current)
  }, [open])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog is extra, Escape closes it
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      {open && (
        <div className="dialog-inside stack">
          <header className="row" data-spread>
            <h2 id={titleId}>{title}</h2>
            <Button kind="quiet" aria-label={text.shell.close} onClick={() => dialog.current?.close()}>
              <Icon name="close" />
            </Button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  )
}

/** An element and the parts of the page that it stands in, from the inside out. */
function placesAround(element: Element | null): HTMLElement[] {
  const places: HTMLElement[] = []
  for (let place = element; place; place = place.parentElement?.closest('section, aside, main') ?? null) {
    if (place instanceof HTMLElement && place !== document.body) places.push(place)
  }
  return places
}

/** The opener may be gone, a "connect" that became the action: then reading goes on where it was. */
function focusFirst(places: readonly HTMLElement[]): void {
  const place = places.find(({ isConnected }) => isConnected)
  if (!place) return
  if (place !== places[0]) place.tabIndex = -1
  place.focus({ preventScroll: true })
}
