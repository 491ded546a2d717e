#!/usr/bin/env node
// Fails when package-lock.json would break `npm ci` on somebody else's machine:
//   - an optional package (a platform's native binary) that a dependency names and the lock does not hold;
//   - a registry address, which pins everyone to the mirror of whoever wrote the lock;
//   - a package without an integrity hash.
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))

const problems = Object.entries(packages).flatMap(([path, entry]) => {
  const isInstalled = path.includes('node_modules/') && !entry.link
  return [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isReachable(name, path))
      .map((name) => `${path || 'package.json'}: optional package ${name} is not in the lock`),
    ...(isInstalled && entry.resolved ? [`${path}: has a registry address`] : []),
    ...(isInstalled && !entry.integrity && !entry.inBundle ? [`${path}: has no integrity hash`] : []),
  ]
})

for (const problem of problems) console.error(problem)
console.log(`package-lock.json: ${Object.keys(packages).length} packages, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

/** Node's resolution, over the lock's paths: looks in `from` and in every folder above it. */
function isReachable(name, from) {
  for (let folder = from; ; folder = parentOf(folder)) {
    if (packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

function parentOf(folder) {
  const nested = folder.lastIndexOf('/node_modules/')
  return nested < 0 ? '' : folder.slice(0, nested)
}
