import { describe, expect, test } from 'vitest'
import { cacheDir, isInstalled, realServer, realServers } from '../real-servers.ts'
import { started } from './start.ts'
import { talk } from './talk.ts'

const elastic = realServer('npm:@elastic/mcp-server-elasticsearch')

describe('real servers of npm', () => {
  for (const server of realServers) {
    test.skipIf(!isInstalled(server))(`${server.slug} lists its tools as a plain process`, async () => {
      const local = await started(server.target, { cacheDir })
      const { tools } = await talk(local)
      expect(tools.length).toBe(server.tools)
      expect(local.posture).toEqual({
        args: server.target.args,
        variables: server.target.variables.map(({ name }) => name).sort(),
        sandbox: 'process',
        packageVersion: server.target.version,
        integrity: server.target.integrity,
        nodeVersion: process.version,
      })
      expect(local.failure()).toBeNull()
    })
  }

  test.skipIf(!isInstalled(elastic))(
    'one of them writes its log to stdout, and lists all the same',
    async () => {
      const { raw, tools } = await talk(await started(elastic.target, { cacheDir }))
      expect(tools).toHaveLength(elastic.tools)
      expect(raw.filter((line) => !line.includes('jsonrpc'))).not.toEqual([])
    },
  )
})
