// The rules that test/architecture.test.ts holds the tree to. Pure: each takes a file and returns what is wrong with it.
import { posix } from 'node:path'
import { indexerImport } from './architecture.indexer.ts'

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  path: string
  text: string
}

export const MAX_LINES = 400

/**
 * The SDK from the bottom up: a layer imports itself and lower ones. A file directly in sdk/src is its own layer when it
 * is named here, and else belongs to `base`.
 */
export const SDK_LAYERS = [
  'coin-line',
  'generated',
  'base',
  'errors',
  'logs',
  'actions',
  'ledger',
  'export',
  'papers',
  'wasm',
  'decorators',
  'ethers',
  'testing',
  'cli',
] as const

/** What writes the files of the layer `export`. */
const EXPORT_PACKAGES = new Set(['csv-stringify', 'fast-xml-builder'])

/** The app from the bottom up: a group imports itself and lower ones, but one feature never another. */
const APP_LAYERS = [['lib', 'ui', 'i18n', 'styles'], ['data', 'chain'], ['features'], ['app']] as const

const FORBIDDEN_NAMES = new Set(['common', 'helper', 'helpers', 'manager', 'managers', 'misc', 'util', 'utils'])

const HTML_SINKS =
  /\b(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|document\.write(ln)?|eval\s*\(|new\s+Function\b)|javascript:/gi

/** Every rule on one file. */
export function violations(file: SourceFile): string[] {
  return [nameViolations, lengthViolations, importViolations, barrelViolations, sinkViolations].flatMap((rule) =>
    rule(file).map((problem) => `${file.path}: ${problem}`),
  )
}

export function nameViolations({ path }: SourceFile): string[] {
  const words = path.split('/').flatMap((part) =>
    part
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_.\s]/),
  )
  return words.filter((word) => FORBIDDEN_NAMES.has(word)).map((word) => `"${word}" names nothing; say what it holds`)
}

export function lengthViolations({ path, text }: SourceFile): string[] {
  if (path.includes('/generated/')) return []
  const lines = text.trimEnd().split('\n').length
  return lines > MAX_LINES ? [`${lines} lines; ${MAX_LINES} at most`] : []
}

export function importViolations({ path, text }: SourceFile): string[] {
  const check = CHECKS.find(([folder]) => path.startsWith(folder))?.[1]
  if (!check || !isScript(path)) return []
  return importsOf(text).flatMap((specifier) => {
    const problem = check(path, specifier)
    return problem ? [`imports ${specifier}: ${problem}`] : []
  })
}

const CHECKS = [
  ['sdk/src/', sdkImport],
  ['app/src/', appImport],
  ['indexer/', indexerImport],
] as const

/** `export *` anywhere, and files that only pass on what others export. */
export function barrelViolations({ path, text }: SourceFile): string[] {
  if (!isScript(path) || path.startsWith('test/')) return []
  const code = withoutComments(text)
  const own = code.replace(STATEMENT, '').replace(/[\s;]/g, '')
  const reExports = [...code.matchAll(STATEMENT)].some((match) => match[0].trimStart().startsWith('export'))
  return [
    ...(/\bexport\s*\*/.test(code) ? ['`export *` hides what is exported'] : []),
    ...(reExports && own === '' ? ['only re-exports; import from where it is written'] : []),
  ]
}

export function sinkViolations({ path, text }: SourceFile): string[] {
  if (!path.startsWith('app/')) return []
  if (path.endsWith('.html')) {
    const inline = /<script(?![^>]*\ssrc=)[^>]*>|<style\b|\sstyle\s*=|\son[a-z]+\s*=/gi
    return [...text.matchAll(inline)].map((match) => `inline code or style: ${match[0].trim()}`)
  }
  if (!isScript(path)) return []
  return [...withoutComments(text).matchAll(HTML_SINKS)].map(
    (match) => `turns a string into markup or code: ${match[0]}`,
  )
}

