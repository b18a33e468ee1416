/** Record -> Screening: outcomes with reasons, sources, gaps, changes and other readings. */
import { changes } from './changes.js'
import { conclude, conclusionId, outcomeOf } from './evaluate.js'
import { factWriter } from './facts.js'
import { canonical, hashAfter, type Sha256 } from './fingerprint.js'
import { missing, reasons } from './missing.js'
import { memoize } from './memoize.js'
import type { Program, Values, Variant } from './program.js'
import { questions } from './questions.js'
import { readingAnswers, sensitive, underReading, type UnderReading } from './readings.js'
import type { Request } from './request.js'
import type { Citation, Criterion, Fact, Language, Ruleset } from './ruleset.js'
import type { CriterionAnswer, Screening } from './screening.js'
import type { State } from './text-arguments.js'
import { udfaldOf, type Texts } from './texts.js'
import { withItem } from './with-item.js'

export type Explain = (request: Request, language: Language) => Screening

/** Makes the explainer of a program; what does not hang on the facts is prepared once. */
export function explainer(program: Program, texts: Texts, sha256?: Sha256): Explain {
  const { ruleset, facts, variants } = program
  const fingerprint = fingerprints(program, sha256)
  const readings = ruleset.readings ?? []
  const citations = ruleset.criteria.map(({ source }) => cite(ruleset, source))
  /** Which variant another option of a reading leads to, by reading and option. */
  const beside = memoize(({ choice }: Variant) =>
    readings.map(({ options }, r) =>
      options.map((_, o) => variants.indexOf(program.variant(withItem(choice, r, o)))),
    ),
  )
  const pathOf = (slot: number) => (facts[slot] as Fact).path

  return ({ reference, aar, choice, values, variant, truths }, language) => {
    const state: State = { program, variant, truths, values, language }
    const conclusion = conclude(variant, truths)
    const { elements } = outcomeOf(program, conclusion)
    const asked = questions(program, variant, truths, values)
    const konklusion = conclusionId(program, conclusion)
    const under = variants.map((other) =>
      other === variant
        ? { konklusion, missing: asked.missing }
        : underReading(program, other, values),
    )

    // Property by property: a literal with conditional spreads takes a fifth of the whole answer's time.
    const answer = {} as Screening
    if (reference !== undefined) answer.reference = reference
    if (aar !== undefined) answer.aar = aar
    answer.ruleset = { id: ruleset.id, version: ruleset.version, sha256: program.sha256 }
    answer.konklusion = konklusion
    answer.konklusionTekst = texts.conclusion(conclusion, state, asked.missing)
    if (elements) answer.elementer = elements.map((element) => element[language])
    answer.kriterier = ruleset.criteria.map((each, i) => criterionAnswer(each, i, state))
    answer.mangler = asked.missing.map(pathOf)
    answer.naesteSpoergsmaal = asked.order.map((slot) => {
      const { path, question } = facts[slot] as Fact
      return {
        fakta: path,
        spoergsmaal: question[language],
        kanAfgoere: asked.decisive.has(slot),
      }
    })
    answer.faerrestSvar = asked.fewest
    answer.laesninger = readingAnswers(
      readings,
      facts,
      choice,
      (r, o) => under[beside(variant)[r]?.[o] as number] as UnderReading,
    )
    answer.fortolkningsfoelsom = sensitive(under)
    answer.fingeraftryk = fingerprint(variant, values)
    return answer
  }

  function criterionAnswer(
    { id, number, role, title }: Criterion,
    i: number,
    state: State,
  ): CriterionAnswer {
    const { variant, truths, values, language } = state
    const node = variant.criteria[i] as number
    const open = truths[node] === null ? missing(variant, truths, values, [node]) : []
    const failing = truths[node] === false ? reasons(variant, truths, node, false) : []
    const changed = role === 'eksklusion' ? [] : changes(program, variant, values, failing)
    return {
      id,
      nummer: number,
      rolle: role,
      titel: title[language],
      udfald: udfaldOf(truths[node]),
      begrundelse: texts.criterion(i, state, open, failing),
      fakta: knownFacts(variant.facts[i] ?? [], values),
      mangler: open.map(pathOf),
      aendringer: changed.map((change) => ({
        fakta: pathOf(change.slot),
        fra: change.from,
        til: change.to,
        tekst: texts.change(change, language),
      })),
      kilde: { ...(citations[i] as CriterionAnswer['kilde']) },
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
}

function cite({ sources }: Ruleset, { source, section, item }: Citation): CriterionAnswer['kilde'] {
  return {
    dokument: sources.find(({ id }) => id === source)?.document ?? source,
    ...(section !== undefined && { afsnit: section }),
    ...(item !== undefined && { punkt: item }),
  }
}

/** The hash of `[the ruleset's hash, readings, facts]` as canonical JSON. */
function fingerprints(
  program: Program,
  sha256?: Sha256,
): (variant: Variant, values: Values) => string {
  const { ruleset } = program
  const write = factWriter(program)
  const started = memoize(({ choice }: Variant) => {
    const chosen = (ruleset.readings ?? []).map(({ id, options }, i) => [
      id,
      options[choice[i] ?? 0]?.id,
    ])
    return hashAfter(`["${program.sha256}",${canonical(Object.fromEntries(chosen))},`, sha256)
  })
  return (variant, values) => `sha256:${started(variant)(`${write(values)}]`)}`
}
