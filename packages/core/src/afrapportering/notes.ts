/** What a reader must know of the data: gaps, rows left out, how cases were counted, what is masked. */
import { formatList, type Argument } from '../errors/messages.js'
import type { Language } from '../support/language.js'
import type { Material } from './read.js'
import { indsatser, type Note, type Tema1, type TilbudScreeninger } from './schema.js'
import { sentence, yearList, type TextName } from './texts.js'

export function notesOf(material: Material, tema1: Tema1, language: Language): Note[] {
  const notes: Note[] = []
  const note = (kode: TextName, values?: Readonly<Record<string, Argument>>) =>
    notes.push({ kode, tekst: sentence(language, kode, values) })
  gaps(material, language, note)
  refusals(material, note)
  cases(material, note)
  if (material.threshold > 0) masked(material, tema1, language, note)
  return notes
}

type Add = (kode: TextName, values?: Readonly<Record<string, Argument>>) => void

function gaps({ table, years }: Material, language: Language, note: Add): void {
  const silent = table.kommuner.filter(({ answered }) => !answered)
  const answered = table.kommuner.filter((kommune) => kommune.answered)
  if (answered.length === 0) note('ingen-raekker')
  if (silent.length > 0) {
    const liste = formatList(
      language,
      silent.map(({ kommune }) => kommune),
    )
    note('ikke-svaret', { antal: silent.length, liste })
  }
  for (const { kommune, cells } of answered) {
    const missing = indsatser.flatMap((indsats) => {
      const without = years.filter((_, y) => cells[y]?.[indsats] === undefined)
      if (without.length === 0) return []
      return sentence(language, indsats, { aar: yearList(language, without) })
    })
    if (missing.length > 0) {
      note('mangler-tal', { kommune, liste: formatList(language, missing) })
    }
  }
}

/** One note for each problem; rows are numbered from 1, as a person counts them. */
function refusals({ problems }: Material, note: Add): void {
  for (const { pointer, detail } of problems) {
    const [, felt, index] = pointer.split('/')
    note('raekke-afvist', { felt, nummer: Number(index) + 1, detalje: detail })
  }
}

function cases({ cases, threshold }: Material, note: Add): void {
  const { omfattet, ikkeOmfattet, uafklaret, ikkeVisiteret, udenVisitation } = cases
  const antal = omfattet + ikkeOmfattet + uafklaret
  if (antal === 0) return
  if (threshold > 0) note('sager-screenet-maskeret')
  else note('sager-screenet', { antal, omfattet, ikke: ikkeOmfattet, uafklaret })
  if (uafklaret > 0) note('sager-uafklarede')
  if (ikkeVisiteret > 0) note('sager-ikke-visiteret')
  if (udenVisitation > 0) note('sager-uden-visitation')
}

function masked(
  { threshold, tilbud, texts }: Material,
  { tabel, kommuner }: Tema1,
  language: Language,
  note: Add,
): void {
  const sums = indsatser.flatMap((indsats) => {
    const years = tabel.flatMap(({ aar, maskerede, oplyst }) =>
      maskerede?.includes(indsats) ||
      oplyst?.some((known) => known.indsats === indsats && known.maskeret)
        ? [aar]
        : [],
    )
    return years.length > 0 ? sentence(language, indsats, { aar: yearList(language, years) }) : []
  })
  const antal = kommuner
    .flatMap(({ tal }) => tal)
    .reduce((sum, { maskerede = [] }) => sum + maskerede.length, 0)
  const small = tilbud.filter(({ perioder }) => perioder.some((period) => period.maskeret))
  const hoejst = threshold - 1
  const any = antal > 0 || sums.length > 0 || small.length > 0
  note(any ? 'smaa-tal' : 'smaa-tal-ingen', { hoejst })
  if (sums.length > 0) note('smaa-tal-summer', { liste: formatList(language, sums) })
  if (antal > 0) note('smaa-tal-kommuner', { antal })
  if (small.length > 0) {
    note('smaa-tal-tilbud', { liste: formatList(language, small.map(nameOf(language))) })
  }
  if (Object.values(texts).some((text) => text)) note('smaa-tal-tekster')
}

function nameOf(language: Language) {
  return ({ reference, perioder }: TilbudScreeninger): string => {
    const years = perioder.flatMap(({ aar, maskeret }) =>
      maskeret && aar !== undefined ? aar : [],
    )
    return years.length > 0 ? `${reference} (${yearList(language, years)})` : reference
  }
}
