#!/usr/bin/env node
// Makes node_modules match package-lock.json, on any Node >= 20, before anything else runs. No dependencies of its own.
//
//   node scripts/setup.mjs            before `npm start` and `npm test`; a no-op once everything is in place
//   node scripts/setup.mjs --repair   after `npm install` and `npm ci`
//
// Why it exists: Hardhat's native engine declares Node >= 22, so an npm that runs on an older Node leaves it out
// without a word. The lock therefore also carries a Node 24 executable (node-<platform>, no install script). npm puts
// node_modules/.bin first on the PATH of every script, so scripts run on that Node, whatever the machine has.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NPM = 'npm@11.19.1'
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error']

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
const [nodeMajor, nodeMinor] = process.versions.node.split('.').map(Number)
const npmMajor = Number(/npm\/(\d+)\./.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? 0)
const libc = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime ? 'musl' : 'glibc'

if (process.argv.includes('--repair')) repair()
else ensure()

/** After an install: adds what the installing npm skipped because of its own Node version. */
function repair() {
  const canRepair = npmMajor >= 11 && nodeMajor >= 22 && Boolean(process.env.npm_execpath)
  if (process.env.AMANA_REPAIRING || !canRepair || missingPackages().length === 0) return
  npm(['install', ...QUIET], { AMANA_REPAIRING: '1' })
}

/** Before a script: installs when something is missing, and remembers that it looked. */
function ensure() {
  const stampFile = join(modules, '.setup-stamp')
  const stamp = createHash('sha256').update(`${process.platform} ${process.arch} ${libc}\n${lockText}`).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return

  const missing = missingPackages()
  if (missing.length > 0) {
    const command = installCommand()
    const some = missing.slice(0, 3).join(', ') + (missing.length > 3 ? ', …' : '')
    console.log(`setup: npm ${command.join(' ')} (Node ${process.versions.node}; missing: ${some})`)
    npm([...command, ...QUIET])
    const still = missingPackages()
    if (still.length > 0) {
      console.error(`setup: still missing after the install: ${still.join(', ')}`)
      process.exit(1)
    }
  }
  linkBundledNode()
  writeFileSync(stampFile, stamp)
}

/** `npm ci`, on a borrowed Node and npm when ours would leave packages out: Node < 22, or npm 10. */
function installCommand() {
  const tooOldForEngine = nodeMajor < 22 || (nodeMajor === 22 && nodeMinor < 13)
  const oldNpm = npmMajor > 0 && npmMajor < 11
  if (tooOldForEngine || oldNpm) {
    const packages = [...bundledNodes(), NPM].map((name) => `--package=${name}`)
    return ['exec', '--yes', ...packages, '--', 'npm', 'ci']
  }
  // Running on the bundled Node: `ci` would delete it under our feet, and npm 11 adds only what is missing.
  if (process.execPath.startsWith(modules)) return ['install']
  return ['ci']
}

/** The Node that the lock holds for this platform, as name@version; none on a platform without. */
function bundledNodes() {
  return Object.entries(JSON.parse(lockText).packages)
    .filter(([path, entry]) => /^node_modules\/node-(bin-)?(linux|darwin|win)-/.test(path) && isWanted(entry))
    .map(([path, entry]) => `${path.replace('node_modules/', '')}@${entry.version}`)
}

/** Paths the lock wants on this platform that node_modules does not have in that version. */
function missingPackages() {
  const installedFile = join(modules, '.package-lock.json')
  if (!existsSync(installedFile)) return ['node_modules']
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return Object.entries(JSON.parse(lockText).packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && isWanted(entry))
    .filter(([path, entry]) => installed[path]?.version !== entry.version)
    .map(([path]) => path)
}

/** An optional package counts when it is for this platform; without one it only serves other platforms' packages. */
function isWanted(entry) {
  if (entry.optional && !entry.os && !entry.cpu) return false
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && fits(entry.libc, libc)
}

/** npm's os, cpu and libc lists: absent fits all, "x" fits x alone, "!x" fits everything but x. */
function fits(list, value) {
  if (!list) return true
  const items = [list].flat()
  if (items.includes(`!${value}`)) return false
  return items.includes(value) || items.every((item) => item.startsWith('!'))
}

/** npm 10 inside npx was seen to install the Node package without its bin link; rebuilding it makes the link. */
function linkBundledNode() {
  const bundled = readdirSync(modules).find((name) => /^node-(bin-)?(linux|darwin|win)-/.test(name))
  const link = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (bundled && !existsSync(link)) npm(['rebuild', bundled, ...QUIET])
}

function npm(args, env = {}) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }
  const cli = process.env.npm_execpath // set when npm runs us
  const { status } = cli
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}
