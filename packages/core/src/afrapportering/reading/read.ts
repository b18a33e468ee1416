/** The input of a report -> the figures of each municipality, and every problem by row. */
import type { InputErrorCode } from '../../errors/error-texts.js'
import { checkLanguage } from '../../errors/language.js'
import { InputError, type Problem, type Teller } from '../../errors/problems.js'
import { tellReport } from '../../errors/tell-report.js'
import { checkBounds } from '../../request/guard.js'
import { collect, type Validator } from '../../request/validators.js'
import { rulesets } from '../../rulesets/index.js'
import { registryOf } from '../../screener/registry.js'
import { inDecimals } from '../../support/decimal.js'
import type { Language } from '../../support/language.js'
import { isObject, own } from '../../support/objects.js'
import { municipalityKey } from '../input/names.js'
import { readCases, type CaseCount } from './cases.js'
import { envelope, rowChecks } from '../input/checks.js'
import type { AfrapporteringInput, Opgoerelse } from '../input/input-schema.js'
import { placesOf, type Places } from '../input/places.js'
import {
  maximumProblems,
  rowReader,
  type RowKind,
  type RowProblem,
  type RowReader,
} from './rows.js'
import type { TilbudScreeninger } from '../form/schema.js'
import { settingsOf, type Settings } from '../input/settings.js'
import { tableOf, type Filling, type Table } from '../figures/table.js'
import { isTotalOfTilbud, readTilbud } from './tilbud.js'
import { totalRowOf, totalsAt, type ListTotal, type TotalRow } from '../figures/totals.js'
import { usesOf, type RulesetUse } from '../figures/uses.js'

export interface Material extends Settings {
  readonly uses: readonly RulesetUse[]
  readonly table: Table
  readonly totals: readonly TotalRow[]
  /** Rows among cases and tilbud that are sums instead. */
  readonly listTotals: readonly ListTotal[]
  readonly cases: CaseCount
  readonly tilbud: readonly TilbudScreeninger[]
  readonly texts: Readonly<Record<string, string | null | undefined>>
  readonly problems: readonly RowProblem[]
  /** Pointers, like those of problems, to the rows of counts and of cases with a name. */
  readonly rowsOf: (kommune: string) => string[]
}

const shipped = registryOf(rulesets)

type Row = Readonly<Record<string, unknown>>

/**
 * Reads the input of a report. A row with a problem is left out, and whatever it was about is not known.
 *
 * @param teller gives the texts of problems
 * @throws {InputError} for problems with anything but a row
 */
export function read(
  given: AfrapporteringInput,
  language: Language,
  teller: Teller = tellReport,
): Material {
  checkLanguage(language)
  const unbounded = checkBounds(given, language, teller)
  const input = unbounded.length > 0 ? given : inDecimals(given)
  const found = unbounded.length > 0 ? unbounded : collect(envelope, input, language, teller)
  if (found.length > 0) throw new InputError(withoutYears(input, found, language, teller) ?? found)

  const settings = settingsOf(input)
  const places = placesOf(input)
  const checks = rowChecks({ region: input.region, years: settings.years, kommuner: places.keys })
  const reader = rowReader(language, teller)
  const filling = tableOf(settings.years, places.listed)
  const uses = usesOf(input.laesninger ?? {})
  const reading = { ...settings, reader, shipped, filling, uses, language }

  const cases = readCases(input.sager, caseRows(checks.sag, places, filling), reading)
  reader.each(input.opgoerelser, countRows(checks.opgoerelse, places, reading))
  const totals = (input.opgoerelser ?? []).filter(places.isTotal).map(totalRowOf)
  const listTotals = [
    ...totalsAt('sager', input.sager, places.isTotalOfCases, 'kommune'),
    ...totalsAt('tilbud', input.tilbud, isTotalOfTilbud, 'reference'),
  ]
  const tilbud = readTilbud(input.tilbud, checks.tilbud, reading)
  return {
    ...settings,
    uses: uses.all(),
    table: filling.done(),
    totals,
    listTotals,
    cases,
    tilbud,
    texts: input.tekster ?? {},
    problems: reader.problems,
    rowsOf: (kommune) => pointersOf(input, municipalityKey(kommune)),
  }
}

function pointersOf(input: AfrapporteringInput, key: string): string[] {
  return (['opgoerelser', 'sager'] as const).flatMap((list) =>
    (input[list] ?? []).flatMap((row, i) => {
      const name: unknown = isObject(row) ? own(row, 'kommune') : undefined
      const isOf = typeof name === 'string' && municipalityKey(name) === key
      return isOf ? [`/${list}/${String(i)}/kommune`] : []
    }),
  )
}

/** How rows of cases are read: a reference may only occur once for a municipality and year. */
function caseRows(check: Validator, places: Places, filling: Filling) {
  return {
    check,
    apart: places.isTotalOfCases,
    refused: refusedAt(places, filling, filling.refuseCase),
    repeated: {
      by(row: Row) {
        const reference = own(row, 'reference')
        const place = places.placeOf(row)
        return place && typeof reference === 'string' ? `${place}/${reference}` : undefined
      },
      code: 'sag-to-gange',
      at: 'reference',
    },
  } as const
}

/** How rows of counts are read: one for each municipality and year; totals are kept apart. */
function countRows(
  check: Validator,
  places: Places,
  { reader, filling }: { readonly reader: RowReader; readonly filling: Filling },
): RowKind {
  return {
    name: 'opgoerelser',
    check,
    apart: places.isTotal,
    repeated: {
      by: places.placeOf,
      at: 'aar',
      code: 'kommune-aar-to-gange',
      leftCode: 'kommune-aar-afvist',
    },
    use: (row, pointer) => useCounts(reader, filling, row as Opgoerelse, pointer),
    refused: refusedAt(places, filling, filling.refuseCounts),
  }
}

/**
 * A refused row leaves a gap for its municipality and year or, if the municipality is not known, in the region's
 * total.
 */
function refusedAt(places: Places, filling: Filling, refuse: Filling['refuseCase']) {
  return (row: Row): void => {
    if (places.has(row['kommune'])) refuse(row['kommune'], row['aar'])
    else filling.refuseUnplaced(row['aar'])
  }
}

/**
 * If no row has a valid year, the report has no years. Then the problems of the rows tell more than a message
 * about the missing years.
 */
function withoutYears(
  input: AfrapporteringInput,
  found: readonly Problem<InputErrorCode>[],
  language: Language,
  teller: Teller,
): readonly Problem<InputErrorCode>[] | undefined {
  if (!found.every(({ pointer, code }) => pointer === '/aar' && code === 'for-faa'))
    return undefined
  const checks = rowChecks({ region: input.region, years: undefined, kommuner: undefined })
  const reader = rowReader(language, teller)
  const use = () => true
  reader.each(input.sager, {
    name: 'sager',
    check: checks.sag,
    keys: ['kommune', 'aar', 'visiteret', 'ruleset'],
    use,
  })
  reader.each(input.opgoerelser, { name: 'opgoerelser', check: checks.opgoerelse, use })
  return reader.problems.length > 0 ? reader.problems.slice(0, maximumProblems) : undefined
}

function useCounts(
  { tell }: RowReader,
  filling: Filling,
  { kommune, aar, behandling, doegn }: Opgoerelse,
  pointer: string,
): boolean {
  const contradicted = filling.add(kommune, aar, {
    behandling: behandling ?? undefined,
    doegn: doegn ?? undefined,
  })
  for (const indsats of contradicted) tell(`${pointer}/${indsats}`, 'modstrid-med-sager')
  return contradicted.length === 0
}
