/** Record -> Screening: the conclusion, its criteria, what to ask next, and the other readings. */
import { conclude, conclusionId, outcomeOf } from '../evaluation/conclude.js'
import { questions } from '../evaluation/questions.js'
import { beside, sensitive, underReading } from '../evaluation/readings.js'
import type { Request } from '../evaluation/request.js'
import { canonical } from '../program/fingerprint.js'
import type { Program, Variant } from '../program/program.js'
import { factWriter } from '../request/write-facts.js'
import type { Fact, ParameterValues } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import { hasher } from '../support/sha256.js'
import type { ChangesTeller } from './changes.js'
import { criterionExplainer } from './explain-criterion.js'
import { headOf } from './head.js'
import type { NextTeller } from './next.js'
import { readingAnswers } from './reading-answers.js'
import { remarksOf } from './remarks.js'
import type { Newer, Screening } from './schema.js'
import type { Texts } from './texts.js'

export type Explain = (request: Request, language: Language, share?: Share) => Screening

/** A part of an answer: a criterion by its index, or the key of another part. */
export type Share = <T>(part: number | 'vej' | 'laesninger' | 'naeste', make: () => T) => T

/** How a program relates to the published ruleset. */
interface Standing {
  /** The parameters that differ from the ruleset's own. */
  readonly changed: ParameterValues
  /** A newer version, if there is one. */
  readonly nyere: Newer | undefined
  /** Gives what comes after a conclusion; absent if nothing does. */
  readonly next: NextTeller | undefined
  /** Puts changes into words; absent if no fact can be acted on. */
  readonly changes: ChangesTeller | undefined
}

/** Makes a function that explains records of a program; what does not depend on the facts is prepared once. */
export function explainer(
  program: Program,
  texts: Texts,
  { changed, nyere, next, changes: tellChanges }: Standing,
): Explain {
  const { ruleset, facts, pathOf } = program
  const write = factWriter(program)
  const { id, version, basedOn } = ruleset
  const reference: Screening['ruleset'] = { id, version, sha256: program.sha256 }
  if (basedOn) reference.basedOn = basedOn.ruleset
  const isVariant = Object.keys(changed).length > 0
  const hash = hasher()

  const prepared = memoize((variant: Variant) => ({
    criteria: texts
      .criteria(variant)
      .map((textOf, i) => criterionExplainer(program, textOf, variant, i)),
    changesOf: tellChanges?.(variant),
    textOf: texts.conclusion(variant),
    readings: beside(ruleset.readings ?? [], variant.choice, program.variant),
    fingerprint: fingerprintStart(program, variant),
  }))

  return (request, language, share = (_, make) => make()) => {
    const { evaluation, lists } = request
    const { variant, values, truths } = evaluation
    const { criteria, readings, fingerprint, changesOf, textOf } = prepared(variant)
    const changes = changesOf?.(evaluation, language, lists)
    const conclusion = conclude(evaluation)
    const { elements, naeste } = outcomeOf(program, conclusion)
    const asked = share('naeste', () => questions(evaluation))

    // Key by key, in order: an object literal with conditional spreads takes V8 many times as long.
    const answer = headOf(request) as Screening
    answer.ruleset = { ...reference }
    answer.konklusion = conclusionId(program, conclusion)
    answer.konklusionTekst = textOf(conclusion, {
      evaluation,
      language,
      open: asked.missing,
    })
    if (isVariant) answer.parametre = { ...changed }
    if (nyere) answer.nyere = { ...nyere }
    if (elements) answer.elementer = elements.map((element) => element[language])
    if (next && naeste) answer.naeste = next(naeste, evaluation)

    answer.kriterier = criteria.map((explain, i) =>
      share(i, () => explain(evaluation, changes, language)),
    )
    answer.vej = share('vej', () => changes?.toFirst() ?? null)
    answer.bemaerkninger = remarksOf(evaluation, language, texts)
    answer.mangler = asked.missing.map(pathOf)
    answer.naesteSpoergsmaal = asked.order.map((slot) => {
      const { path, question } = facts[slot] as Fact
      return {
        fakta: path,
        spoergsmaal: question[language],
        kanAfgoere: asked.decisive.includes(slot),
      }
    })
    answer.faerrestSvar = asked.fewest
    answer.laesninger = share('laesninger', () =>
      readingAnswers(program, readings, (other) =>
        underReading({ program, variant: other, values, truths }),
      ),
    )
    answer.fortolkningsfoelsom = sensitive(program, truths)
    answer.fingeraftryk = `sha256:${hash(`${fingerprint}${write(values)}]`)}`
    return answer
  }
}

/**
 * The beginning of the text that is hashed for a fingerprint: `[the ruleset's hash, readings, facts]` as canonical
 * JSON, up to the facts.
 */
function fingerprintStart({ ruleset, sha256 }: Program, { choice }: Variant): string {
  const chosen = (ruleset.readings ?? []).map(({ id, options }, r) => [
    id,
    options[choice[r] ?? 0]?.id,
  ])
  return `["${sha256}",${canonical(Object.fromEntries(chosen))},`
}
