/** The readings that a report may be made with, as fields of the page: the first option of each is the usual one. */
import { rulesets, type Language, type Ruleset, type Text } from '@screeningsmodel/core'
import { kredsReading, type ReportReadings } from '@screeningsmodel/core/afrapportering'
import { upperFirst } from '../kit/texts/both.js'

type Fields = Readonly<Record<string, string>>

/** A reading with its options, in the form for the page. */
export interface AskedReading {
  readonly id: string
  readonly field: string
  readonly phrase: Text
  readonly options: readonly { readonly id: string; readonly label: Text }[]
}

const asked = ({ id, phrase, options }: Omit<AskedReading, 'field'>): AskedReading => ({
  id,
  field: `fortolkning.${id}`,
  phrase,
  options,
})

/** The readings of the newest version of a ruleset. */
function readingsOf(id: Ruleset['id']): AskedReading[] {
  return (rulesets.find((ruleset) => ruleset.id === id)?.readings ?? []).map(asked)
}

/** Who is counted from cases. */
export const kreds = asked(kredsReading)
/** How the words of the criteria are understood when cases and tilbud are screened. */
export const otherReadings = [
  ...readingsOf('maalgruppe-udsatte-gravide'),
  ...readingsOf('hoejt-specialiseret-tilbud'),
]

const all = [kreds, ...otherReadings]
export const readingFieldNames: readonly string[] = all.map(({ field }) => field)

/** The reading of this id. */
export function readingNamed(id: string): AskedReading | undefined {
  return all.find((reading) => reading.id === id)
}

/** Whether another than the usual option was chosen. */
export function isUnusual({ field, options }: AskedReading, fields: Fields): boolean {
  const [usual] = options
  const chosen = fields[field] ?? ''
  return chosen !== '' && chosen !== usual?.id
}

/** The readings that were chosen; the usual option is not reported as a choice. */
export function chosenReadings(fields: Fields): ReportReadings {
  return Object.fromEntries(
    all
      .filter((reading) => isUnusual(reading, fields))
      .map(({ id, field }) => [id, fields[field] ?? '']),
  )
}

/** The options of a reading's field, by their ids. */
export function readingLabels(
  { options }: AskedReading,
  sprog: Language,
): ReadonlyMap<string, string> {
  return new Map(options.map(({ id, label }) => [id, upperFirst(label[sprog])] as const))
}
