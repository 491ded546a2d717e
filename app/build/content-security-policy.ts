// What a page of the app may do: one list for the server's header and for the `<meta>` that travels with copies.

/**
 * A visitor may name any node, so that pages may talk to whatever speaks https, and to the visitor's own machine; scripts,
 * styles and pictures come from here alone. The one trusted type is the address of a script of ours that runs beside the
 * page (`app/src/lib/own-script.ts`).
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' https: wss: http://127.0.0.1:* http://localhost:*",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types amana',
] as const

export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ')

/** Browsers heed this one in a header only, and complain about it elsewhere. */
const HEADER_ONLY = /^frame-ancestors /

/** The policy for a copy that is served without our header: from IPFS, or from a disk. */
export const META_POLICY = DIRECTIVES.filter((directive) => !HEADER_ONLY.test(directive)).join('; ')
