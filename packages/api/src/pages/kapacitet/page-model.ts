/** What the template of the capacity page shows: the fields, and the answer unless something is wrong with them. */
import type { Language } from '@screeningsmodel/core'
import { faerrestKvinder, kapacitet, percent, samling } from '@screeningsmodel/core/kapacitet'
import { errorsByField, type Complaint } from '../kit/complaints.js'
import { fieldBase } from '../kit/fields.js'
import { chartModel } from './chart-model.js'
import { curveOf, publishedYears, type Point } from './curve.js'
import { pageTexts, type CapacityPageTexts } from './texts.js'
import {
  numberNames,
  withoutPersonalData,
  type Question,
  type FieldName,
  type Typed,
} from './query.js'

/** The probability from which the women are counted as enough. */
const sureEnough = 0.95

export function capacityModel(
  typed: Typed,
  question: Question | undefined,
  complaints: readonly Complaint[],
  sprog: Language,
) {
  const texts = pageTexts[sprog]
  const errors = errorsByField(complaints)
  const values = withoutPersonalData(typed)
  const field = (name: FieldName, hint: string) => ({
    ...fieldBase({ errors, focus: undefined }, name, texts[name], hint),
    value: values[name],
  })
  return {
    texts,
    complaints,
    numbers: numberNames.map((name) => ({
      ...field(name, texts[`${name}Hint`]),
      unit: texts[`${name}Unit`],
      inputMode: 'numeric',
      width: 4,
      slider: { least: name === 'kvinder' ? 0 : 1, most: sliderEnds[name] },
    })),
    regioner: { ...field('regioner', texts.regionerHint), inputMode: 'text', width: 'wide' },
    answer: question && answerModel(question, sprog, texts),
  }
}

/** The sliders cover usual numbers; greater ones can be typed, up to the page's bounds. */
const sliderEnds = { kvinder: 40, tilbud: 20, taerskel: 10 } as const

function answerModel(question: Question, sprog: Language, texts: CapacityPageTexts) {
  const { input, regioner } = question
  const { kvinder, taerskel, tilbud } = input
  const fewest = faerrestKvinder({ tilbud, taerskel, sandsynlighed: sureEnough }, { sprog })
  const points = curveOf(question, fewest.kvinder ?? kvinder)
  const any = (women: number) =>
    percent(sprog, points.find((each) => each.kvinder === women)?.sandsynlighed.mindstEt ?? 0)
  const { low, high } = publishedYears
  return {
    konklusionTekst: kapacitet(input, { sprog }).konklusionTekst,
    fewest: fewest.konklusionTekst,
    chart: chartModel(points, kvinder, sprog),
    chartWords: texts.chartWords(any(kvinder), texts.fromTo(any(low), any(high))),
    rows: points.map((point) => rowOf(point, kvinder, sprog, texts)),
    pooling: samling({ kvinder: [...regioner], taerskel }, { sprog }).konklusionTekst,
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
