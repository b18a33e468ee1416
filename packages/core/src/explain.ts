/** Record -> Screening: outcomes with reasons, sources, gaps, changes and other readings. */
import { changes } from './changes.js'
import { conclude, conclusionId, evaluate } from './evaluate.js'
import { factNester } from './facts.js'
import { hash } from './fingerprint.js'
import { missing } from './missing.js'
import { memoize } from './memoize.js'
import type { Program, Values, Variant } from './program.js'
import { questions } from './questions.js'
import { readingAnswers, sensitive, underChoices, underReading } from './readings.js'
import type { Request } from './request.js'
import type { Citation, Criterion, Fact, Language } from './ruleset.js'
import type { CriterionAnswer, Screening } from './screening.js'
import { udfaldOf, type State, type Texts } from './texts.js'

export type Explain = (request: Request, language: Language) => Screening

/** Makes the explainer of a program; what does not hang on the facts is prepared once. */
export function explainer(program: Program, texts: Texts): Explain {
  const { ruleset, facts, sha256 } = program
  const nest = factNester(program)
  const rest = restOfFingerprint(program)
  const readings = ruleset.readings ?? []
  const identity = { id: ruleset.id, version: ruleset.version, sha256 }
  const documents = new Map(ruleset.sources.map((source) => [source.id, source.document]))
  const pathOf = (slot: number) => (facts[slot] as Fact).path

  return ({ reference, aar, choice, values }, language) => {
    const variant = program.variant(choice)
    const truths = evaluate(variant, values)
    const state: State = { variant, truths, values, language }
    const conclusion = conclude(variant, truths)
    const outcome =
      conclusion === null ? undefined : (ruleset.outcomes[conclusion] ?? ruleset.otherwise)
    const asked = questions(program, variant, truths, values)
    const under = underChoices((chosen) => underReading(program, values, chosen))
    return {
      ...(reference !== undefined && { reference }),
      ...(aar !== undefined && { aar }),
      ruleset: identity,
      konklusion: conclusionId(program, conclusion),
      konklusionTekst: texts.conclusion(conclusion, state, asked.missing),
      ...(outcome?.elements && { elementer: outcome.elements.map((element) => element[language]) }),
      kriterier: ruleset.criteria.map((criterion, i) => criterionAnswer(criterion, i, state)),
      mangler: asked.missing.map(pathOf),
      naesteSpoergsmaal: asked.order.map((slot) => {
        const { path, question } = facts[slot] as Fact
        return {
          fakta: path,
          spoergsmaal: question[language],
          kanAfgoere: asked.decisive.has(slot),
        }
      }),
      faerrestSvar: asked.fewest,
      laesninger: readingAnswers(readings, facts, choice, under),
      fortolkningsfoelsom: sensitive(program.choices.map((each) => under(each).konklusion)),
      fingeraftryk: fingerprint(values, variant),
    }
  }

  function criterionAnswer(
    { id, number, role, title, source }: Criterion,
    i: number,
    state: State,
  ): CriterionAnswer {
    const { variant, truths, values, language } = state
    const node = variant.criteria[i] as number
    const open = missing(variant, truths, values, [node])
    const changed =
      truths[node] === false && role !== 'eksklusion'
        ? changes(program, variant, truths, values, node)
        : []
    return {
      id,
      nummer: number,
      rolle: role,
      titel: title[language],
      udfald: udfaldOf(truths[node]),
      begrundelse: texts.criterion(i, state, open),
      fakta: knownFacts(variant.facts[i] ?? [], values),
      mangler: open.map(pathOf),
      aendringer: changed.map((change) => ({
        fakta: pathOf(change.slot),
        fra: change.from,
        til: change.to,
        tekst: texts.change(change, language),
      })),
      kilde: cite(source),
    }
  }

  function knownFacts(slots: readonly number[], values: Values): CriterionAnswer['fakta'] {
    const known: CriterionAnswer['fakta'] = {}
    for (const slot of slots) {
      const value = values[slot]
      if (value !== undefined) known[pathOf(slot)] = value
    }
    return known
  }

  function cite({ source, section, item }: Citation): CriterionAnswer['kilde'] {
    return {
      dokument: documents.get(source) ?? source,
      ...(section !== undefined && { afsnit: section }),
      ...(item !== undefined && { punkt: item }),
    }
  }

  /** Facts and readings as canonical JSON (keys in order), with the ruleset's own hash. */
  function fingerprint(values: Values, variant: Variant): string {
    return `sha256:${hash(`{"fakta":${JSON.stringify(nest(values))},${rest(variant)}`)}`
  }
}

/** What of a fingerprint's JSON does not hang on the facts. */
function restOfFingerprint({ ruleset, sha256 }: Program): (variant: Variant) => string {
  return memoize(({ choice }: Variant) => {
    const chosen = (ruleset.readings ?? []).map(({ id, options }, i) => [
      id,
      options[choice[i] ?? 0]?.id,
    ])
    const laesninger = Object.fromEntries(
      chosen.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)) as [string, string][],
    )
    return JSON.stringify({ laesninger, ruleset: sha256 }).slice(1)
  })
}
