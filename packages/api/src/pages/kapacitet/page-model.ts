/** What the template of the capacity page shows: the fields, and the answer unless something is wrong with them. */
import type { Language } from '@screeningsmodel/core'
import {
  argumentOf,
  faerrestKvinder,
  kapacitet,
  percent,
  samling,
} from '@screeningsmodel/core/kapacitet'
import { errorsByField, type Complaint } from '../kit/complaints.js'
import { fieldBase } from '../kit/fields.js'
import { chartModel } from './chart-model.js'
import { curveOf, publishedYears, type Point } from './curve.js'
import { pageTexts, type CapacityPageTexts } from './texts.js'
import {
  fieldNames,
  queryOf,
  withoutPersonalData,
  type FieldName,
  type Question,
  type Typed,
} from './query.js'

/** The probability from which the women are counted as enough. */
const sureEnough = 0.95

/** The question to the page. */
interface Asked {
  readonly typed: Typed
  /** Undefined if there is an error in the fields. */
  readonly question: Question | undefined
  readonly complaints: readonly Complaint[]
  /** How many borgere a tilbud must reach, by the ruleset. */
  readonly criterion: number
}

export function capacityModel({ typed, question, complaints, criterion }: Asked, sprog: Language) {
  const texts = pageTexts[sprog]
  const errors = errorsByField(complaints)
  const values = withoutPersonalData(typed)
  const hints = { ...texts.hints, taerskel: texts.hints.taerskel(criterion) }
  return {
    texts,
    lead: texts.lead(criterion),
    complaints,
    // A field may have two errors.
    problem: texts.problem(new Set(complaints.map(({ name }) => name)).size),
    fields: fieldNames.map((name) => ({
      ...fieldBase({ errors, focus: undefined }, name, texts[name], hints[name]),
      value: values[name],
      unit: texts.units[name],
      // Several numbers of women are separated by spaces, which a numeric keypad does not have.
      inputMode: name === 'kvinder' ? 'text' : 'numeric',
      width: name === 'kvinder' ? 7 : 4,
      slider: {
        ...sliders[name],
        value: question?.input[name] ?? values[name],
      },
    })),
    presets: question && presetsOf(question, texts),
    answer: question && answerModel(question, sprog, texts),
    // What the number of women in the source is enough for. The share that a tilbud needs is about the chosen number.
    argument: argumentOf(sprog).slice(0, 2).join(' '),
  }
}

/** The sliders cover usual numbers; greater ones can be typed, up to the page's bounds. */
const sliders: Readonly<Record<FieldName, { readonly least: number; readonly most: number }>> = {
  kvinder: { least: 0, most: 40 },
  tilbud: { least: 1, most: 20 },
  taerskel: { least: 1, most: 10 },
}

/** The regions until 2026, and from 2027, when two of them merge. */
const numbersOfRegions = [5, 4] as const

/** One tilbud in each region: the same women, by region if they were given for as many regions. */
function presetsOf({ input, regioner }: Question, texts: CapacityPageTexts) {
  return numbersOfRegions.map((tilbud) => ({
    label: texts.regions[tilbud],
    isChosen: input.tilbud === tilbud,
    query: queryOf({
      input: { ...input, tilbud },
      regioner: regioner?.length === tilbud ? regioner : undefined,
    }),
  }))
}

function answerModel(question: Question, sprog: Language, texts: CapacityPageTexts) {
  const { input, regioner } = question
  const { kvinder, taerskel, tilbud } = input
  const fewest = faerrestKvinder({ tilbud, taerskel, sandsynlighed: sureEnough }, { sprog })
  const points = curveOf(question, fewest.kvinder ?? kvinder)
  const any = (women: number) =>
    percent(sprog, points.find((each) => each.kvinder === women)?.sandsynlighed.mindstEt ?? 0)
  const { low, high } = publishedYears
  const { maksTilbud, konklusionTekst } = kapacitet(input, { sprog })
  return {
    heading: texts.heading(kvinder, maksTilbud),
    konklusionTekst,
    fewest: fewest.konklusionTekst,
    chart: chartModel(points, kvinder, texts.atPoint(kvinder, any(kvinder)), sprog),
    chartWords: texts.chartWords(any(kvinder), texts.fromTo(any(low), any(high))),
    rows: points.map((point) => rowOf(point, kvinder, sprog, texts)),
    pooling: regioner && samling({ kvinder: [...regioner], taerskel }, { sprog }).konklusionTekst,
    example: queryOf({ input: { ...input, tilbud: 5 }, regioner: [2, 2, 1, 1, 0] }),
  }
}

function rowOf(
  { kvinder, maksTilbud, sandsynlighed }: Point,
  chosen: number,
  sprog: Language,
  texts: CapacityPageTexts,
) {
  const { low, high } = publishedYears
  const notes = [
    ...(kvinder >= low && kvinder <= high ? [texts.year] : []),
    ...(kvinder === chosen ? [texts.chosen] : []),
  ]
  const { mindstEt, givetTilbud, alle } = sandsynlighed
  return {
    kvinder,
    note: notes.length > 0 ? notes.join(', ') : undefined,
    isChosen: kvinder === chosen,
    maksTilbud,
    probabilities: [mindstEt, givetTilbud, alle].map((each) => percent(sprog, each)),
  }
}
