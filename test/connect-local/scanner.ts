// Starts a server that never ends, tells its pids, and waits for its own end: `scanner.ts <sandbox> <mark>`.
import { startLocal } from '../../src/connect/local/start-local.ts'
import type { SandboxChoice } from '../../src/connect/local/sandbox/sandbox.ts'
import { fixtureTarget, localOptions } from './local-options.ts'
import { talk } from './talk.ts'

const [sandbox = 'none', mark = ''] = process.argv.slice(2)
const target = fixtureTarget('never-ends.mjs', { args: [mark] })
const server = await startLocal(target, localOptions({ sandbox: sandbox as SandboxChoice }))
if (server.kind === 'failure') throw new Error(server.reason)
const { tools } = await talk(server)
process.stdout.write(tools[0]?.description ?? '')
setInterval(() => {}, 1000)
