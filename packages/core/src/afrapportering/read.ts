/** The input of a report -> what each municipality has told, and every problem by row. */
import { InputError } from '../errors/problems.js'
import { reportErrorTexts } from '../errors/report-error-texts.js'
import { checkBounds } from '../request/guard.js'
import { collect } from '../request/validators.js'
import type { Text } from '../ruleset/ruleset.js'
import { rulesets } from '../rulesets/index.js'
import { registryOf } from '../screener/registry.js'
import type { Language } from '../support/language.js'
import { envelope, isNameOf, keyOf, rowChecks, shown } from './checks.js'
import { caseRuleset, type AfrapporteringInput, type Opgoerelse, type Sag } from './input-schema.js'
import { rowReader, type RowProblem, type RowReader } from './rows.js'
import type { TilbudScreeninger } from './schema.js'
import { tableOf, type Filling, type Table } from './table.js'
import { readTilbud } from './tilbud.js'

/** How the cases were screened, and what is missing about them. */
export interface CaseCount {
  readonly omfattet: number
  readonly ikkeOmfattet: number
  readonly uafklaret: number
  /** In the target group, and referred to no treatment. */
  readonly ikkeVisiteret: number
  /** In the target group, and it is not known how they were referred. */
  readonly udenVisitation: number
}

export interface Material {
  readonly region: string
  readonly years: readonly number[]
  readonly threshold: number
  readonly table: Table
  readonly cases: CaseCount
  readonly tilbud: readonly TilbudScreeninger[]
  readonly texts: Readonly<Record<string, string | null | undefined>>
  readonly problems: readonly RowProblem[]
}

const shipped = registryOf(rulesets)

type Row = Readonly<Record<string, unknown>>

const residentialAboveAny: Text = {
  da: 'Flere er visiteret til døgnbehandling end til behandling i alt. Døgnbehandling er en del af behandlingen: ret et af tallene.',
  en: 'More are referred to residential treatment than to treatment in all. Residential treatment is a part of it: correct one of the figures.',
}

/**
 * Reads the input of a report. A row with a problem is left out, and what it was about is not known.
 *
 * @throws {InputError} for what is wrong with anything but a row
 */
export function read(input: AfrapporteringInput, language: Language): Material {
  const unbounded = checkBounds(input, language)
  const found =
    unbounded.length > 0 ? unbounded : collect(envelope, input, language, reportErrorTexts)
  if (found.length > 0) throw new InputError(found)

  const years = [...input.aar].sort((a, b) => a - b)
  const threshold = input.taerskel ?? 0
  const kommuner = input.kommuner ? new Set(input.kommuner.map(keyOf)) : undefined
  const checks = rowChecks({ years, kommuner })
  const reader = rowReader(language)
  const filling = tableOf(years, input.kommuner ?? [])
  const refused = (refuse: Filling['refuseCase']) => (row: Row) => {
    if (isNameOf(kommuner, row.kommune)) refuse(row.kommune, row.aar)
  }

  const row = { check: checks.sag, refused: refused(filling.refuseCase) }
  const cases = readCases(reader, input, row, filling, language)
  reader.each(input.opgoerelser, {
    name: 'opgoerelser',
    check: checks.opgoerelse,
    use: (row, pointer) => useCounts(reader, filling, row as Opgoerelse, pointer, language),
    refused: refused(filling.refuseCounts),
  })
  const tilbud = readTilbud(reader, input.tilbud, checks.tilbud, threshold, language)
  return {
    region: shown(input.region),
    years,
    threshold,
    table: filling.done(),
    cases,
    tilbud,
    texts: input.tekster ?? {},
    problems: reader.problems,
  }
}

/** Screens every case; only those in the target group are counted. */
function readCases(
  reader: RowReader,
  { sager }: AfrapporteringInput,
  row: Pick<Parameters<RowReader['each']>[1], 'check' | 'refused'>,
  filling: Filling,
  language: Language,
): CaseCount {
  const cases = { omfattet: 0, ikkeOmfattet: 0, uafklaret: 0, ikkeVisiteret: 0, udenVisitation: 0 }
  reader.each(sager, {
    ...row,
    name: 'sager',
    keys: ['kommune', 'aar', 'visiteret', 'ruleset'],
    use(row, pointer) {
      const { kommune, aar, visiteret, ...facts } = row as Sag
      const screener = shipped.find(facts.ruleset ?? caseRuleset)
      const answer = reader.screened(pointer, () => screener?.compact(facts, { sprog: language }))
      if (!answer) return false
      const included = answer.konklusion === 'omfattet'
      if (included) cases.omfattet += 1
      else if (answer.konklusion === 'uafklaret') cases.uafklaret += 1
      else cases.ikkeOmfattet += 1
      if (included && visiteret === 'ingen') cases.ikkeVisiteret += 1
      if (included && visiteret == null) cases.udenVisitation += 1
      filling.addCase(kommune, aar, included ? (visiteret ?? 'uoplyst') : 'ingen')
      return true
    },
  })
  return cases
}

function useCounts(
  { tell }: RowReader,
  filling: Filling,
  { kommune, aar, behandling, doegn }: Opgoerelse,
  pointer: string,
  language: Language,
): boolean {
  if (behandling != null && doegn != null && doegn > behandling) {
    tell(`${pointer}/doegn`, 'umulig-kombination', { besked: residentialAboveAny[language] })
    return false
  }
  if (filling.has(kommune, aar)) {
    tell(`${pointer}/aar`, 'kommune-aar-to-gange')
    return false
  }
  const contradicted = filling.add(kommune, aar, {
    behandling: behandling ?? undefined,
    doegn: doegn ?? undefined,
  })
  for (const indsats of contradicted) tell(`${pointer}/${indsats}`, 'modstrid', { liste: 'sager' })
  return contradicted.length === 0
}
