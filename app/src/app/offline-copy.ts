import { ownScript } from '../lib/own-script.ts'

/** Has the site kept for the next visit, once this page has all it needs; not for those who save data. */
export function keepOfflineCopy(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || savesData()) return
  const register = () => {
    navigator.serviceWorker
      .register(ownScript(new URL('/service-worker.js', window.location.origin)), { updateViaCache: 'none' })
      // Private windows and strict settings refuse: the page works without.
      .catch(() => undefined)
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
