/** What a reader must know about the data: gaps, rows left out, how it was counted, masking, reservations. */
import { kredsReading } from '../input/kreds.js'
import { additions } from '../input/bounds.js'
import { additionNotes, reservations, type NoteData, type OriginOf } from './note-data.js'
import type { Material } from '../reading/read.js'
import { distinct } from '../../support/distinct.js'
import { indsatser, type Indsats, type Known } from '../form/figures-schema.js'
import { type Tema1 } from '../form/schema.js'
import { perhapsSums, sums } from './sum-notes.js'
import { hasOpenCases } from '../figures/table.js'
import { when } from './when.js'

export function notesOf(material: Material, tema1: Tema1, originOf: OriginOf): NoteData[] {
  return [
    ...gaps(material),
    ...sums(material, originOf),
    ...refusals(material, originOf),
    ...unplaced(material),
    ...openCases(material),
    ...(material.threshold > 0 ? masked(material, tema1) : []),
    ...when(!material.names, { kode: 'uden-navne' }),
    ...freeTexts(material),
    ...counting(material),
    ...reservations.map((kode) => ({ kode })),
    ...additions.flatMap((each) => when(material.added.has(each), { kode: additionNotes[each] })),
    ...when(material.worded, { kode: 'forbehold-tal-med-ord' }),
  ]
}

/**
 * What the writer should check but the report does not mention: knowing that a figure is the sum of others would
 * reveal small numbers.
 */
export function warningsOf(material: Material): NoteData[] {
  return material.threshold > 0 ? perhapsSums(material) : []
}

function gaps({ table, years, names }: Material): NoteData[] {
  const silent = table.kommuner.filter(({ answered }) => !answered)
  const answered = table.kommuner.filter((kommune) => kommune.answered)
  const incomplete = answered.flatMap(({ kommune, cells }) => {
    const mangler = indsatser.flatMap((indsats) => {
      const aar = years.filter((_, y) => cells[y]?.[indsats] === undefined)
      return aar.length > 0 ? { indsats, aar } : []
    })
    return mangler.length > 0 ? [{ kode: 'mangler-tal' as const, kommune, mangler }] : []
  })
  return [
    ...when(answered.length === 0, { kode: 'ingen-raekker' }),
    ...when(silent.length > 0, {
      kode: 'ikke-svaret',
      antal: silent.length,
      kommuner: names ? silent.map(({ kommune }) => kommune) : [],
    }),
    ...(names
      ? incomplete
      : when(incomplete.length > 0, { kode: 'mangler-tal-antal', antal: incomplete.length })),
  ]
}

/** A note for each problem, or for each problem of the row in its file. */
function refusals({ problems, names }: Material, originOf: OriginOf): NoteData[] {
  if (!names) {
    // The name of a file may contain the name of a municipality.
    const rows = new Set(problems.map(({ pointer }) => rowOf(pointer).join('/')))
    return when(rows.size > 0, { kode: 'raekker-afvist', antal: rows.size })
  }
  const notes = problems.flatMap((problem): NoteData[] => {
    const inFiles = originOf(problem)
    if (inFiles.length > 0) {
      return inFiles.map(({ detail, ...sted }) => ({ kode: 'raekke-afvist', sted, detail }))
    }
    const [felt = '', index] = rowOf(problem.pointer)
    const sted = { felt, nummer: Number(index) + 1 }
    return [{ kode: 'raekke-afvist', sted, detail: problem.detail }]
  })
  // A line of a file may give several rows, one for each year, with the same problem.
  return distinct(notes)
}

function unplaced({ table: { mangler, udenKommune } }: Material): NoteData[] {
  const isOpen = mangler.some((lacking) => indsatser.some((indsats) => lacking[indsats] > 0))
  return when(isOpen, { kode: 'uden-kommune', antal: udenKommune })
}

/** The list that a pointer leads into, and the index of the row. */
function rowOf(pointer: string): string[] {
  return pointer.split('/').slice(1, 3)
}

/** Where counts settle every figure, no figure hangs on the cases that are open. */
function openCases({ cases, table }: Material): NoteData[] {
  const isOpen = hasOpenCases(table)
  return [
    ...when(isOpen && cases.uvisse > 0, { kode: 'sager-uafklarede' }),
    ...when(isOpen && cases.udenVisitation > 0, { kode: 'sager-uden-visitation' }),
    ...when(cases.ikkeVisiteret > 0, { kode: 'sager-ikke-visiteret' }),
  ]
}

/** How the figures were made: who counted, by which rulesets, under which readings. */
function counting({ cases, table, threshold, uses, kreds }: Material): NoteData[] {
  const { omfattet, ikkeOmfattet, uafklaret } = cases
  const screened = omfattet + ikkeOmfattet + uafklaret > 0
  const chosen = kredsReading.options.filter(({ id }) => id === kreds)
  return [
    ...when(
      table.kommuner.some(({ counted }) => counted),
      { kode: 'talt-af-kommuner' },
    ),
    ...when(
      screened,
      threshold > 0
        ? { kode: 'sager-screenet-maskeret' }
        : { kode: 'sager-screenet', omfattet, ikkeOmfattet, uafklaret },
    ),
    ...when(screened, {
      kode: 'fortolkning',
      ord: kredsReading.phrase,
      valg: chosen.map(({ label }) => label),
    }),
    ...uses.flatMap(({ ruleset, paa, valgt }): NoteData[] => [
      { kode: 'regelsaet', paa, ruleset },
      ...(ruleset.readings ?? []).map(({ id, phrase, options }): NoteData => {
        const used = options.filter((option) => valgt.get(id)?.has(option.id))
        return { kode: 'fortolkning', ord: phrase, valg: used.map(({ label }) => label) }
      }),
    ]),
  ]
}

function masked({ threshold, tilbud }: Material, { tabel, kommuner }: Tema1): NoteData[] {
  const summer = indsatser.flatMap((indsats) => {
    const aar = tabel.flatMap(({ aar, maskerede, oplyst }) =>
      maskerede?.includes(indsats) || isHidden(oplyst, indsats) ? [aar] : [],
    )
    return aar.length > 0 ? { indsats, aar } : []
  })
  const antal = kommuner
    .flatMap(({ tal }) => tal)
    .reduce(
      (sum, { maskerede = [], mindst }) =>
        sum + maskerede.length + indsatser.filter((indsats) => isHidden(mindst, indsats)).length,
      0,
    )
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
  ]
}

function isHidden(known: readonly Known[] | undefined, indsats: Indsats): boolean {
  return known?.some((one) => one.indsats === indsats && one.maskeret) ?? false
}

/** The writer's own texts are neither masked nor read. */
function freeTexts({ threshold, names, texts }: Material): NoteData[] {
  const some = Object.values(texts).some((text) => text)
  return when(some && (threshold > 0 || !names), { kode: 'smaa-tal-tekster', navne: names })
}
