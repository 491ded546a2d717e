import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { BEGIN, firstDrawing, isDrawing, isNamedInPage, isNaming } from './build/first-drawing.ts'
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
  plugins: [react(), pagePolicy(), firstDrawing(), siteFiles()],
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
      input: { index: join(import.meta.dirname, 'index.html'), begin: BEGIN },
      output: {
        codeSplitting: {
          groups: [
            // A phone waits for every file of its own: what asks is one, what draws another, and what pages share is few.
            { name: (id, modules) => (isNaming(id, modules) ? 'index' : null), debugName: 'index', priority: 5 },
            { name: 'begin', tags: ['$initial'], priority: 4 },
            { name: (id, modules) => (isDrawing(id, modules) ? 'draw' : null), debugName: 'draw', priority: 3 },
            { name: 'frame', test: /[\\/]app[\\/]src[\\/]app[\\/][^\\/]+$/, minShareCount: 2, priority: 2 },
            {
              name: 'drawing',
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
