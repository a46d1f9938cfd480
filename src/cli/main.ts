#!/usr/bin/env node
import { processIo } from './process-io.ts'
import { reportUncaught, run } from './run.ts'

const argv = process.argv.slice(2)
const io = processIo(process)
process.on('uncaughtException', (error) => process.exit(reportUncaught(error, { io, argv })))
process.exitCode = await run(argv, io)
