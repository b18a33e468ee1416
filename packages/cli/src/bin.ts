#!/usr/bin/env node
/** The process: arguments in, an exit status out. */
import { run } from './run.js'
import { wholeOutput } from './terminal/standard-output.js'

const { argv, stdin, stdout, stderr } = process
process.exitCode = await run(argv.slice(2), { stdin, stdout: wholeOutput(stdout), stderr })
