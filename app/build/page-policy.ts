import type { Plugin } from 'vite'
import { META_POLICY } from './content-security-policy.ts'

/** Puts the policy into the page itself, before anything that it is about. The dev server needs inline scripts. */
export function pagePolicy(): Plugin {
  return {
    name: 'amana:page-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}
