import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { SiteConfigInput } from '../../app/src/data/config.ts'
import { type ServedApp, serveApp } from '../../scripts/serve-app.ts'

const HASH = 'ab'.repeat(32)
const PICTURE = 'cd'.repeat(32)
const config: SiteConfigInput = {
  defaultChain: 31337,
  chains: [
    {
      chainId: 31337,
      name: 'Local',
      rpcUrl: 'http://127.0.0.1:8545/path',
      factory: '0x5FbDB2315678afecb367f032d93F642f64180aa3',
      startBlock: 0,
      tokens: [],
    },
  ],
}

describe('serve-app', () => {
  let folder: string
  let app: ServedApp

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'amana-serve-'))
    const directory = join(folder, 'dist')
    const contentDirectory = join(folder, 'content')
    mkdirSync(join(directory, 'assets'), { recursive: true })
    mkdirSync(join(directory, '.vite'))
    mkdirSync(contentDirectory)
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    writeFileSync(join(folder, 'dist-secret'), 'secret')
    writeFileSync(join(directory, 'index.html'), '<!doctype html>page')
    writeFileSync(join(directory, 'mark.svg'), '<svg/>')
    writeFileSync(join(directory, 'assets/index-AbCd1234.js'), 'script')
    writeFileSync(join(directory, '.vite/manifest.json'), 'secret')
    writeFileSync(join(contentDirectory, HASH), '<script>alert(1)</script>')
    writeFileSync(join(contentDirectory, `${PICTURE}.png`), 'picture')
    writeFileSync(join(contentDirectory, 'notes.txt'), 'secret')
    app = await serveApp({ directory, contentDirectory, config, host: '127.0.0.1', port: 0 })
  })

  after(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })

  it('serves every page from the one document, never kept', async () => {
    for (const path of ['/', '/ar', '/en/c/eip155:31337:0x5FbDB2315678afecb367f032d93F642f64180aa3']) {
      const { status, headers, body } = await get(path)
      expect([status, body], path).to.deep.equal([200, '<!doctype html>page'])
      expect(headers['content-type']).to.equal('text/html; charset=utf-8')
      expect(headers['cache-control']).to.equal('no-cache')
    }
  })

  it('lets the app say that the address of a page is malformed', async () => {
    for (const path of ['/en/audit/%E0%A4%A', '/ar/c/%E0%A4%A', '/en/c/a.b%2Fc.js', '/ar/=1.2']) {
      const { status, body } = await get(path)
      expect([status, body], path).to.deep.equal([200, '<!doctype html>page'])
    }
    expect((await get('/content/%E0%A4%A')).status).to.equal(400)
  })

  it('keeps hashed files for ever, and others not', async () => {
    const script = await get('/assets/index-AbCd1234.js')
    expect(script.headers['content-type']).to.equal('text/javascript; charset=utf-8')
    expect(script.headers['cache-control']).to.equal('public, max-age=31536000, immutable')
    expect((await get('/mark.svg')).headers['cache-control']).to.equal('no-cache')
  })

  it('compresses the build for browsers that read it so, and no document of a stranger', async () => {
    // `fetch` undoes what was done for the way, and keeps the header.
    const script = await fetch(`${app.url}/assets/index-AbCd1234.js`, { headers: { 'Accept-Encoding': 'gzip' } })
    expect([script.headers.get('content-encoding'), await script.text()]).to.deep.equal(['gzip', 'script'])
    expect(script.headers.get('vary')).to.equal('Accept-Encoding')
    const plain = await get('/assets/index-AbCd1234.js')
    expect([plain.headers['content-encoding'], plain.body]).to.deep.equal([undefined, 'script'])
    const document = await fetch(`${app.url}/content/${HASH}`, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(document.headers.get('content-encoding')).to.equal(null)
  })

  it('does not give a page for a missing file', async () => {
    for (const path of ['/assets/gone-AbCd1234.js', '/gone.js', '/favicon.ico', '/assets/gone']) {
      expect((await get(path)).status, path).to.equal(404)
    }
  })

  it('serves the configuration it was given', async () => {
    const { headers, body } = await get('/config.json')
    expect(JSON.parse(body)).to.deep.equal(config)
    expect(headers['cache-control']).to.equal('no-cache')
  })

  it('takes scripts, styles and pictures from this host alone, and lets the visitor name any node', async () => {
    const { headers } = await get('/en')
    const policy = String(headers['content-security-policy'])
    expect(policy).to.include("default-src 'none'")
    expect(policy).to.include("script-src 'self'; style-src 'self'; img-src 'self' blob:;")
    expect(policy).to.include("connect-src 'self' https: wss: http://127.0.0.1:* http://localhost:*;")
    expect(policy).to.include("require-trusted-types-for 'script'; trusted-types amana")
    expect(policy).to.include("frame-ancestors 'none'")
    expect(policy).not.to.match(/unsafe|data:/)
    expect(headers).to.include({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    })
    expect(headers['permissions-policy']).to.include('geolocation=()')
  })

  it('serves documents by their hash, as something that cannot run', async () => {
    const page = await get(`/content/${HASH}`)
    expect([page.status, page.body]).to.deep.equal([200, '<script>alert(1)</script>'])
    expect(page.headers['content-type']).to.equal('application/octet-stream')
    expect(page.headers['content-security-policy']).to.equal("default-src 'none'; sandbox")
    expect(page.headers['x-content-type-options']).to.equal('nosniff')
    expect((await get(`/content/${PICTURE}`)).headers['content-type']).to.equal('image/png')
  })

  it('serves no document by any other name', async () => {
    for (const path of [
      '/content/',
      '/content/notes.txt',
      `/content/${PICTURE}.png`,
      `/content/0x${HASH}`,
      `/content/${HASH.toUpperCase()}`,
      `/content/${'0'.repeat(64)}`,
      '/content/..%2fsecret.txt',
    ]) {
      expect((await get(path)).status, path).to.equal(404)
    }
  })

  it('never leaves its folders', async () => {
    for (const path of [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%2fdist-secret',
      '/assets/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%2e%2e%5c%2e%2e%5csecret.txt',
      '//etc/passwd',
      '/.vite/manifest.json',
      '/index.html%00.txt',
      '/%E0%A4%A',
    ]) {
      const { body } = await get(path)
      expect(body, path).not.to.include('secret')
      expect(body, path).not.to.include('root:')
    }
  })

  it('only reads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const {
        status,
        headers: { allow },
      } = await get('/config.json', method)
      expect([status, allow], method).to.deep.equal([405, 'GET, HEAD'])
    }
    const head = await get('/assets/index-AbCd1234.js', 'HEAD')
    expect([head.status, head.body, head.headers['content-length']]).to.deep.equal([200, '', '6'])
  })

  it('names a taken port and the variable that chooses another', async () => {
    const port = Number(new URL(app.url).port)
    let message = ''
    await serveApp({ directory: folder, config, host: '127.0.0.1', port }).catch((error: Error) => {
      message = error.message
    })
    expect(message).to.include(String(port)).and.to.include('AMANA_APP_PORT')
  })

  /** Without a browser's tidying of the path. */
  function get(path: string, method = 'GET') {
    const { hostname, port } = new URL(app.url)
    return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const call = request({ hostname, port, path, method }, (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (part) => {
          body += part
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
      })
      call.on('error', reject)
      call.end()
    })
  }
})
