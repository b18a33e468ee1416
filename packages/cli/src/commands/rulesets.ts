/** `rulesets list|show|check`. */
import { udfaldOf, type Ruleset } from '@screeningsmodel/core'
import { checkRuleset, type CaseFailure } from '@screeningsmodel/core/json-rules-engine'
import { readJson } from '../files/json.js'
import { WrongUse, type Context, type ExitStatus } from '../terminal/context.js'
import { shipped, shippedRuleset } from './shipped.js'

export function list(context: Context): ExitStatus {
  for (const { id, version, title } of shipped.rulesets) {
    context.stdout.write(`${`${id}@${version}`.padEnd(40)}  ${context.say(title)}\n`)
  }
  return 0
}

export function show(context: Context, id: string): ExitStatus {
  context.stdout.write(`${JSON.stringify(shippedRuleset(id), null, 2)}\n`)
  return 0
}

/** Writes every failing case with the answers of both engines; 1 when there is one. */
export async function check(context: Context, file: string): Promise<ExitStatus> {
  const document = await readDocument(file)
  const failures = await checkRuleset(document)
  // `checkRuleset` throws unless the document is a ruleset.
  const { cases, criteria } = document as Ruleset
  for (const failure of failures) {
    context.stdout.write(`${failureText(failure, criteria, context)}\n\n`)
  }
  const counts = { all: String(cases.length), failed: String(failures.length) }
  context.tell({
    da: `${counts.all} eksempler er prøvet på to regelmotorer; ${counts.failed} fejlede.`,
    en: `${counts.all} cases were run on two engines; ${counts.failed} failed.`,
  })
  return failures.length > 0 ? 1 : 0
}

async function readDocument(file: string): Promise<unknown> {
  try {
    return await readJson(file)
  } catch (error) {
    throw new WrongUse(
      error instanceof SyntaxError
        ? { da: `${file}: er ikke gyldig JSON.`, en: `${file}: is not valid JSON.` }
        : { da: `${file}: kan ikke læses.`, en: `${file}: cannot be read.` },
    )
  }
}

function failureText(
  { pointer, sentence, expected, answer, stock }: CaseFailure,
  criteria: Ruleset['criteria'],
  context: Context,
): string {
  const verdictText = ({ konklusion, udfald }: typeof answer) =>
    `${konklusion} (${criteria.map(({ id }, i) => `${id}: ${udfaldOf(udfald[i])}`).join(', ')})`
  const lines: [string, string][] = [
    [context.say({ da: 'Ventet', en: 'Expected' }), JSON.stringify(expected)],
    ['Screeningsmodellen', verdictText(answer)],
    [
      'json-rules-engine',
      stock ? verdictText(stock) : context.say({ da: 'er enig', en: 'agrees' }),
    ],
  ]
  return [
    `${pointer}  ${sentence}`,
    ...lines.map(([who, what]) => `  ${who.padEnd(20)}${what}`),
  ].join('\n')
}
