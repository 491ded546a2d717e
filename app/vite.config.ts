import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { BEGIN, FIRST, firstFiles, isDrawing, isNamedInPage, isNaming } from './build/first-files.ts'
import { pagePolicy } from './build/page-policy.ts'
import { siteFiles } from './build/site-files.ts'

/** Shown in the footer, so that anyone can see which source a page was built from. */
function buildName(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return 'source'
  }
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), pagePolicy(), firstFiles(), siteFiles()],
  define: { 'import.meta.env.AMANA_BUILD': JSON.stringify(buildName()) },
  server: { host: '127.0.0.1' },
  // Workers load parts of themselves on demand, as pages do.
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows neither `data:` nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: (_, files) => files.filter((file) => !isNamedInPage(file)) },
    manifest: true,
    // One file of all styles is smaller than the waiting for many.
    cssCodeSplit: false,
    rolldownOptions: {
      input: { [FIRST.names]: join(import.meta.dirname, 'index.html'), [FIRST.asks]: BEGIN },
      output: {
        codeSplitting: {
          groups: [
            // A phone waits for every file of its own.
            {
              name: (id, modules) => (isNaming(id, modules) ? FIRST.names : null),
              debugName: FIRST.names,
              priority: 5,
            },
            { name: FIRST.asks, tags: ['$initial'], priority: 4 },
            {
              name: (id, modules) => (isDrawing(id, modules) ? FIRST.draws : null),
              debugName: FIRST.draws,
              priority: 3,
            },
            { name: 'frame', test: /[\\/]app[\\/]src[\\/]app[\\/][^\\/]+$/, minShareCount: 2, priority: 2 },
            {
              name: FIRST.shared,
              test: /[\\/]app[\\/]src[\\/](ui[\\/]|lib[\\/]|features[\\/]campaigns[\\/]|data[\\/](.*\.tsx|websites|terms-picture|listing))/,
              minShareCount: 3,
              priority: 2,
            },
            {
              name: 'history',
              test: /[\\/](sdk[\\/]src[\\/]ledger|app[\\/]src[\\/](app[\\/]routes[\\/]campaign-(frame|later)|data[\\/](read-book|index-|campaign-(book|ahead)|creation-parts)|features[\\/]campaign[\\/](milestone-facts|support)|lib[\\/]silence))/,
              priority: 1.5,
            },
            {
              name: 'reading',
              test: /[\\/](sdk|viem|ox|zod|@noble|app[\\/]src[\\/]data)[\\/]/,
              minShareCount: 16,
              priority: 1,
            },
          ],
        },
      },
    },
  },
})
