/** The input of a report -> what each municipality has told, and every problem by row. */
import { tellReport } from '../errors/tell-report.js'
import { checkBounds } from '../request/guard.js'
import { InputError, type Problem } from '../errors/problems.js'
import type { InputErrorCode } from '../errors/error-texts.js'
import { inDecimals } from '../support/decimal.js'
import { isObject, own } from '../support/objects.js'
import { collect } from '../request/validators.js'
import type { Language } from '../support/language.js'
import { registryOf } from '../screener/registry.js'
import { rulesets } from '../rulesets/index.js'
import { readCases, type CaseCount } from './cases.js'
import { envelope, isYear, rowChecks } from './checks.js'
import { publishedThreshold, type AfrapporteringInput, type Opgoerelse } from './input-schema.js'
import { kredse, type Kreds } from './kreds.js'
import { isNameOf, isSumWord, isTotalName, municipalityKey, shown } from './names.js'
import { maximumProblems, rowReader, type RowProblem, type RowReader } from './rows.js'
import type { TilbudScreeninger } from './schema.js'
import { tableOf, type Filling, type Table } from './table.js'
import { readTilbud } from './tilbud.js'
import { totalRowOf, type TotalRow } from './totals.js'
import { usesOf, type RulesetUse } from './uses.js'

export interface Material {
  readonly region: string
  readonly years: readonly number[]
  /** Whether the report is to be published. */
  readonly published: boolean
  /** Whether municipalities are named. */
  readonly names: boolean
  readonly threshold: number
  readonly kreds: Kreds
  readonly uses: readonly RulesetUse[]
  readonly table: Table
  readonly totals: readonly TotalRow[]
  readonly cases: CaseCount
  readonly tilbud: readonly TilbudScreeninger[]
  readonly texts: Readonly<Record<string, string | null | undefined>>
  readonly problems: readonly RowProblem[]
}

const shipped = registryOf(rulesets)

type Row = Readonly<Record<string, unknown>>

/**
 * Reads the input of a report. A row with a problem is left out, and what it was about is not known.
 *
 * @throws {InputError} for what is wrong with anything but a row
 */
export function read(given: AfrapporteringInput, language: Language): Material {
  const unbounded = checkBounds(given, language, tellReport)
  const input = unbounded.length > 0 ? given : inDecimals(given)
  const found = unbounded.length > 0 ? unbounded : collect(envelope, input, language, tellReport)
  if (found.length > 0) throw new InputError(withoutYears(input, found, language) ?? found)

  const years = [...input.aar].sort((a, b) => a - b)
  const published = input.offentliggoeres ?? false
  const names = input.navngivKommuner ?? !published
  const threshold = input.taerskel ?? (published ? publishedThreshold : 0)
  const kreds = input.laesninger?.['tema1-kreds'] ?? kredse[0]
  const listed = input.kommuner?.filter((name) => !isSumWord(name))
  const kommuner = listed && new Set(listed.map(municipalityKey))
  const checks = rowChecks({ region: input.region, years, kommuner })
  const reader = rowReader(language)
  const filling = tableOf(years, listed ?? [])
  const uses = usesOf(input.laesninger ?? {})
  const totals: TotalRow[] = []
  const reading = { reader, shipped, filling, uses, kreds, language, threshold, names }

  const placeOf = ({ kommune, aar }: Row) =>
    isNameOf(kommuner, kommune) && isYear(aar)
      ? `${municipalityKey(kommune)}/${String(aar)}`
      : undefined
  const refused = (refuse: Filling['refuseCase']) => (row: Row) => {
    if (isNameOf(kommuner, row.kommune)) refuse(row.kommune, row.aar)
  }
  const isTotal = (row: unknown) => {
    const kommune = isObject(row) ? own(row, 'kommune') : undefined
    return (
      typeof kommune === 'string' &&
      !kommuner?.has(municipalityKey(kommune)) &&
      isTotalName(kommune, input.region)
    )
  }

  const cases = readCases(
    input.sager,
    {
      check: checks.sag,
      refused: refused(filling.refuseCase),
      repeated: {
        by: (row) => {
          const reference = own(row, 'reference')
          const place = placeOf(row)
          return place && typeof reference === 'string' ? `${place}/${reference}` : undefined
        },
        code: 'sag-to-gange',
        at: 'reference',
      },
    },
    reading,
  )
  reader.each(input.opgoerelser, {
    name: 'opgoerelser',
    check: checks.opgoerelse,
    apart: isTotal,
    repeated: {
      by: placeOf,
      at: 'aar',
      code: 'kommune-aar-to-gange',
      leftCode: 'kommune-aar-afvist',
    },
    use: (row, pointer) => useCounts(reader, filling, row as Opgoerelse, pointer),
    refused: refused(filling.refuseCounts),
  })
  totals.push(...(input.opgoerelser ?? []).filter(isTotal).map(totalRowOf))
  const tilbud = readTilbud(input.tilbud, checks.tilbud, reading)
  return {
    region: shown(input.region),
    years,
    published,
    names,
    threshold,
    kreds,
    uses: uses.all(),
    table: filling.done(),
    totals,
    cases,
    tilbud,
    texts: input.tekster ?? {},
    problems: reader.problems,
  }
}

/**
 * Where no row has a year that can be used there are no years for the report: then what is wrong with
 * each row says more than that.
 */
function withoutYears(
  input: AfrapporteringInput,
  found: readonly Problem<InputErrorCode>[],
  language: Language,
): readonly Problem<InputErrorCode>[] | undefined {
  if (!found.every(({ pointer, code }) => pointer === '/aar' && code === 'for-faa'))
    return undefined
  const checks = rowChecks({ region: input.region, years: undefined, kommuner: undefined })
  const reader = rowReader(language)
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
