/** A user’s TypeScript with only the library: no types of Node, or of another package. */
import {
  compileRuleset,
  InputError,
  rulesets,
  screenCase,
  screenTilbud,
  type CaseInput,
  type Screening,
  type TilbudInput,
  type TilbudScreening,
  type Udfald,
} from '@screeningsmodel/core'
import { afrapportering, type Afrapportering } from '@screeningsmodel/core/afrapportering'
import { countConclusions, screenAll } from '@screeningsmodel/core/analyse'
import { screenerOf } from '@screeningsmodel/core/browser'
import { compileRuleset as compileInDanish } from '@screeningsmodel/core/compile/da'
import { kapacitet } from '@screeningsmodel/core/kapacitet'
import { htmlTable } from '@screeningsmodel/core/notebook'
import { screen } from '@screeningsmodel/core/rulesets/indsatsniveau.da'
import { toSql } from '@screeningsmodel/core/sql'

const tilbud: TilbudInput = { borgere: 4, aarsvaerk: 2.5 }
export const answer: Screening = screenTilbud(tilbud, { sprog: 'en' })
export const outcomes: readonly Udfald[] = answer.kriterier.map(({ udfald }) => udfald)

const sag: CaseInput = { gravid: true }
export const table: string = htmlTable(screenCase(sag))

const [first] = rulesets
export const concluded: TilbudScreening['konklusion'] =
  compileRuleset(first).verdict(tilbud).konklusion
export const inDanish: Screening = compileInDanish(first).screen(tilbud)
export const lean: Screening = screenerOf(first).screen(tilbud)
export const select: string = toSql(first, { dialect: 'duckdb', table: 'tilbud' })
export const most: number = kapacitet({ kvinder: 6, tilbud: 2 }).maksTilbud
export const report: Afrapportering = afrapportering({
  region: 'Syddanmark',
  aar: [2017],
  opgoerelser: [{ kommune: 'Kommune 01', aar: 2017, behandling: 3, doegn: 1 }],
})

export function problemsOf(input: TilbudInput): readonly string[] {
  try {
    screenTilbud(input)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.errors.map(({ pointer, code }) => `${pointer} ${code}`)
  }
}

const rows = [{ kommune: 'Kommune 01', borgere: 4 }]
const { svarene } = screenAll(rows, ({ borgere }) => screenTilbud({ borgere }))
export const counts: readonly (number | null)[] = countConclusions(svarene, {
  by: ['kommune'],
}).map(({ antal }) => antal)

// Intact types refuse errors.
// @ts-expect-error No level is called this.
if (screen({ skaderPaaFosteret: true }).konklusion === 'dagbehandling') throw new Error()
// @ts-expect-error No conclusion about a tilbud is called this.
if (screenTilbud(tilbud).konklusion === 'hoejt-specialiceret') throw new Error()
// @ts-expect-error A number of borgere is no text.
screenTilbud({ borgere: 'fire' })
// @ts-expect-error There is no such language.
screenTilbud(tilbud, { sprog: 'xx' })
// @ts-expect-error There is no such dialect.
toSql(first, { dialect: 'excel', table: 'tilbud' })
