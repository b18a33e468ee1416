/** The commands with their arguments and options. The code of a command is loaded only when it runs. */
import type { Declare } from './declare.js'
import { afrapportering, kapacitet } from './declared/reports.js'
import { screen, template } from './declared/rows.js'
import { rulesets, sql } from './declared/rulesets.js'
import { completion, mcp, serve } from './declared/service.js'

/** In the order in which the help lists them. */
export const commands: readonly ((declare: Declare) => void)[] = [
  screen,
  template,
  afrapportering,
  kapacitet,
  rulesets,
  sql,
  serve,
  mcp,
  completion,
]
