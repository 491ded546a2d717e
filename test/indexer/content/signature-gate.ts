// Stands before s3rver, which knows the key of a request with signature version 4 but does not check the signature. This does,
// as https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html says, and the body's hash.
import { createHash, createHmac } from 'node:crypto'
import { request as ask, createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([\da-f]{64})$/

export async function signatureGate(port: number, secrets: Record<string, string>) {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    if (!isSigned(incoming, body, secrets)) {
      outgoing.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
      return
    }
    const { method, url: path, headers } = incoming
    const forwarded = ask({ port, host: '127.0.0.1', method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    forwarded.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function isSigned({ method, url, headers }: IncomingMessage, body: Buffer, secrets: Record<string, string>): boolean {
  const [, key = '', day = '', region = '', names = '', signature] =
    AUTHORIZATION.exec(headers.authorization ?? '') ?? []
  const bodyHash = headers['x-amz-content-sha256']
  if (method === 'PUT' && bodyHash !== createHash('sha256').update(body).digest('hex')) return false
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const path = (url ?? '').split('?')[0]
  const canonical = [method, path, '', signed.join(''), names, bodyHash].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const digest = createHash('sha256').update(canonical).digest('hex')
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, digest].join('\n')
  const steps = [day, region, 's3', 'aws4_request']
  const signingKey = steps.reduce<Buffer>((secret, text) => hmac(secret, text), Buffer.from(`AWS4${secrets[key]}`))
  return hmac(signingKey, toSign).toString('hex') === signature && names.split(';').includes('host')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
