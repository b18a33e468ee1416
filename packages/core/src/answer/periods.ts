/** Several years of one place: each year on its own, and all of them together. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { InputError, problemBy, type Problem, type Teller } from '../errors/problems.js'
import { conclude } from '../evaluation/conclude.js'
import { beside } from '../evaluation/readings.js'
import type { RequestReader } from '../evaluation/request.js'
import { missingForConclusion } from '../evaluation/why.js'
import type { Program } from '../program/program.js'
import { choiceOf } from '../request/choice.js'
import { formCheck, refuse } from '../request/form.js'
import { periodsCheck } from '../request/request-check.js'
import type { ReadingOptions } from '../ruleset/reading-options.js'
import type { Language } from '../support/language.js'
import { own } from '../support/objects.js'
import type { Explain } from './explain.js'
import { gaps } from './gaps.js'
import { periodTexts } from './period-texts.js'
import { readingAnswers } from './reading-answers.js'
import type { PeriodsScreening } from './schema.js'
import type { Texts } from './texts.js'
import { together, type Period } from './together.js'

/** What is needed to read several periods. */
interface Reading {
  readonly program: Program
  readonly tell: Teller
  readonly read: RequestReader
}

/** What is needed to answer about them. */
interface Telling extends Reading {
  readonly texts: Texts
  readonly explain: Explain
}

/** Reads a request for several periods, and the readings it chooses. @throws {InputError} */
export function periodsReader({ program, tell, read }: Reading) {
  const { ruleset } = program
  const { periods } = ruleset
  const problems = formCheck(periodsCheck(ruleset), tell)
  const accept = (input: unknown, language: Language) => {
    if (!periods) throw new InputError([problemBy(tell, language, '', 'ingen-perioder')])
    refuse(problems(input, language))
    const fields = input as Readonly<Record<string, unknown>>
    const inputs = own(fields, 'perioder') as readonly Readonly<Record<string, unknown>>[]
    const { reading } = periods
    const requests = readAll(read, tell, fields, inputs, reading, language)
    // All years share their readings, the last of which says how they are taken together.
    const [{ evaluation, choice }] = requests
    const { variant } = evaluation
    return { fields, requests, variant, choice, readings: [...(ruleset.readings ?? []), reading] }
  }
  return { problems, accept }
}

export function periodsScreener(telling: Telling) {
  const { program, texts, explain } = telling
  const { problems, accept } = periodsReader(telling)
  const tellConclusion = periodTexts(program, texts)

  const screen = (input: unknown, language: Language): PeriodsScreening => {
    const { fields, requests, variant, choice, readings } = accept(input, language)
    const { konklusion, outcome, truths, missing } = together(program, choice, requests)
    const others = beside(readings, choice, (other) => together(program, other, requests))
    const reference = own(fields, 'reference') as string | undefined
    const years = requests.map(({ aar, evaluation: own }) => {
      const outcome = conclude(own)
      return { aar, outcome, open: outcome === null ? missingForConclusion(own) : [] }
    })
    return {
      ...(reference !== undefined && { reference }),
      samlet: {
        konklusion,
        konklusionTekst: tellConclusion(choice.at(-1) ?? 0, outcome, {
          evaluation: { program, variant, values: [], truths },
          language,
          open: missing,
          years,
        }),
        laesninger: readingAnswers(program, others, (under) => under),
        bemaerkninger: gaps(requests, language),
      },
      perioder: requests.map((request) => explain(request, language)),
    }
  }
  return Object.assign(screen, { problems })
}

/** The periods that do not choose the same as the first. */
export function differing(
  tell: Teller,
  language: Language,
  field: string,
  chosen: readonly string[],
): Problem<InputErrorCode>[] {
  return chosen.flatMap((each, i) =>
    each === chosen[0]
      ? []
      : [problemBy(tell, language, `/perioder/${String(i)}/${field}`, 'forskellige-valg')],
  )
}

/** A period with the option (by index) of each reading. */
type Chosen = Period & { readonly choice: readonly number[] }

/** Reads every period. A year may only occur once, and all periods must have the same readings. */
function readAll(
  read: RequestReader,
  tell: Teller,
  fields: Readonly<Record<string, unknown>>,
  inputs: readonly Readonly<Record<string, unknown>>[],
  reading: ReadingOptions,
  language: Language,
): readonly [Chosen, ...Chosen[]] {
  const problems: Problem<InputErrorCode>[] = []
  const years = new Set<number>()
  const shared = own(fields, 'laesninger')
  const requests = inputs.map((input, i): Chosen => {
    const pointer = `/perioder/${String(i)}`
    const { request, problems: found } = read(input, language, pointer, shared)
    const { aar } = request as Period
    problems.push(...found)
    if (years.has(aar)) problems.push(problemBy(tell, language, `${pointer}/aar`, 'aar-to-gange'))
    years.add(aar)
    const { choice } = request.evaluation.variant
    return {
      ...request,
      aar,
      choice: [...choice, ...choiceOf([reading], own(input, 'laesninger'), shared)],
    }
  })
  const choices = requests.map(({ choice }) => String(choice))
  refuse([...problems, ...differing(tell, language, 'laesninger', choices)])
  return requests as [Chosen, ...Chosen[]]
}
