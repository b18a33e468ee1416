/** What »Sådan læser vi dit ark« shows about the lists beside the counts: cases, and tilbud. */
import type { Language } from '@screeningsmodel/core'
import {
  listColumns,
  listNames,
  namesReadAs,
  type ListedColumn,
  type ListName,
  type ReadList,
} from '@screeningsmodel/rows/opgoerelser'
import { plainField } from '../kit/fields.js'
import type { Choice } from './column-choices.js'
import { foldsOf } from './column-folds.js'
import { isSameHeading, saidBySheets, sheetsAsked, whereFields } from './list-sheets.js'
import { listChoiceFields, notUsed, shownChoices } from './list-choices.js'
import type { Posted } from './posted.js'
import type { Made } from './make-report.js'
import { previewOf } from './preview.js'
import { refusedTable, sentenceOf } from './refused-rows.js'
import type { ReadLists } from './aflaesning.js'
import { aflaesningTexts, type AflaesningTexts } from './aflaesning-texts.js'
import { pageTexts } from './texts.js'

export function listModels(
  lists: ReadLists,
  made: Made | undefined,
  { lists: files, listValg, action }: Pick<Posted, 'lists' | 'listValg' | 'action'>,
  sprog: Language,
) {
  const t = aflaesningTexts[sprog]
  return listNames.flatMap((name) => {
    const read = lists[name]
    if (!read) return []
    const [heading = 0] = read.overskrift
    const texts = pageTexts[sprog]
    const refusals = made?.refusals.filter(({ list }) => list === name) ?? []
    const sums = made?.sums[name] ?? []
    const words = [
      made && refusals.length > 0
        ? sentenceOf(name, made, texts)
        : t.listRead(texts.rows[name](read.raekker.length - sums.length)),
      ...(read.tabeller.length > 1 ? [t.listSheets(read.tabeller)] : []),
      ...saidBySheets(read, t),
      ...namesReadAs(read.rettedeNavne, read.tabeller.length > 1, sprog),
      ...(sums.length > 0 ? [t.listSums(name, sums)] : []),
      ...(read.udenOplysninger.length > 0 ? [t.listWithoutFacts(read.udenOplysninger)] : []),
      ...(isSameHeading(read) ? [t.listHeading(heading)] : []),
    ].join(' ')
    const options = optionsOf(name, sprog, t)
    const valg = listValg[name] ?? {}
    return [
      {
        name,
        title: t.listTitle[name],
        words: read.spoergsmaal ? undefined : words,
        isWhichSheet: read.spoergsmaal === 'flere-ark',
        question: read.spoergsmaal && t.listQuestion[read.spoergsmaal],
        choices:
          read.spoergsmaal === 'dobbelte-kolonner'
            ? doubledIn(name, read, options, t)
            : read.spoergsmaal === 'flere-ark'
              ? [sheetsAsked(name, read, files[name]?.ark ?? [], t)]
              : [],
        ...whereFields(name, read, { ark: files[name]?.ark ?? [], valg }, t),
        unused: unusedIn(read, options, t),
        refused: refusedTable(refusals, texts, { list: name, title: t.listTitle[name] }),
        preview: previewOf(read),
        shown: {
          name: listChoiceFields.shown(name),
          value: JSON.stringify(shownChoices(read, valg)),
        },
        folds: foldsOf(
          read.kolonner.map((column) => ({
            ...column,
            suggestion: labelIn(options, column.forslag),
            valgt: valg.kolonner?.[column.bogstav] !== undefined,
          })),
          { table: name, asked: action },
          t,
        ).map((fold) => ({
          ...fold,
          columns: fold.columns.map((column) =>
            columnField(name, column, { isOpen: fold.isOpen, options }, t),
          ),
        })),
      },
    ]
  })
}

type Option = Omit<Choice, 'checked'>

function optionsOf(list: ListName, sprog: Language, t: AflaesningTexts): Option[] {
  const facts = listColumns(list, sprog).map(({ path, label }) => ({ value: path, label }))
  return [...facts, { value: notUsed, label: t.notUsed }]
}

/** A column with the choice of its meaning, or with what it is read as. */
function columnField(
  list: ListName,
  {
    bogstav,
    navn,
    sti = notUsed,
    suggestion,
  }: ListedColumn & { readonly suggestion?: string | undefined },
  { isOpen, options }: { readonly isOpen: boolean; readonly options: readonly Option[] },
  t: AflaesningTexts,
) {
  return {
    ...plainField(listChoiceFields.column(list, bogstav), t.column({ bogstav, navn })),
    suggestion: suggestion === undefined ? undefined : t.suggestion(suggestion),
    text: labelIn(options, sti),
    options: isOpen
      ? options.map((option): Choice => ({ ...option, checked: option.value === sti }))
      : undefined,
  }
}

function labelIn(options: readonly Option[], value: string | undefined): string | undefined {
  return options.find((option) => option.value === value)?.label
}

/** A choice for each fact with several columns. */
function doubledIn(
  list: ListName,
  { kolonner }: ReadList,
  options: readonly Option[],
  t: AflaesningTexts,
) {
  return options
    .map(({ value, label }) => ({ value, label, of: kolonner.filter(({ sti }) => sti === value) }))
    .filter(({ of }) => of.length > 1)
    .map(({ value, label, of }) => ({
      name: listChoiceFields.used(list, value),
      legend: label,
      options: of.map(({ bogstav, navn }) => ({
        id: `f-${list}-bruges-${bogstav}`,
        value: bogstav,
        label: t.column({ bogstav, navn }),
      })),
    }))
}

/** The columns of every sheet that is read; sheets of the same kind have the same columns. */
function unusedIn(
  { tabeller }: ReadList,
  options: readonly Option[],
  t: AflaesningTexts,
): string[] {
  const told = tabeller
    .flatMap(({ kolonner }) => kolonner)
    .filter(({ sti }) => sti === undefined)
    .map(({ bogstav, navn, forslag }) => {
      const column = t.column({ bogstav, navn })
      const label = labelIn(options, forslag)
      return label === undefined ? column : t.perhapsColumn(column, label)
    })
  return [...new Set(told)]
}
