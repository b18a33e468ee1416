/** The box at the top of a result: the conclusion, and everything that it depends on. */
import { headingOf, firstSentence, type Heading, type Concluded } from './heading.js'
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
  /** How other interpretations would change the conclusion, a text for each phrase that is interpreted. */
  readonly depends: readonly string[]
  /** What is missing; undefined if nothing is, or if the conclusion already says it. */
  readonly missing: string | undefined
  /** The text before the question that is asked at once; undefined if it is the only question. */
  readonly answerFirst: string | undefined
  /** Remarks about what is odd but possible. */
  readonly remarks: readonly string[]
}

/** The parts of the box besides the conclusion. */
export interface VerdictParts {
  readonly readings: ReadingsModel | undefined
  /** How many facts are missing to settle the conclusion. */
  readonly missing: number
  readonly remarks: readonly string[]
}

export function verdictModel(
  context: ResultContext,
  concluded: Concluded,
  { readings, missing, remarks }: VerdictParts,
): VerdictModel {
  const { ruleset, t } = context
  const isOpen = concluded.konklusion === 'uafklaret'
  const heading = headingOf(context, concluded)
  return {
    isOpen,
    ...heading,
    tone: conclusionTone(ruleset, concluded.konklusion),
    chosen: chosenReadings(context, readings),
    depends: isOpen ? [] : dependsOn(context, readings),
    missing: isOpen ? missingUnsaid(t, missing, heading) : openReadings(t, readings),
    answerFirst: isOpen && missing > 1 ? t.result.answerFirst : undefined,
    remarks,
  }
}

/**
 * How many facts are missing, unless the conclusion says so and lists them: »Der mangler to oplysninger: …«. Of several
 * years, it may count a fact once that is asked for in each of them.
 */
function missingUnsaid(
  { result }: ResultContext['t'],
  missing: number,
  { heading, rest }: Heading,
) {
  const said = `${heading}. ${rest}`.toLowerCase()
  const counts = Array.from({ length: missing }, (_, i) => result.missingFacts(i + 1))
  const isSaid = counts.some((count) => said.includes(count.replace(/\.$/, '').toLowerCase()))
  return isSaid ? undefined : result.missingFacts(missing)
}

function openReadings(t: ResultContext['t'], readings: ReadingsModel | undefined) {
  const open = readings?.open ?? []
  return open.length > 0 ? t.result.missingReading(open.map(({ label }) => label)) : undefined
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
  const told = readings.readings.flatMap((reading) => {
    const effects = effectsOf(reading).map(({ label, text }) => ({
      label,
      text: firstSentence(text, sprog),
    }))
    return effects.length > 0 ? [t.result.dependsOn(reading.phrase, reading.used, effects)] : []
  })
  return told.length > 0 ? told : [t.result.dependsOnSeveral]
}

/** The other options of a reading that settle on another conclusion. */
function effectsOf({ others }: ReadingModel) {
  return others.flatMap(({ label, konklusionTekst, isOpen }) =>
    konklusionTekst === undefined || isOpen ? [] : [{ label, text: konklusionTekst }],
  )
}
