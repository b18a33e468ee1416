/** `rulesets list|show|check`; `diff` has a file of its own. */
import {
  caseFailureText,
  checkMutants,
  checkRuleset,
  unnoticedText,
} from '@screeningsmodel/core/json-rules-engine'
import { oddities, sideOf } from '@screeningsmodel/core/forskel'
import { counted, type Ruleset } from '@screeningsmodel/core'
import { writeOut } from '../files/output.js'
import { targetOf } from '../files/target.js'
import type { Context, ExitStatus } from '../terminal/context.js'
import { beginning } from '../terminal/numbers.js'
import { fileNamed, rulesetNamed } from '../rulesets/named.js'
import { shipped } from '../rulesets/shipped.js'

export function list(context: Context): ExitStatus {
  for (const { id, version, title } of shipped.rulesets) {
    context.stdout.write(`${`${id}@${version}`.padEnd(40)}  ${context.say(title)}\n`)
  }
  return 0
}

export async function show(context: Context, id: string, given: object): Promise<ExitStatus> {
  const { ud } = given as { readonly ud?: string }
  const formats = ['json'] as const
  const inputs = fileNamed(id)
  const target = await targetOf(context, { ud, format: undefined, formats, inputs })
  const text = `${JSON.stringify(await rulesetNamed(context, id), null, 2)}\n`
  await writeOut(context, [text], target)
  return 0
}

/**
 * Writes every failing case with the answers of both engines; returns 1 if there is one. If no case fails, it writes
 * every small change of the rules that no case notices, with a case that would.
 */
export async function check(context: Context, named: string): Promise<ExitStatus> {
  const ruleset = await rulesetNamed(context, named)
  const failures = await checkRuleset(ruleset)
  for (const failure of failures) {
    context.stdout.write(`${caseFailureText(failure, ruleset, context.sprog)}\n\n`)
  }
  const { length } = ruleset.cases
  context.tell({
    da: `${counted('da', length, 'Ét eksempel', 'eksempler')} er prøvet på to regelmotorer. ${failures.length === 1 ? 'Ét' : beginning('da', failures.length)} fejlede.`,
    en: `${counted('en', length, 'One case was', 'cases were')} run on two engines. ${beginning('en', failures.length)} failed.`,
  })
  if (failures.length > 0) return 1
  for (const each of oddities(sideOf(ruleset), context.sprog)) context.tell(each)
  tellUnnoticed(context, ruleset)
  return 0
}

function tellUnnoticed(context: Context, ruleset: Ruleset): void {
  const { antal, ubemaerkede, udenVirkning } = checkMutants(ruleset)
  for (const each of ubemaerkede) {
    context.stdout.write(`${unnoticedText(each, ruleset, context.sprog)}\n\n`)
  }
  const [all, left, none] = [antal, ubemaerkede.length, udenVirkning.length].map(String)
  context.tell({
    da: `${all} små ændringer af reglerne er prøvet på eksemplerne. Uopdagede: ${left}. Uden virkning i noget tilfælde: ${none}.`,
    en: `${all} small changes of the rules were tried on the cases. Unnoticed: ${left}. Without effect in any case: ${none}.`,
  })
}
