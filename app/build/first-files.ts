// The files that every page needs are few, and named in `index.html`: what names the others, what asks, what draws, and what
// pages share besides. They run in that order, and are downloaded together.
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Their names: of the groups in `vite.config.ts`, and of the files. */
export const FIRST = { names: 'index', asks: 'begin', draws: 'draw', shared: 'drawing' } as const

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))
/** An entry of its own, so that its file holds what it runs and nothing else. */
export const BEGIN = fileURLToPath(new URL('../src/app/begin.ts', import.meta.url))
const DRAW = fileURLToPath(new URL('../src/app/draw.tsx', import.meta.url))

interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null
}

let naming: Set<string> | undefined
let drawing: Set<string> | undefined

/** What the bundler itself puts in to load one file from another. */
const LOADING = /^\0(vite\/preload-helper|rolldown\/runtime)|\/index\.html$/

/** Whether a module is needed to name the files of a page. */
export function isNaming(id: string, modules: Modules): boolean {
  naming ??= neededBy(MAIN, modules)
  return naming.has(id) || LOADING.test(id)
}

/** What is drawn with: of what a library offers besides, only some pages need something. */
const DRAWN_WITH = /[\\/](app[\\/]src|node_modules[\\/](react-dom|scheduler))[\\/]/

/** Whether a module is needed to draw any page at all. */
export function isDrawing(id: string, modules: Modules): boolean {
  drawing ??= neededBy(DRAW, modules)
  return drawing.has(id) && DRAWN_WITH.test(id)
}

function neededBy(first: string, modules: Modules): Set<string> {
  const found = new Set([first])
  // A set that grows while it is walked through: each module once.
  for (const id of found) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  return found
}

/** Of what first pages run: the browser compiles it while it is downloaded, beside the page's own work. */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n'
const RUN_FIRST = new Set<string>([...Object.values(FIRST), 'history'])

const NAMED_IN_PAGE = new RegExp(`/(${Object.values(FIRST).join('|')})-[\\w-]{8}\\.js$`)

/** Whether every page has a file already, for `index.html` names it. */
export function isNamedInPage(file: string): boolean {
  return NAMED_IN_PAGE.test(file)
}

/** Names its files in the page, so that the browser need not run the first script to learn of them. */
export function firstFiles(): Plugin {
  return {
    name: 'amana:first-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && RUN_FIRST.has(file.name)) file.code = COMPILED_AT_ONCE + file.code
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const files = Object.values(FIRST).map((wanted) => {
          const chunk = chunks.find(({ name }) => name === wanted)
          if (!chunk) throw new Error(`the build has no file called ${wanted}`)
          return chunk.fileName
        })
        return files
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head',
          }))
      },
    },
  }
}
