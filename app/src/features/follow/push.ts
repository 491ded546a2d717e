/** What of the browser decides whether it can show messages. */
export interface PushSurroundings {
  userAgent: string
  maxTouchPoints: number
  /** Opened from the home screen. */
  standalone: boolean
  hasPush: boolean
  hasWorkers: boolean
  permission: NotificationPermission | undefined
}

export type PushObstacle = 'unsupported' | 'homeScreen' | 'denied'

/** Why this browser shows no messages; nothing when it can be asked. */
export function pushObstacle(around: PushSurroundings): PushObstacle | undefined {
  const { hasPush, hasWorkers, permission, standalone } = around
  if (!hasPush || !hasWorkers || permission === undefined) {
    // On an iPhone or iPad only what is on the home screen may ask (Safari 16.4 and later).
    return isAppleDevice(around) && !standalone ? 'homeScreen' : 'unsupported'
  }
  return permission === 'denied' ? 'denied' : undefined
}

/** An iPad says that it is a Mac; no Mac has a touch screen. */
function isAppleDevice({ userAgent, maxTouchPoints }: PushSurroundings): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
}

export function surroundings(): PushSurroundings {
  return {
    userAgent: navigator.userAgent,
    maxTouchPoints: navigator.maxTouchPoints,
    standalone: window.matchMedia('(display-mode: standalone)').matches,
    hasPush: 'PushManager' in window,
    hasWorkers: 'serviceWorker' in navigator,
    permission: 'Notification' in window ? Notification.permission : undefined,
  }
}

/** The page's service worker shows the messages; without one nobody would. */
export class NoWorkerError extends Error {
  override name = 'NoWorkerError'
}

/** Whoever asks has been pressed: browsers refuse the question otherwise. */
export async function browserSubscription(publicKey: string): Promise<PushSubscription> {
  const registration = await navigator.serviceWorker.getRegistration()
  if (!registration?.active) throw new NoWorkerError()
  const key = bytesOf(publicKey)
  const known = await registration.pushManager.getSubscription()
  if (known && isSameKey(known.options.applicationServerKey, key)) return known
  // Bound to the key of another server, or to one that this server has given up: it would never be told anything.
  await known?.unsubscribe()
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}

/** Once nothing is followed any more, the push service forgets this browser too. */
export async function endBrowserSubscription(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  const known = await registration?.pushManager.getSubscription()
  await known?.unsubscribe()
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function isSameKey(known: ArrayBuffer | null, key: Uint8Array): boolean {
  if (!known || known.byteLength !== key.length) return false
  const bytes = new Uint8Array(known)
  return key.every((byte, index) => byte === bytes[index])
}
