import { z } from 'zod'
import { UserError } from '../../errors.ts'
import { Category, categories } from '../../model/category.ts'
import type { Override } from '../../model/override.ts'
import { reclassify } from '../../queue/reclassify.ts'
import { putOverride } from '../../store/index.ts'
import { defineCommand, type ExitCode, exitCodes } from '../command.ts'
import type { Io } from '../io.ts'
import { tellLapsed } from '../lapsed.ts'
import { withStore } from '../open-store.ts'
import { databaseOptions, databaseRows, RiskOption, wholeNumber } from '../options.ts'
import { screenOf } from '../print/scan-result.ts'
import { toolPage } from '../print/tool.ts'
import { findOne, loadPublished, type PublishedServer } from '../published-server.ts'

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2027-06-30')
  .refine((day) => !Number.isNaN(Date.parse(day)), 'must be a day that exists')

const OverrideOptions = z.object({
  category: z
    .enum(categories, { error: `must be one of ${categories.join(', ')}` })
    .pipe(Category)
    .optional(),
  risk: RiskOption.optional(),
  reason: z.string({ error: 'say why; it is shown wherever the verdict is' }).trim().min(1, 'say why'),
  author: z.string().trim().min(1).optional(),
  expires: Day.optional(),
  target: wholeNumber(1, 2 ** 53 - 1).optional(),
  ...databaseOptions,
})

export const override = defineCommand({
  options: [
    ['--category <category>', `one of ${categories.join(', ')}`],
    ['--risk <level>', 'low, medium, high or critical'],
    ['--reason <text>', 'why; shown wherever the verdict is shown'],
    ['--author <name>', 'who says so'],
    ['--expires <day>', 'the first day on which it no longer holds: 2027-06-30'],
    ['--target <id>', 'one way to the server instead of its default one'],
    ...databaseRows,
  ],
  examples: [
    [
      'placard override server-memory delete_entities --risk high --reason "scratch graph, rebuilt nightly"',
      'until its definition changes',
    ],
  ],
  schema: OverrideOptions,
  async run(io, { args, options }): Promise<ExitCode> {
    const [word = '', tool = ''] = args
    if (!options.category && !options.risk) {
      throw new UserError('bad-option', { option: '--category, --risk', why: 'give one of them, or both' })
    }
    return await withStore(io, { command: 'override', dataDir: options.dataDir }, async ({ db }) => {
      const facts = await findOne(db, word)
      const server = await loadPublished(db, facts, options.target)
      const value = overrideOf(io, { server, slug: facts.slug, tool, options })
      await putOverride(db, facts.id, value)
      const again = { serverId: facts.id, now: io.now(), signal: io.signal }
      const { lapsed } = await reclassify(db, again, () => () => undefined)
      tellLapsed(io, lapsed)
      return await printTool(io, await loadPublished(db, facts, options.target), tool)
    })
  },
})

interface About {
  server: PublishedServer | null
  slug: string
  tool: string
  options: z.infer<typeof OverrideOptions>
}

function overrideOf(io: Io, { server, slug, tool, options }: About): Override {
  const found = server?.tools.find((each) => each.tool.name === tool)
  if (!found) throw new UserError('unknown-tool', { server: slug, tool })
  const { category, risk, reason, author, expires } = options
  const createdAt = io.now()
  if (expires && Date.parse(expires) <= createdAt.getTime()) {
    throw new UserError('bad-option', { option: '--expires', why: 'it must lie in the future' })
  }
  return {
    server: slug,
    tool,
    definitionDigest: found.tool.definitionDigest,
    reason,
    createdAt: createdAt.toISOString(),
    ...(category && { category }),
    ...(risk && { risk }),
    ...(author && { author }),
    ...(expires && { expiresAt: new Date(expires).toISOString() }),
  }
}

async function printTool(io: Io, server: PublishedServer | null, tool: string): Promise<ExitCode> {
  const found = server?.tools.find((each) => each.tool.name === tool)
  const policy = server?.policy.tools.find(({ name }) => name === tool)
  if (found?.verdict) {
    io.stdout.write(toolPage({ verdict: found.verdict, policy, problems: found.tool.problems }, screenOf(io)))
  }
  return exitCodes.done
}
