#!/usr/bin/env node
/** The process: arguments in, an exit status out. */
import { run } from './run.js'

process.exitCode = await run(process.argv.slice(2), process)
