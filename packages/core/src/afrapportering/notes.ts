/** What a reader must know of the data: gaps, rows left out, how cases were counted, what is masked. */
import type { Material } from './read.js'
import type { RowProblem } from './rows.js'
import { indsatser, type Indsats, type Tema1 } from './schema.js'

/** A note before it is put into words: its kind, and what its text tells. `note-texts.ts` renders it. */
export type NoteData =
  | { readonly kode: 'ingen-raekker' }
  | { readonly kode: 'ikke-svaret'; readonly kommuner: readonly string[] }
  | { readonly kode: 'mangler-tal'; readonly kommune: string; readonly mangler: readonly Years[] }
  | { readonly kode: 'raekke-afvist'; readonly sted: RowPlace; readonly detail: string }
  | {
      readonly kode: 'sager-screenet'
      readonly omfattet: number
      readonly ikkeOmfattet: number
      readonly uafklaret: number
    }
  | { readonly kode: 'sager-screenet-maskeret' }
  | { readonly kode: 'sager-uafklarede' }
  | { readonly kode: 'sager-ikke-visiteret' }
  | { readonly kode: 'sager-uden-visitation' }
  | { readonly kode: 'smaa-tal' | 'smaa-tal-ingen'; readonly hoejst: number }
  | { readonly kode: 'smaa-tal-summer'; readonly summer: readonly Years[] }
  | { readonly kode: 'smaa-tal-kommuner'; readonly antal: number }
  | { readonly kode: 'smaa-tal-tilbud'; readonly tilbud: readonly TilbudYears[] }
  | { readonly kode: 'smaa-tal-tekster' }

/** Years in which a figure is missing or masked. */
export interface Years {
  readonly indsats: Indsats
  readonly aar: readonly number[]
}

/** Years in which a tilbud is masked; none where its years are not known. */
export interface TilbudYears {
  readonly reference: string
  readonly aar: readonly number[]
}

/** A refused row, by its number (from 1) in a list of the request, or by its line in a file. */
export type RowPlace =
  | { readonly felt: string; readonly nummer: number }
  | { readonly fil: string; readonly linje: number }

/** What is wrong with a row of a file, where it stands there. */
export interface RowInFile {
  readonly fil: string
  readonly linje: number
  readonly detail: string
}

/** The rows of files that a problem is about; none where the request came from no file. */
export type OriginOf = (problem: RowProblem) => readonly RowInFile[]

export function notesOf(material: Material, tema1: Tema1, originOf: OriginOf): NoteData[] {
  return [
    ...gaps(material),
    ...material.problems.flatMap((problem) => refusals(problem, originOf(problem))),
    ...cases(material),
    ...(material.threshold > 0 ? masked(material, tema1) : []),
  ]
}

function gaps({ table, years }: Material): NoteData[] {
  const silent = table.kommuner.filter(({ answered }) => !answered)
  const answered = table.kommuner.filter((kommune) => kommune.answered)
  const incomplete = answered.flatMap(({ kommune, cells }): NoteData[] => {
    const mangler = indsatser.flatMap((indsats) => {
      const aar = years.filter((_, y) => cells[y]?.[indsats] === undefined)
      return aar.length > 0 ? { indsats, aar } : []
    })
    return mangler.length > 0 ? [{ kode: 'mangler-tal', kommune, mangler }] : []
  })
  return [
    ...when(answered.length === 0, { kode: 'ingen-raekker' }),
    ...when(silent.length > 0, {
      kode: 'ikke-svaret',
      kommuner: silent.map(({ kommune }) => kommune),
    }),
    ...incomplete,
  ]
}

/** One note for each problem, or for each thing wrong with the row in its file. */
function refusals({ pointer, detail }: RowProblem, inFiles: readonly RowInFile[]): NoteData[] {
  if (inFiles.length > 0) {
    return inFiles.map(({ fil, linje, detail }) => ({
      kode: 'raekke-afvist',
      sted: { fil, linje },
      detail,
    }))
  }
  const [, felt = '', index] = pointer.split('/')
  return [{ kode: 'raekke-afvist', sted: { felt, nummer: Number(index) + 1 }, detail }]
}

function cases({ cases, threshold }: Material): NoteData[] {
  const { omfattet, ikkeOmfattet, uafklaret, ikkeVisiteret, udenVisitation } = cases
  if (omfattet + ikkeOmfattet + uafklaret === 0) return []
  return [
    threshold > 0
      ? { kode: 'sager-screenet-maskeret' }
      : { kode: 'sager-screenet', omfattet, ikkeOmfattet, uafklaret },
    ...when(uafklaret > 0, { kode: 'sager-uafklarede' }),
    ...when(ikkeVisiteret > 0, { kode: 'sager-ikke-visiteret' }),
    ...when(udenVisitation > 0, { kode: 'sager-uden-visitation' }),
  ]
}

function masked({ threshold, tilbud, texts }: Material, { tabel, kommuner }: Tema1): NoteData[] {
  const summer = indsatser.flatMap((indsats) => {
    const aar = tabel.flatMap(({ aar, maskerede, oplyst }) =>
      maskerede?.includes(indsats) ||
      oplyst?.some((known) => known.indsats === indsats && known.maskeret)
        ? [aar]
        : [],
    )
    return aar.length > 0 ? { indsats, aar } : []
  })
  const antal = kommuner
    .flatMap(({ tal }) => tal)
    .reduce((sum, { maskerede = [] }) => sum + maskerede.length, 0)
  const small = tilbud
    .filter(({ perioder }) => perioder.some((period) => period.maskeret))
    .map(({ reference, perioder }) => ({
      reference,
      aar: perioder.flatMap(({ aar, maskeret }) => (maskeret && aar !== undefined ? aar : [])),
    }))
  const any = antal > 0 || summer.length > 0 || small.length > 0
  return [
    { kode: any ? 'smaa-tal' : 'smaa-tal-ingen', hoejst: threshold - 1 },
    ...when(summer.length > 0, { kode: 'smaa-tal-summer', summer }),
    ...when(antal > 0, { kode: 'smaa-tal-kommuner', antal }),
    ...when(small.length > 0, { kode: 'smaa-tal-tilbud', tilbud: small }),
    ...when(
      Object.values(texts).some((text) => text),
      { kode: 'smaa-tal-tekster' },
    ),
  ]
}

function when(holds: boolean, note: NoteData): NoteData[] {
  return holds ? [note] : []
}
