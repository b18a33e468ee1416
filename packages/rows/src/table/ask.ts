/** What is asked about one table. */
import leven from 'leven'
import { columnLetters } from '../workbook/letters.js'
import { axisTells, tellNames, tells } from './axes.js'
import type { Block } from './blocks.js'
import { meaningOf, sameText, written, type Meaning, type Valg } from './choices.js'
import { columnsOf, isNumeric, type Column } from './column.js'
import type { Context } from './context.js'
import { textOf } from './grid.js'
import { isYear, phrases, tokensOf, type Indsats } from './label.js'
import type { CountColumn, Layout } from './layout.js'
import type { Said } from './meaning.js'
import { asked, columnKey, flagsOf, type Asked } from './question.js'
import { optionTexts } from './texts.js'

const indsatser = ['behandling', 'doegn'] as const satisfies readonly Indsats[]

/** Which column holds the names of the municipalities. */
export function whichNames(block: Block, candidates: readonly Column[], context: Context): Asked {
  const ark = block.grid.sheet.navn
  return asked('hvor-er-kommunerne', {
    sprog: context.sprog,
    sted: { ark },
    values: { ark },
    options: candidates.map((column) => ({
      tekst: optionTexts[context.sprog].column(columnLetters(column.index + 1), column.name),
      valg: choice(context, block, column, 'kommune'),
    })),
  })
}

/** What a column is that holds numbers, and whose heading is not understood. */
export function whatIsColumn(block: Block, column: Column, says: Said, context: Context): Asked {
  const { navn: ark } = block.grid.sheet
  const bogstav = columnLetters(column.index + 1)
  const aar = says.aar ?? says.hint.aar
  const meanings: Meaning[] = [
    ...ordered(column, says).map((indsats) => ({ indsats, ...(aar !== undefined && { aar }) })),
    { rolle: 'ubrugt' },
  ]
  return asked('hvad-er-kolonnen', {
    sprog: context.sprog,
    sted: { ark, kolonne: column.index + 1 },
    values: { ark, kolonne: bogstav, navn: column.name },
    options: meanings.map((meaning) => ({
      tekst: optionTexts[context.sprog].meaning(meaning),
      valg: choiceByName(context, block, column, written(meaning)),
    })),
  })
}

/** What a kind of count is that stands in the rows, and is not understood. */
export function whatIsRow(block: Block, row: number, column: Column, context: Context): Asked {
  const { navn: ark } = block.grid.sheet
  const navn = textOf(block.grid.seen(row, column.index))
  const meanings: Meaning[] = [...indsatser.map((indsats) => ({ indsats })), { rolle: 'ubrugt' }]
  return asked('hvad-er-raekken', {
    sprog: context.sprog,
    sted: { ark, raekke: row + 1, kolonne: column.index + 1 },
    values: { ark, raekke: row + 1, navn },
    options: meanings.map((meaning) => ({
      tekst: optionTexts[context.sprog].meaning(meaning),
      valg: { raekker: { [navn]: written(meaning) } },
    })),
  })
}

/** Whether a heading that is not understood may name a count: by its year, or by a word close to one. */
export function mayBeCount(column: Column, says: Said): boolean {
  const { aar, indsats } = { ...says.hint, ...says }
  return aar !== undefined || indsats !== undefined || nearestPhrase(column.name) !== undefined
}

/** The word of a heading's kind that was probably meant. */
export function nearestPhrase(name: string): string | undefined {
  const words = tokensOf(name).filter((token) => /[a-z]{3}/.test(token))
  let best: string | undefined
  let least = Infinity
  for (const word of [...words, words.join(' ')]) {
    if (word === '' || word.length > 60) continue
    for (const phrase of phrases) {
      const far = leven(word, phrase)
      if (far < least && far <= Math.floor(Math.min(word.length, phrase.length) / 4)) {
        best = phrase
        least = far
      }
    }
  }
  return best
}

/** The counts that a column may be, the likeliest first. */
function ordered({ name }: Column, { indsats, hint }: Said): readonly Indsats[] {
  const near = nearestPhrase(name)
  const isDoegn =
    (indsats ?? hint.indsats) === 'doegn' ||
    (near?.startsWith('doegn') ?? false) ||
    near === 'residential'
  return isDoegn ? ['doegn', 'behandling'] : indsatser
}

/** Asks about whatever keeps the counts of a table from having one place each. @throws {Asked} */
export function aboutLayout(layout: Layout, context: Context): void {
  const { block, counts, axes, shared } = layout
  const [first] = counts
  if (!first) return
  const namesInRows = tellNames(axes)

  if (!namesInRows && context.sheetKommune === undefined) {
    const texts = layout.columns.filter(({ column: { content } }) => content.names > 0)
    const asks = () =>
      whichNames(
        block,
        texts.map(({ column }) => column),
        context,
      )
    if (counts.every(({ at }) => at.kommune === undefined)) throw asks()
    refuseLacking(layout, ({ at }) => at.kommune === undefined, context, asks)
  }
  for (const dimension of ['indsats', 'aar'] as const) {
    const told = counts.filter(({ at }) => at[dimension] !== undefined)
    const inRows = tells(axes, dimension)
    const asks = () =>
      dimension === 'aar' ? whichYear(layout, context) : whichCount(layout, context)
    if (told[0] && inRows) throw twice(layout, dimension, told[0], context)
    if (told.length > 0) {
      if (!isChosenForSheet(layout, dimension, context)) {
        refuseLacking(layout, ({ at }) => at[dimension] === undefined, context, asks)
      }
      disagreeing(layout, dimension, context)
    } else if (!inRows && shared[dimension] === undefined) throw asks()
  }
  refuseSame(layout, context)
  refuseUneven(layout, context)
  refuseIncomplete(layout, context)
}

