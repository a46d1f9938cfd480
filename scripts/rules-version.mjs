// Writes src/classify/rules-version.ts: a hash of every file in src/classify, so that a stored verdict tells which
// rules made it. Committed; `npm run check` fails where it differs.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../src/classify', import.meta.url))
const file = path.join(folder, 'rules-version.ts')

function currentText() {
  const hash = createHash('sha256')
  const names = readdirSync(folder, { recursive: true })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.ts') && name !== 'rules-version.ts')
    .sort()
  for (const name of names) hash.update(`${name}\0${readFileSync(path.join(folder, name), 'utf8')}\0`)
  return `/** Hash of src/classify and its tables. Written by scripts/rules-version.mjs at every build. */\nexport const rulesVersion = '${hash.digest('hex').slice(0, 16)}'\n`
}

function storedText() {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Brings the file up to date; leaves it untouched where it is. */
export function writeRulesVersion() {
  const text = currentText()
  if (text !== storedText()) writeFileSync(file, text)
}

const isMain = process.argv[1] === fileURLToPath(import.meta.url)
if (isMain && !process.argv.includes('--check')) writeRulesVersion()
if (isMain && process.argv.includes('--check') && currentText() !== storedText()) {
  process.stderr.write('src/classify/rules-version.ts is out of date; run "npm run build" and commit it\n')
  process.exit(1)
}
