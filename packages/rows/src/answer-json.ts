/** An answer, or the problem in its place, as JSON. */
import { isShared, type CompactScreening } from '@screeningsmodel/core'
import type { RowAnswer } from './screen.js'

export function answerJson(answer: RowAnswer): string {
  const { egen } = answer
  if ('problem' in answer) return JSON.stringify({ ...answer.problem, egen })
  const { svar } = answer
  if ('konklusionTekst' in svar) return JSON.stringify(egen ? { ...svar, egen } : svar)
  const text = compactJson(svar)
  return egen ? `${text.slice(0, -1)},"egen":${JSON.stringify(egen)}}` : text
}

/** The same text as `JSON.stringify` makes, but what many answers share is written once. */
function compactJson({
  reference,
  aar,
  ruleset,
  konklusion,
  kriterier,
  mangler,
  parametre,
}: CompactScreening) {
  const named = reference === undefined ? '' : `"reference":${JSON.stringify(reference)},`
  const year = aar === undefined ? '' : `"aar":${String(aar)},`
  const varied = parametre === undefined ? '' : `,"parametre":${shared(parametre)}`
  return `{${named}${year}"ruleset":${shared(ruleset)},"konklusion":${JSON.stringify(konklusion)},"kriterier":${shared(kriterier)},"mangler":${shared(mangler)}${varied}}`
}

const sharedTexts = new WeakMap<object, string>()

function shared(value: object): string {
  const known = sharedTexts.get(value)
  if (known !== undefined) return known
  const text = JSON.stringify(value)
  if (isShared(value)) sharedTexts.set(value, text)
  return text
}
