// A store in a place with little room: prints what it answered and what is left. Run by full-disk.test.ts, which makes the
// room small. Without arguments it uses a folder of its own.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { get, NOTE, nameOnChain, openWorld, png, put, usage } from './support.ts'

const [directory] = process.argv.slice(2)
const world = await openWorld(directory === undefined ? {} : { directory })
const answers: { status: number; code: string | undefined; kept: number }[] = []
for (const content of [NOTE, png(2 ** 20, 5), { ...NOTE, text: 'Afterwards' }]) {
  await nameOnChain(world, content)
  const { status, code, hash } = await put(world, content)
  answers.push({ status, code, kept: (await get(world, hash)).status })
}
const files = readdirSync(world.directory, { recursive: true, encoding: 'utf8' })
  .map((path) => join(world.directory, path))
  .filter((path) => statSync(path).isFile())
console.log(JSON.stringify({ answers, files: files.length, total: (await usage(world)).total }))
await world.end()
process.exit(0)