/** Whether it was chosen for all counts of the sheet that are told nothing else. */
function isChosenForSheet(
  { block: { grid } }: Layout,
  dimension: 'aar' | 'indsats',
  { valg: { arkBetydning = {} }, number }: Context,
): boolean {
  const chosen = arkBetydning[grid.sheet.navn] ?? arkBetydning[String(number)]
  return chosen !== undefined && meaningOf(chosen)?.[dimension] !== undefined
}

/** Asks about a column that does not tell what the others do; one that was chosen is not asked again. */
function refuseLacking(
  layout: Layout,
  lacks: (count: CountColumn) => boolean,
  context: Context,
  otherwise: () => Asked,
): void {
  const lacking = new Set(layout.counts.filter(lacks).map(({ column }) => column))
  if (lacking.size === 0) return
  const known = layout.columns.find(({ column, chosen }) => lacking.has(column) && !chosen)
  throw known ? whatIsColumn(layout.block, known.column, known.said, context) : otherwise()
}

/** A year or a kind of count that both the row and the column tell. */
function twice(
  { block, axes, counts }: Layout,
  dimension: 'aar' | 'indsats',
  told: CountColumn,
  context: Context,
): Asked {
  const { navn: ark } = block.grid.sheet
  const axis = axes.find((one) => axisTells(one, dimension))
  const text = optionTexts[context.sprog]
  const withoutAxis = axis ? choice(context, block, axis.column, '-') : {}
  const kolonner = Object.fromEntries(
    counts.map(({ column, at }) => {
      const left = dimension === 'aar' && at.indsats ? at.indsats : 'antal'
      return [columnKey(ark, column.index, context.isAlone), left]
    }),
  )
  return asked('to-steder', {
    sprog: context.sprog,
    sted: { ark, kolonne: told.column.index + 1 },
    values: {
      ark,
      dimension,
      kolonne: columnLetters((axis?.column.index ?? 0) + 1),
      navn: told.column.name,
    },
    options: [
      { tekst: text.fromHeadings, valg: withoutAxis },
      { tekst: text.fromColumn(columnLetters((axis?.column.index ?? 0) + 1)), valg: { kolonner } },
    ],
  })
}

/** The sheet says one thing, and all its columns another. */
function disagreeing(
  { block, counts, shared }: Layout,
  dimension: 'aar' | 'indsats',
  context: Context,
): void {
  const says = shared[dimension]
  if (says === undefined || counts.some(({ at }) => at[dimension] === says)) return
  const { navn: ark } = block.grid.sheet
  const isChosen = (context.valg.arkBetydning ?? {})[ark] !== undefined
  if (isChosen || counts.length === 0) return
  throw asked('ark-uenigt', {
    sprog: context.sprog,
    sted: { ark },
    values: { ark, navn: counts[0]?.column.name ?? '' },
    options: [
      {
        tekst: optionTexts[context.sprog].fromHeadings,
        valg: {
          kolonner: Object.fromEntries(
            counts.map(({ column, at }) => [
              columnKey(ark, column.index, context.isAlone),
              written(at),
            ]),
          ),
          arkBetydning: { [ark]: 'antal' },
        },
      },
    ],
  })
}

function whichYear({ block }: Layout, context: Context): Asked {
  const { navn: ark, rows } = block.grid.sheet
  const texts = [ark, ...block.titles.map((row) => textOf((rows[row] ?? []).find((cell) => cell)))]
  const found = texts.flatMap((text) => tokensOf(text).map(Number)).filter(isYear)
  const years = [...new Set(found)]
  return asked('hvilket-aar', {
    sprog: context.sprog,
    sted: { ark },
    values: { ark },
    eksempel: flagsOf({ arkBetydning: { [ark]: '2019' } }),
    options: [
      ...eachByItsName(context),
      ...years.map((aar) => ({
        tekst: optionTexts[context.sprog].meaning({ aar }),
        valg: { arkBetydning: { [ark]: written({ ...context.shared, aar }) } },
      })),
    ],
  })
}

/** Where the name of every sheet holds one year and more words, all can be settled at once. */
function eachByItsName({ sheets, sprog }: Context): { tekst: string; valg: Valg }[] {
  const named = sheets.map((navn) => [navn, tokensOf(navn).map(Number).filter(isYear)] as const)
  if (named.length < 2 || named.some(([, found]) => found.length !== 1)) return []
  const arkBetydning = Object.fromEntries(
    named.map(([navn, found]) => [navn, written({ aar: found[0] ?? 0 })]),
  )
  return [{ tekst: optionTexts[sprog].byName, valg: { arkBetydning } }]
}

