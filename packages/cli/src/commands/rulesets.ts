/** `rulesets list|show|check`. */
import { caseFailureText, checkRuleset } from '@screeningsmodel/core/json-rules-engine'
import type { Context, ExitStatus } from '../terminal/context.js'
import { readRuleset, rulesetNamed } from '../rulesets/named.js'
import { shipped } from '../rulesets/shipped.js'

export function list(context: Context): ExitStatus {
  for (const { id, version, title } of shipped.rulesets) {
    context.stdout.write(`${`${id}@${version}`.padEnd(40)}  ${context.say(title)}\n`)
  }
  return 0
}

export async function show(context: Context, id: string): Promise<ExitStatus> {
  context.stdout.write(`${JSON.stringify(await rulesetNamed(context, id), null, 2)}\n`)
  return 0
}

/** Writes every failing case with the answers of both engines; 1 when there is one. */
export async function check(context: Context, file: string): Promise<ExitStatus> {
  const ruleset = await readRuleset(context, file)
  const failures = await checkRuleset(ruleset)
  for (const failure of failures) {
    context.stdout.write(`${caseFailureText(failure, ruleset, context.sprog)}\n\n`)
  }
  const counts = { all: String(ruleset.cases.length), failed: String(failures.length) }
  context.tell({
    da: `${counts.all} eksempler er prøvet på to regelmotorer; ${counts.failed} fejlede.`,
    en: `${counts.all} cases were run on two engines; ${counts.failed} failed.`,
  })
  return failures.length > 0 ? 1 : 0
}
