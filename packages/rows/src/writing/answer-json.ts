/** An answer, or the problem in its place, as JSON. */
import type { CompactScreening } from '@screeningsmodel/core'
import type { RowAnswer } from '../screening/screen.js'
import { quoted } from './quoted.js'
import { kept } from './shared.js'
import { wholeJson } from './whole-json.js'

export function answerJson(answer: RowAnswer): string {
  const { egen } = answer
  if ('problem' in answer) return JSON.stringify({ ...answer.problem, egen })
  const { svar } = answer
  const text = 'konklusionTekst' in svar ? wholeJson(svar) : compactJson(svar)
  return egen ? `${text.slice(0, -1)},"egen":${JSON.stringify(egen)}}` : text
}

/** The same text as `JSON.stringify` makes, but what many answers share is written once. */
function compactJson(svar: CompactScreening): string {
  const { reference, aar } = svar
  const named = reference === undefined ? '{' : `{"reference":${quoted(reference)},`
  return aar === undefined
    ? named + restJson(svar)
    : `${named}"aar":${String(aar)},${restJson(svar)}`
}

/** The part of an answer after the year. */
const restJson = kept(({ ruleset, konklusion, kriterier, mangler, parametre }: CompactScreening) =>
  JSON.stringify({ ruleset, konklusion, kriterier, mangler, parametre }).slice(1),
)
