/** The part of Trusted Types that is used here; browsers without it check nothing and need nothing. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): { createScriptURL(text: string): object }
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes
  }
}

let policy: { createScriptURL(text: string): object } | undefined

/**
 * The address of a worker of ours, as `new Worker` and `register` want it under the content security policy, which lets
 * nothing but this policy name a script.
 *
 * @throws TypeError For any address that is not one of this build's files.
 */
export function ownScript(url: URL): string {
  const { trustedTypes, location } = window
  const address = checked(url.href, location.origin)
  if (!trustedTypes) return address
  policy ??= trustedTypes.createPolicy('amana', { createScriptURL: (text) => checked(text, location.origin) })
  // The types of the platform know only strings; the platform itself takes the trusted object.
  return policy.createScriptURL(address) as unknown as string
}

/** Scripts of the build lie in one folder; documents of strangers, on the same host, elsewhere. */
const OWN_PATHS = import.meta.env?.DEV
  ? /^\/(src|node_modules|@fs|service-worker\.js)/
  : /^\/(assets\/|service-worker\.js$)/

function checked(text: string, origin: string): string {
  const { protocol, origin: of, pathname, username, href } = new URL(text)
  // A `blob:` has the origin of whoever made it.
  const isOurs = of === origin && (protocol === 'https:' || protocol === 'http:') && username === ''
  if (!isOurs || !OWN_PATHS.test(pathname)) throw new TypeError(`not a script of this site: ${text}`)
  return href
}
