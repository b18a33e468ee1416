/** The box at the top of a result: the conclusion, and all that it depends on. */
import { headingOf, firstSentence, type Heading, type Told } from './heading.js'
import type { ResultContext } from './criteria.js'
import type { ReadingModel, ReadingsModel } from './readings.js'
import { conclusionTone, type Tone } from './tone.js'

/** A choice of interpretation that is not the usual one. */
export interface ChosenReading {
  readonly text: string
  /** The action that goes back to the usual one. */
  readonly action: string
}

export interface VerdictModel extends Heading {
  readonly tone: Tone
  /** Whether the conclusion cannot be settled yet. */
  readonly isOpen: boolean
  readonly chosen: readonly ChosenReading[]
  /** How another interpretation would change the conclusion, a sentence for each. */
  readonly depends: readonly string[]
  /** What is missing, before the question that is asked at once; undefined where nothing is. */
  readonly missing: string | undefined
  /** What is odd but possible. */
  readonly remarks: readonly string[]
}

/** What the box is made from, besides the conclusion. */
export interface VerdictParts {
  readonly readings: ReadingsModel | undefined
  /** How many facts are missing to settle the conclusion. */
  readonly missing: number
  readonly remarks: readonly string[]
}

export function verdictModel(
  context: ResultContext,
  told: Told,
  { readings, missing, remarks }: VerdictParts,
): VerdictModel {
  const { ruleset, t } = context
  const isOpen = told.konklusion === 'uafklaret'
  return {
    isOpen,
    ...headingOf(context, told),
    tone: conclusionTone(ruleset, told.konklusion),
    chosen: chosenReadings(context, readings),
    depends: isOpen ? [] : dependsOn(context, readings),
    missing: isOpen
      ? t.result.missingFacts(missing)
      : readings?.open.length
        ? t.result.missingReading(readings.open.map(({ label }) => label))
        : undefined,
    remarks,
  }
}

function chosenReadings({ t }: ResultContext, readings: ReadingsModel | undefined) {
  return (readings?.readings ?? []).flatMap(({ phrase, used, usual }): ChosenReading[] =>
    usual
      ? [{ text: t.result.chosenReading(phrase, used, usual.label), action: usual.action }]
      : [],
  )
}

function dependsOn({ sprog, t }: ResultContext, readings: ReadingsModel | undefined): string[] {
  if (readings?.sensitive !== true) return []
  const told = readings.readings.flatMap((reading) =>
    effectsOf(reading).map((effect) =>
      t.result.dependsOn(
        reading.phrase,
        reading.used,
        effect.label,
        firstSentence(effect.text, sprog),
      ),
    ),
  )
  return told.length > 0 ? told : [t.result.dependsOnSeveral]
}

/** The other options of a reading that settle on another conclusion. */
function effectsOf({ others }: ReadingModel) {
  return others.flatMap(({ label, konklusionTekst, isOpen }) =>
    konklusionTekst === undefined || isOpen ? [] : [{ label, text: konklusionTekst }],
  )
}
