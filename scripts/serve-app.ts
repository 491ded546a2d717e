// Serves the built app as a real host would: with its security headers, and nothing that writes.
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { CONTENT_SECURITY_POLICY } from '../app/build/content-security-policy.ts'
import type { SiteConfigInput } from '../app/src/data/config.ts'

export interface ServeAppOptions {
  /** The build: `app/dist`. */
  directory: string
  /** Served as `/config.json`. */
  config: SiteConfigInput
  /** Documents named `<sha-256 in hex>` with or without an ending, served as `/content/<sha-256>`. */
  contentDirectory?: string | undefined
  host: string
  /** 0 takes any free port. */
  port: number
}

export interface ServedApp {
  url: string
  close: () => Promise<void>
}

/** The environment variable behind the port, to name it when the port is taken. */
const PORT_VARIABLE = 'AMANA_APP_PORT'

/** Endings of the build, and of documents. Anything else is offered as a download of unknown kind. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Documents come from strangers: none of these can run anything. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '': 'application/octet-stream',
  '.avif': 'image/avif',
  '.csv': 'text/plain; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
}

/** Starts the server; fails with one clear sentence when the port is taken. */
export async function serveApp(options: ServeAppOptions): Promise<ServedApp> {
  const { host, port } = options
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    answer(options, request, response).catch(() => refuse(response, 500))
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use. Stop the program that has it, or set ${PORT_VARIABLE} to another port.`
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error)
    })
    server.listen(port, host, resolve)
  })
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://${host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What every answer carries. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

async function answer(options: ServeAppOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405)
  }
  const path = pathOf(request.url ?? '/')
  const isHead = request.method === 'HEAD'
  if (path === undefined) {
    // A page whose address was cut short in a message: the app says so in the visitor's language.
    return LANGUAGE_PATH.test(request.url ?? '')
      ? sendPage(options.directory, request, response)
      : refuse(response, 400)
  }

  if (path === '/config.json') {
    response.setHeader('Content-Type', 'application/json; charset=utf-8')
    response.setHeader('Cache-Control', 'no-cache')
    response.end(isHead ? undefined : JSON.stringify(options.config))
    return
  }
  if (path.startsWith('/content/')) return sendContent(options.contentDirectory, path, request, response)

  const file = fileIn(options.directory, path)
  if (file && !hasHiddenPart(path) && (await isFile(file))) {
    const isHashed = /^\/assets\/.+-[\w-]{8,}\.\w+$/.test(path)
    response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    return sendBuilt(file, TYPES[extname(file)] ?? 'application/octet-stream', request, response)
  }
  // A missing file is missing; every other path is a page, and the app knows which: whatever words stand in its address.
  const isPage = LANGUAGE_PATH.test(path) || (extname(path) === '' && !path.startsWith('/assets/'))
  if (!isPage) return refuse(response, 404)
  return sendPage(options.directory, request, response)
}

/** The path of a page begins with its language. */
const LANGUAGE_PATH = /^\/[a-z]{2}\//

function sendPage(directory: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Cache-Control', 'no-cache')
  return sendBuilt(join(directory, 'index.html'), 'text/html; charset=utf-8', request, response)
}

async function sendContent(
  directory: string | undefined,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const hash = /^\/content\/([0-9a-f]{64})$/.exec(path)?.[1]
  if (!hash || !directory) return refuse(response, 404)
  for (const [ending, type] of Object.entries(CONTENT_TYPES)) {
    const file = join(directory, hash + ending)
    if (!(await isFile(file))) continue
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    // The name is the hash of the bytes: they never change.
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    return send(file, type, request, response)
  }
  return refuse(response, 404)
}

/** The decoded path, or nothing for one that no browser sends. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    return path.includes('\0') || path.includes('\\') ? undefined : path
  } catch {
    return undefined
  }
}

/** The file that a path means, or nothing when it lies outside. */
function fileIn(directory: string, path: string): string | undefined {
  const root = normalize(directory + sep)
  const file = normalize(join(root, path))
  return file.startsWith(root) ? file : undefined
}

function hasHiddenPart(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'))
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

async function send(file: string, type: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { size } = await stat(file)
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', size)
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

const COMPRESSIBLE = /^(text\/|application\/(json|manifest\+json)|image\/svg)/
const compress = promisify(gzip)
/** Files of the build, by name, size and time of their last change. */
const compressed = new Map<string, Buffer>()

/** A file of the build: compressed, where that makes it smaller and the visitor's browser can read it. */
async function sendBuilt(
  file: string,
  type: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!COMPRESSIBLE.test(type)) return send(file, type, request, response)
  response.setHeader('Vary', 'Accept-Encoding')
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return send(file, type, request, response)

  const { size, mtimeMs } = await stat(file)
  const version = `${file} ${size} ${mtimeMs}`
  const body = compressed.get(version) ?? (await compress(await readFile(file)))
  compressed.set(version, body)
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Encoding', 'gzip')
  response.setHeader('Content-Length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.statusCode = status
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.setHeader('Cache-Control', 'no-store')
  response.end(`${status}\n`)
}
