/** `rulesets list|show|check`. */
import type { Ruleset } from '@screeningsmodel/core'
import { checkRuleset, type CaseFailure } from '@screeningsmodel/core/json-rules-engine'
import { readFile } from 'node:fs/promises'
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

/** Every failing case with both answers; 1 when there is one. */
export async function check(context: Context, file: string): Promise<ExitStatus> {
  const document = await readDocument(file)
  const failures = await checkRuleset(document)
  // Checked by now: `checkRuleset` throws where it is no ruleset.
  const { cases, criteria } = document as Ruleset
  for (const failure of failures) {
    context.stdout.write(`${describe(failure, criteria, context)}\n\n`)
  }
  const counts = { all: String(cases.length), failed: String(failures.length) }
  context.tell({
    da: `${counts.all} eksempler er prøvet på to regelmotorer; ${counts.failed} fejlede.`,
    en: `${counts.all} cases were run on two engines; ${counts.failed} failed.`,
  })
  return failures.length > 0 ? 1 : 0
}

async function readDocument(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongUse({ da: `${file}: kan ikke læses.`, en: `${file}: cannot be read.` })
  })
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    throw new WrongUse({ da: `${file}: er ikke gyldig JSON.`, en: `${file}: is not valid JSON.` })
  }
}

function describe(
  { pointer, sentence, expected, answer, stock }: CaseFailure,
  criteria: Ruleset['criteria'],
  context: Context,
): string {
  const word = (truth: boolean | null | undefined) =>
    truth === null || truth === undefined ? 'uafklaret' : truth ? 'opfyldt' : 'ikke-opfyldt'
  const told = (verdict: typeof answer | undefined) =>
    verdict
      ? `${verdict.konklusion} (${criteria.map(({ id }, i) => `${id}: ${word(verdict.udfald[i])}`).join(', ')})`
      : context.say({ da: 'er enig', en: 'agrees' })
  const lines: [string, string][] = [
    [context.say({ da: 'Ventet', en: 'Expected' }), JSON.stringify(expected)],
    ['Screeningsmodellen', told(answer)],
    ['json-rules-engine', told(stock)],
  ]
  return [
    `${pointer}  ${sentence}`,
    ...lines.map(([who, what]) => `  ${who.padEnd(20)}${what}`),
  ].join('\n')
}
