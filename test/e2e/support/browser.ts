// A browser from the system, or the one that npm brought; and pages that remember what went wrong in them.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { type RequestLog, watchRequests } from './request-log.ts'

const { AMANA_CHROMIUM } = process.env
const SYSTEM_BROWSERS = [
  AMANA_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function launchBrowser(): Promise<Browser> {
  const system = SYSTEM_BROWSERS.find((path) => path !== undefined && existsSync(path))
  if (system) return chromium.launch({ executablePath: system, args: FLAGS })
  // It unpacks to the temporary folder and would silently take another version's file from there.
  const manifest = new URL('../../../node_modules/@sparticuz/chromium/package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const folder = join(tmpdir(), `amana-chromium-${version}`)
  mkdirSync(folder, { recursive: true })
  Object.assign(process.env, { TMPDIR: folder })
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  // Not with its own arguments: they put every page into one process and switch web security off.
  return chromium.launch({ executablePath, args: FLAGS })
}

export interface WatchedPage {
  page: Page
  /** Errors in the console, uncaught errors, violations of the content security policy, and hosts that nobody named. */
  problems: string[]
  requests: RequestLog
  close: () => Promise<void>
}

/** A page in a profile of its own. Without `serviceWorkers: 'allow'`, nothing is kept between page and server. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<WatchedPage> {
  const context = await browser.newContext({
    acceptDownloads: true,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  })
  const problems: string[] = []
  const requests = watchRequests(context, problems)
  await context.exposeFunction('amanaProblem', (problem: string) => problems.push(problem))
  // tsx wraps functions in a helper of its own, which functions that are sent to the page do not find there.
  await context.addInitScript({ content: 'globalThis.__name ??= (value) => value' })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { amanaProblem } = window as unknown as { amanaProblem: (problem: string) => void }
      amanaProblem(`content security policy: ${violatedDirective} ${blockedURI}`)
    })
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    // A document that the demo's store does not have is an answer, which Chromium logs as an error.
    const { url } = message.location()
    const isMissingContent = url.includes('/content/')
    if (message.type() === 'error' && !isMissingContent) problems.push(`console: ${message.text()} (${url})`)
  })
  return { page, problems, requests, close: () => context.close() }
}

/** How many pixels the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What a page looked like when its scene failed, under .amana/e2e. */
export async function picture(page: Page, name: string): Promise<void> {
  const path = join('.amana', 'e2e', `${name.replace(/[^a-z0-9]+/gi, '-')}.png`)
  await page.screenshot({ path, fullPage: true }).catch(() => undefined)
}
