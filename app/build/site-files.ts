// After the build: hashes of every file, so that anyone can notice a changed one, and the service worker that keeps them.
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const SERVICE_WORKER = fileURLToPath(new URL('../service-worker/service-worker.ts', import.meta.url))
export const FILE_LIST = 'build-manifest.json'
/** Kept for pages without a network: what draws and speaks. Fonts and pictures are kept once they were used. */
const SHELL = /^(index\.html|mark\.svg|manifest\.webmanifest|assets\/.+\.(js|css))$/

export function siteFiles(): Plugin {
  let directory = ''
  return {
    name: 'amana:site-files',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      directory = join(root, outDir)
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        writePage(directory)
        const files = filesOf(directory)
        const shell = Object.keys(files).filter((file) => SHELL.test(file))
        await buildServiceWorker(directory, {
          version: sha256(JSON.stringify(files)).slice(0, 16),
          shell: shell.map((file) => (file === 'index.html' ? '/' : `/${file}`)),
        })
        writeFileSync(join(directory, FILE_LIST), `${JSON.stringify(filesOf(directory), null, 1)}\n`)
      },
    },
  }
}

/** Script and style of the page are named with their hashes: a host that changes one of them changes nothing else. */
function writePage(directory: string): void {
  const page = join(directory, 'index.html')
  const html = readFileSync(page, 'utf8').replace(/<(script|link)\b[^>]*>/g, (tag) => {
    const file = /\b(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/.exec(tag)?.[1]
    if (!file || tag.includes(' integrity=')) return tag
    const digest = createHash('sha384')
      .update(readFileSync(join(directory, file)))
      .digest('base64')
    return tag.replace(/\s*\/?>$/, ` integrity="sha384-${digest}">`)
  })
  writeFileSync(page, html)
}

/** SHA-256 of every file of the site, by its path. */
function filesOf(directory: string): Record<string, string> {
  const paths = globSync('**/*.*', { cwd: directory })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== FILE_LIST)
  return Object.fromEntries(paths.sort().map((path) => [path, sha256(readFileSync(join(directory, path)))]))
}

async function buildServiceWorker(directory: string, { version, shell }: { version: string; shell: string[] }) {
  await build({
    configFile: false,
    root: dirname(SERVICE_WORKER),
    logLevel: 'warn',
    publicDir: false,
    define: { AMANA_VERSION: JSON.stringify(version), AMANA_SHELL: JSON.stringify(shell) },
    build: {
      outDir: directory,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: SERVICE_WORKER,
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  })
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}
