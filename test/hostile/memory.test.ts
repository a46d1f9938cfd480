import { beforeAll, describe, expect, test } from 'vitest'
import { measureHonest, measureRow, mostMb } from './measure-row.ts'
import { rows } from './rows.ts'

/** Those that send much. `npm run hostile -- --report` measures all. */
const heavy = ['4', '7', '8a', '8b', '8c', '9a', '10a', '10b', '10c', '10d', '14', '27', '31', '34g', '34h']

describe('memory', () => {
  let honestMb = 0

  beforeAll(async () => {
    honestMb = (await measureHonest()).peakMb
  })

  test.each(rows.filter(({ id }) => heavy.includes(id)))(
    'row $id: a server that $server costs at most 64 MB more than an honest one',
    async (row) => {
      const { peakMb } = await measureRow(row, honestMb + mostMb)
      expect(peakMb - honestMb).toBeLessThan(mostMb)
    },
    240_000,
  )
})