/** All module specifiers: import, import type, export … from, import(), require(). */
export function importsOf(text: string): string[] {
  const code = withoutComments(text)
  const dynamic = /\b(?:import|require)\s*\(\s*(['"`])([^'"`]+)\1/g
  return [
    ...[...code.matchAll(STATEMENT)].map((match) => match[2] ?? ''),
    ...[...code.matchAll(dynamic)].map((match) => match[2] ?? ''),
  ]
}

const STATEMENT = /(?<![\w.$'"`])(?:import|export)\b(?:\s*(?:type\b)?[\w$*{},\s]*?\bfrom\b)?\s*(['"])([^'"\n]+)\1/g

/** Strings are matched only so that a `//` or a quote inside them is left alone. */
function withoutComments(text: string): string {
  const tokens = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g
  return text.replace(tokens, (token) => (token.startsWith('//') || token.startsWith('/*') ? ' ' : token))
}

function isScript(path: string): boolean {
  return /\.(m|c)?[jt]sx?$/.test(path)
}

function sdkImport(path: string, specifier: string): string | undefined {
  const layer = sdkLayer(path)
  if (!layer) return 'from a folder that has no place in SDK_LAYERS; give it one'
  if (layer === 'coin-line') return 'coin-line imports nothing'

  const target = inRepository(path, specifier)
  if (target) {
    if (!target.startsWith('sdk/src/')) return 'outside the SDK'
    const targetLayer = sdkLayer(target)
    if (!targetLayer) return 'a folder that has no place in SDK_LAYERS; give it one'
    return SDK_LAYERS.indexOf(targetLayer) > SDK_LAYERS.indexOf(layer) ? `${targetLayer} is above ${layer}` : undefined
  }
  if (specifier.startsWith('node:')) {
    return layer === 'cli' || layer === 'testing' ? undefined : 'Node only in cli and testing'
  }
  const name = packageOf(specifier)
  if (name === 'viem' || name === 'zod') return undefined
  if (name === 'ethers') return layer === 'ethers' ? undefined : 'ethers only in sdk/src/ethers'
  if (name === 'hash-wasm') return layer === 'wasm' ? undefined : 'hash-wasm only in sdk/src/wasm'
  if (EXPORT_PACKAGES.has(name)) return layer === 'export' ? undefined : `${name} only in sdk/src/export`
  return layer === 'testing' ? undefined : 'the SDK uses viem and zod only'
}

type SdkLayer = (typeof SDK_LAYERS)[number]

function sdkLayer(path: string): SdkLayer | undefined {
  const [first = '', ...rest] = path.slice('sdk/src/'.length).split('/')
  const name = first.replace(/\.[^.]+$/, '')
  const known = SDK_LAYERS.find((layer) => layer === name)
  return known ?? (rest.length === 0 ? 'base' : undefined)
}

function appImport(path: string, specifier: string): string | undefined {
  const from = appLayer(path)
  if (!from) return 'from a folder that has no place in the app; see CONTRIBUTING.md'

  const target = inRepository(path, specifier)
  if (target) {
    if (target.startsWith('sdk/src/') && specifier.startsWith('@amana/sdk/')) return undefined
    if (!target.startsWith('app/src/')) return 'outside the app'
    const to = appLayer(target)
    if (!to) return 'a folder that has no place in the app; see CONTRIBUTING.md'
    if (to.rank > from.rank) return `${to.folder} is above ${from.folder}`
    return from.feature !== to.feature && from.feature && to.feature ? 'another feature' : undefined
  }
  if (specifier.startsWith('node:')) return 'Node is not in the browser'
  return packageOf(specifier) === 'ethers' ? 'ethers never reaches the browser' : undefined
}

function appLayer(path: string): { folder: string; rank: number; feature: string | undefined } | undefined {
  const [folder = '', ...rest] = path.slice('app/src/'.length).split('/')
  // main.ts and the like: they compose, as app/ does
  if (rest.length === 0) return { folder: 'app', rank: APP_LAYERS.length - 1, feature: undefined }
  const rank = APP_LAYERS.findIndex((folders) => folders.some((name) => name === folder))
  return rank < 0 ? undefined : { folder, rank, feature: folder === 'features' ? rest[0] : undefined }
}

/** The path of a file of ours that a specifier means, or nothing for a package. */
function inRepository(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier)
  if (specifier.startsWith('@amana/')) return specifier.replace(/^@amana\/(\w+)/, '$1/src')
  return undefined
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
