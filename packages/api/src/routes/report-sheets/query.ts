/** The query of a report: the choices of the command line, under the same names. */
import { ReportReadings, type AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import {
  listColumnChoice,
  valgFrom,
  type ListName,
  type ListValg,
  type Valg,
} from '@screeningsmodel/rows/opgoerelser'
import {
  Array as List,
  Object as Shape,
  Optional,
  String as Str,
  Unsafe,
  type TSchema,
} from '@sinclair/typebox'
import { ProblemError } from '../../http/problems.js'
import { readingPrefix } from '../../http/query-errors.js'
import { readingsIn } from '../choices.js'
import { kommunerNamed } from './kommuner.js'

const yesOrNo = ['ja', 'nej'] as const
const several = (description: string) =>
  Optional(List(Str({ maxLength: 200 }), { maxItems: 200, description }))
const oneOf = (values: readonly string[], description: string) =>
  Optional(Unsafe<string>({ type: 'string', enum: values, description }))

const listSheet = (what: string) =>
  Optional(
    Str({
      maxLength: 200,
      description: `Of the ${what}: the sheet, by name or number; \`*\`: those of each year or each municipality together; the one whose columns fit unless said.`,
    }),
  )
const listHeading = (what: string) =>
  Optional(
    Str({
      pattern: '^\\d{1,7}$',
      description: `Of the ${what}: the row that names the columns; \`0\`: none does.`,
    }),
  )

/** The options of each reading, without the null that a request may have. */
const readings = Object.entries(ReportReadings['properties'] as Record<string, TSchema>).map(
  ([id, { anyOf = [] }]) =>
    [id, (anyOf as { const?: string }[]).flatMap((option) => option.const ?? [])] as const,
)

export const reportQuery = Shape(
  {
    region: Optional(Str({ description: 'The name of the region.', examples: ['Syddanmark'] })),
    aar: Optional(
      Str({
        pattern: '^\\d{4}(?:-\\d{4})?(?:,\\d{4}(?:-\\d{4})?)*$',
        maxLength: 200,
        description: 'Years: `2017-2019` or `2017,2019`; those of the rows unless said.',
      }),
    ),
    taerskel: Optional(
      Str({
        pattern: '^\\d{1,4}$',
        description: 'Counts above 0 and below this are masked; 0: none.',
      }),
    ),
    kommuner: Optional(
      Str({
        maxLength: 10_000,
        description: 'The municipalities there are: names between commas, or the name of a region.',
      }),
    ),
    offentliggoeres: oneOf(yesOrNo, 'Whether the report is to be published.'),
    navngivKommuner: oneOf(yesOrNo, 'Whether municipalities are named.'),
    ark: several(
      'Of a spreadsheet: the sheets to read, by name or number; or `name=meaning`, what all numbers of a sheet are (`Ark1=doegn:2017`), or of its table with headings in a row (`Ark1!12=doegn`).',
    ),
    overskrift: Optional(
      Str({
        pattern: '^\\d{1,7}(?:[-,]\\d{1,7})?$',
        description:
          'Of a spreadsheet: the rows that name the columns (`3` or `3-4`); `0`: none does.',
      }),
    ),
    kolonne: several(
      'Of a spreadsheet: what a column is, by its name or letter (`Beh. 2017=behandling:2017`; also `kommune`, `aar`, `indsats`, `antal`, `ambulant`, `total`, `-`; `behandling:2017:del`: a part, added to the others; `del`: what divides the rows into parts).',
    ),
    raekke: several(
      'Of a spreadsheet: what a row is, by its name (`Syd=total`; also `kommune`, `behandling`, `doegn`, `ambulant`, `-`).',
    ),
    navn: several('Of a spreadsheet: the municipality that a name means (`Odenese=Odense`).'),
    sagerArk: listSheet('cases'),
    sagerOverskrift: listHeading('cases'),
    tilbudArk: listSheet('tilbud'),
    tilbudOverskrift: listHeading('tilbud'),
    sagerKolonne: several(
      'Of the cases: what a column is, by its name or letter (`By=kommune`); `-`: it is not used.',
    ),
    tilbudKolonne: several(
      'Of the tilbud: what a column is, by its name or letter (`Navn=reference`); `-`: it is not used.',
    ),
    ...Object.fromEntries(
      readings.map(([id, options]) => [
        readingPrefix + id,
        oneOf(options, 'The reading for the whole report.'),
      ]),
    ),
  },
  { additionalProperties: false },
)
/** The parameters that may be given several times. */
const repeated = ['ark', 'kolonne', 'raekke', 'navn', 'sagerKolonne', 'tilbudKolonne'] as const

export type ReportQuery = Readonly<Record<string, string>> &
  Readonly<Partial<Record<(typeof repeated)[number], readonly string[]>>>

/** Makes a single value of such a parameter a list too; to be called before the check. */
export function asLists(query: unknown): void {
  const given = query as Record<string, unknown>
  for (const name of repeated) {
    if (typeof given[name] === 'string') given[name] = [given[name]]
  }
}

/** The choices of a query about the report itself, and about how its tables are read. */
export interface ReportChoices {
  readonly input: Partial<AfrapporteringInput>
  readonly valg: Valg
  /** How the lists beside the counts are read. */
  readonly lister: Readonly<Record<ListName, ListValg>>
}

/** @throws {ProblemError} when a choice has no meaning */
export function choicesIn(query: ReportQuery): ReportChoices {
  const { region, aar, taerskel, kommuner, offentliggoeres, navngivKommuner } = query
  const valg = valgFrom(query)
  const years = aar === undefined ? undefined : yearsIn(aar)
  const lister = { sager: listIn('sager', query), tilbud: listIn('tilbud', query) }
  if (!valg || (aar !== undefined && !years)) throw new ProblemError('ugyldig-parameter')
  const laesninger = readingsIn(query) as ReportReadings | undefined
  return {
    valg,
    lister,
    input: {
      ...(region !== undefined && { region }),
      ...(years && { aar: years }),
      ...(taerskel !== undefined && { taerskel: Number(taerskel) }),
      ...(kommuner !== undefined && { kommuner: kommunerNamed(kommuner) }),
      ...(offentliggoeres !== undefined && { offentliggoeres: offentliggoeres === 'ja' }),
      ...(navngivKommuner !== undefined && { navngivKommuner: navngivKommuner === 'ja' }),
      ...(laesninger && { laesninger }),
    },
  }
}

/** @throws {ProblemError} when a choice has no meaning */
function listIn(list: ListName, query: ReportQuery): ListValg {
  const chosen = (query[`${list}Kolonne`] ?? []).map((text) => listColumnChoice(list, text))
  if (chosen.includes(undefined)) throw new ProblemError('ugyldig-parameter')
  const heading = query[`${list}Overskrift`]
  return {
    ark: query[`${list}Ark`],
    overskrift: heading === undefined ? undefined : Number(heading),
    kolonner: Object.fromEntries(chosen.filter((each) => each !== undefined)),
  }
}

/** More than any report spans. */
const maximumYears = 200

/** Undefined if the last year precedes the first, or there are too many years. */
function yearsIn(text: string): number[] | undefined {
  const spans = text.split(',').map((part) => {
    const [first = '', last = first] = part.split('-')
    return [Number(first), Number(last) - Number(first) + 1] as const
  })
  if (spans.some(([, length]) => length < 1 || length > maximumYears)) return undefined
  const all = spans.flatMap(([first, length]) => Array.from({ length }, (_, i) => first + i))
  return [...new Set(all)]
}
