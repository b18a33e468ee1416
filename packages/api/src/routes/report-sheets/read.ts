/** Files and choices -> the same report as from rows of JSON; or the one question that must be answered first. */
import { InputError, type Language } from '@screeningsmodel/core'
import { afrapportering, type AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import type { ReportFormat } from '@screeningsmodel/reports'
import { RowsError } from '@screeningsmodel/rows'
import {
  forbeholdOf,
  listNames,
  queryOf,
  readList,
  readOpgoerelser,
  refusalsOf,
  reportTexts,
  sheetsOf,
  withUnknownKommuner,
  yearsOf,
  type ListName,
  type OpgoerelseRow,
  type ReadList,
  type Redegoerelse,
  type ReportList,
  type ReportRows,
  type Spoergsmaal,
} from '@screeningsmodel/rows/opgoerelser'
import type { ProblemItem, ProblemOption } from '../../http/problem-document.js'
import { sheetLimits } from '../../limits.js'
import type { Laesning } from '../../openapi/laest.js'
import { limitReport, writtenReport, type WrittenReport } from '../report.js'
import type { ReportFiles } from './body.js'
import { laestOf } from './laest.js'
import type { ReportChoices } from './query.js'

export interface AskedSheets {
  readonly files: ReportFiles
  readonly choices: ReportChoices
  readonly format: ReportFormat
  readonly sprog: Language
}

/** The part that can be read in two ways, and the parameters that choose one. */
export interface Unclear {
  readonly errors: readonly ProblemItem[]
  readonly muligheder: readonly ProblemOption[]
  readonly laest: Laesning
}

/** Rows that are refused, with how the files were read. */
export interface Refused {
  readonly refused: InputError['errors']
  readonly laest: Laesning
}

/** @throws {InputError | RowsError} when a file cannot be read, or exceeds the limits of a page */
export async function sheetsReport(asked: AskedSheets): Promise<WrittenReport | Unclear | Refused> {
  const { files, choices, format, sprog } = asked
  const { input, valg } = choices
  const rows: Partial<Record<ReportList, readonly OpgoerelseRow[]>> = {}
  const lists: Partial<Record<ListName, ReadList>> = {}
  let counts: Redegoerelse | undefined
  const { opgoerelser } = files
  if (opgoerelser) {
    const read = await within('opgoerelser', async () => {
      const ark = await sheetsOf(opgoerelser, 'CSV', { sprog, limits: sheetLimits })
      const { region, kommuner } = input
      return readOpgoerelser([{ fil: 'opgoerelser', ark }], { region, kommuner, valg, sprog })
    })
    if (read.spoergsmaal) {
      return unclear(read.spoergsmaal, laestOf(read.redegoerelse, {}, sprog))
    }
    rows.opgoerelser = read.raekker
    counts = read.redegoerelse
  }
  for (const list of listNames) {
    const file = files[list]
    if (!file) continue
    const read = await within(list, async () =>
      readList(await sheetsOf(file, 'CSV', { sprog, limits: sheetLimits }), list, {
        fil: list,
        sprog,
        isStrict: true,
        kommuner: input.kommuner,
        valg: choices.lister[list],
        arkNavn: `${list}Ark`,
        kolonneNavn: `${list}Kolonne`,
      }),
    )
    rows[list] = read.raekker
    lists[list] = read
  }
  const laest = laestOf(counts, lists, sprog)
  const forbehold = withUnknownKommuner(
    counts ? forbeholdOf(counts) : {},
    rows.sager ?? [],
    input.kommuner !== undefined,
  )
  const report = reportOf(rows, { ...textsIn(files, sprog), ...forbehold, ...input }, sprog)
  if ('refused' in report) return { ...report, laest }
  if (format !== 'json') limitReport(report, sprog)
  return writtenReport(report, format, sprog, laest)
}

/** An error of a file names the file. */
async function within<T>(list: ReportList, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof RowsError)) throw error
    const errors = error.errors.map((each) => ({ ...each, pointer: `/${list}${each.pointer}` }))
    throw new RowsError(errors, error.linje)
  }
}

function reportOf(
  rows: ReportRows,
  input: Partial<AfrapporteringInput>,
  sprog: Language,
): ReturnType<typeof afrapportering> | Pick<Refused, 'refused'> {
  const lists = Object.fromEntries(
    Object.entries(rows).map(([list, each]) => [list, each.map((row) => row.input)]),
  )
  const aar = yearsOf([...(rows.opgoerelser ?? []), ...(rows.sager ?? [])])
  try {
    return afrapportering({ aar, ...input, ...lists } as AfrapporteringInput, { sprog })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    // Each problem of a row that could not be read stands for all of the row's own reasons.
    const refused = error.errors.flatMap((problem) => placed(problem, rows, sprog))
    const once = new Map(refused.map((problem) => [JSON.stringify(problem), problem]))
    return { refused: [...once.values()] }
  }
}

/** A problem with its sheet, line and column in the file; a row that could not be read has its own reasons. */
function placed(
  problem: InputError['errors'][number],
  rows: ReportRows,
  sprog: Language,
): InputError['errors'][number][] {
  const [row = ''] = /^\/\w+\/\d+/.exec(problem.pointer) ?? []
  const refusals = refusalsOf(rows, [problem], sprog)
  if (refusals.length === 0) return [problem]
  return refusals.map(({ ark, linje, kolonne, pointer, code, detail }) => ({
    pointer: row + pointer,
    code,
    detail,
    ...(ark !== undefined && { ark }),
    linje,
    ...(kolonne !== undefined && { kolonne }),
  })) as InputError['errors'][number][]
}

/** @throws {InputError} when the texts are neither JSON nor below the numbers of their questions */
function textsIn({ tekster }: ReportFiles, sprog: Language): Partial<AfrapporteringInput> {
  if (tekster === undefined) return {}
  const found = reportTexts(tekster)
  if (found && found.toGange === undefined) return { tekster: found.tekster }
  throw new InputError([{ pointer: '/tekster', code: 'forkert-type', detail: noTexts[sprog] }])
}

const noTexts = {
  da: 'Skriv hver tekst én gang under en overskrift med spørgsmålets nummer (## 3.1), eller som JSON: { "3.1": "…" }.',
  en: 'Write each text once below a heading with the number of its question (## 3.1), or as JSON: { "3.1": "…" }.',
}

/** A question in the form for a problem. */
export function unclear({ kode, tekst, sted, muligheder }: Spoergsmaal, laest: Laesning): Unclear {
  const { raekke, kolonne } = sted ?? {}
  return {
    errors: [
      {
        pointer: '/opgoerelser',
        code: kode,
        detail: tekst,
        ...(raekke !== undefined && { linje: raekke }),
        ...(kolonne !== undefined && { kolonne }),
      },
    ],
    muligheder: muligheder.map(({ tekst: answer, valg }) => ({
      tekst: answer,
      parametre: queryOf(valg),
    })),
    laest,
  }
}