function whichCount({ block, counts }: Layout, context: Context): Asked {
  const { navn: ark } = block.grid.sheet
  const [only, ...more] = counts
  const isOne = only !== undefined && more.length === 0
  return asked('hvilken-indsats', {
    sprog: context.sprog,
    sted: { ark },
    values: { ark, navn: only?.column.name ?? '' },
    options: indsatser.map((indsats) => ({
      tekst: optionTexts[context.sprog].meaning({ indsats }),
      valg: isOne
        ? choice(context, block, only.column, written({ ...only.at, indsats }))
        : { arkBetydning: { [ark]: written({ ...context.shared, indsats }) } },
    })),
  })
}

/** Two columns that are about the same municipality, year and kind of count. */
function refuseSame({ block, counts }: Layout, context: Context): void {
  const seen = new Map<string, CountColumn>()
  const { navn: ark } = block.grid.sheet
  for (const count of counts) {
    const { kommune = '', aar = '', indsats = '' } = count.at
    const key = `${context.names.named(kommune).navn}/${String(aar)}/${indsats}`
    const other = seen.get(key)
    if (other) {
      const letters = [other, count].map(({ column }) => columnLetters(column.index + 1))
      throw asked('to-ens-kolonner', {
        sprog: context.sprog,
        sted: { ark, kolonne: count.column.index + 1 },
        values: { ark, kolonne: letters[0], anden: letters[1], navn: count.column.name },
        options: [other, count].map(({ column }, i) => ({
          tekst: optionTexts[context.sprog].onlyColumn(letters[i] ?? ''),
          valg: choice(
            context,
            block,
            i === 0 ? count.column : column === count.column ? other.column : count.column,
            '-',
          ),
        })),
      })
    }
    seen.set(key, count)
  }
}

/** A heading that is written once and meant for several columns may be meant for other ones. */
function refuseUneven({ block, counts, columns }: Layout, context: Context): void {
  const chosen = new Set(columns.filter((one) => one.chosen).map(({ column }) => column))
  if (counts.every(({ column }) => chosen.has(column))) return
  const isCarried = counts.some(({ column }) => column.headings.some((one) => one.isCarried))
  const groups = new Map<string, string[]>()
  for (const { at } of counts) {
    const group = `${at.kommune ?? ''}/${at.indsats ?? ''}`
    groups.set(group, [...(groups.get(group) ?? []), String(at.aar ?? '')])
  }
  const distinct = new Set([...groups.values()].map((years) => years.sort().join()))
  if (!isCarried || distinct.size < 2) return
  const { navn: ark } = block.grid.sheet
  throw asked('ulige-grupper', {
    sprog: context.sprog,
    sted: { ark },
    values: { ark },
    options: [
      {
        tekst: optionTexts[context.sprog].asRead(
          counts.map(({ column, at }) => [columnLetters(column.index + 1), at] as const),
        ),
        valg: {
          kolonner: Object.fromEntries(
            counts.map(({ column, at }) => [
              columnKey(ark, column.index, context.isAlone),
              written(at),
            ]),
          ),
        },
      },
    ],
  })
}

/** One of the two counts is nowhere, and there are numbers that are not used. */
function refuseIncomplete({ block, counts, columns, axes, sums }: Layout, context: Context): void {
  const told = new Set(counts.map(({ at }) => at.indsats ?? context.shared.indsats))
  if (tells(axes, 'indsats') || told.size > 1) return
  // A sheet for each kind of count has only one of them.
  if (counts.every(({ at }) => at.indsats === undefined)) return
  const used = new Set([...counts.map(({ column }) => column), ...axes.map(({ column }) => column)])
  const isSumOfYears = ({ at }: CountColumn) => at.indsats !== undefined
  const sumColumns = new Set(sums.filter(isSumOfYears).map(({ column }) => column))
  const left = columns.find(
    ({ column, said, chosen }) =>
      !used.has(column) &&
      !sumColumns.has(column) &&
      chosen === undefined &&
      said.rolle !== 'ubrugt' &&
      isNumeric(column),
  )
  if (left) throw whatIsColumn(block, left.column, left.said, context)
}

/** Where several sheets have a column of one name, one answer is for all of them. */
function choiceByName(context: Context, block: Block, column: Column, betydning: string): Valg {
  const { name } = column
  const alike = columnsOf(block, context.region).filter((other) => sameText(other.name, name))
  // What a flag could not name.
  const isNameable = !/[=!]|^[A-Z]{0,3}$/.test(name)
  return context.isAlone || alike.length > 1 || !isNameable
    ? choice(context, block, column, betydning)
    : { kolonner: { [name]: betydning } }
}

function choice(context: Context, block: Block, column: Column, betydning: string): Valg {
  const key = columnKey(block.grid.sheet.navn, column.index, context.isAlone)
  return { kolonner: { [key]: betydning } }
}
