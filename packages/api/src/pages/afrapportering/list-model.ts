/** What »Sådan læser vi dit ark« shows of the lists beside the counts: cases, and tilbud. */
import type { Language } from '@screeningsmodel/core'
import {
  listColumns,
  listNames,
  type ListedColumn,
  type ListName,
  type ReadList,
} from '@screeningsmodel/rows/opgoerelser'
import { fieldBase } from '../kit/fields.js'
import type { Choice } from './column-choices.js'
import { listChoiceFields, notUsed, shownColumns } from './list-choices.js'
import { previewOf } from './preview.js'
import type { ReadLists } from './reading.js'
import { readingTexts, type ReadingTexts } from './reading-texts.js'
import { pageTexts } from './texts.js'

/** Problems that are listed; the rest are told of with the report. */
const maximumTold = 20

export function listModels(lists: ReadLists, sprog: Language) {
  const t = readingTexts[sprog]
  return listNames.flatMap((name) => {
    const read = lists[name]
    if (!read) return []
    const [heading = 0] = read.overskrift
    const count = pageTexts[sprog].rows[name](read.raekker.length)
    const options = optionsOf(name, sprog, t)
    return [
      {
        name,
        title: t.listTitle[name],
        words: t.listRead(count, heading),
        unused: unusedIn(read, t),
        unreadable: unreadableIn(read, t),
        preview: previewOf(read),
        shown: { name: listChoiceFields.shown(name), value: JSON.stringify(shownColumns(read)) },
        columns: read.kolonner.map((column) => columnField(name, column, options, t)),
      },
    ]
  })
}

type Option = Omit<Choice, 'checked'>

function optionsOf(list: ListName, sprog: Language, t: ReadingTexts): Option[] {
  const facts = listColumns(list, sprog).map(({ path, label }) => ({ value: path, label }))
  return [...facts, { value: notUsed, label: t.notUsed }]
}

/** A column with the choice of what it is. */
function columnField(
  list: ListName,
  { bogstav, navn, sti = notUsed, forslag }: ListedColumn,
  options: readonly Option[],
  t: ReadingTexts,
) {
  const label = options.find(({ value }) => value === forslag)?.label
  return {
    ...fieldBase(
      { errors: new Map(), focus: undefined },
      listChoiceFields.column(list, bogstav),
      t.column(bogstav, navn),
      undefined,
    ),
    suggestion: label === undefined ? undefined : t.suggestion(label),
    options: options.map((option): Choice => ({ ...option, checked: option.value === sti })),
  }
}

function unusedIn({ kolonner }: ReadList, t: ReadingTexts): string[] {
  return kolonner
    .filter(({ sti }) => sti === undefined)
    .map(({ bogstav, navn, forslag }) => {
      const column = t.column(bogstav, navn)
      return forslag === undefined ? column : t.perhapsColumn(column, forslag)
    })
}

function unreadableIn({ raekker }: ReadList, t: ReadingTexts): string[] {
  return raekker
    .flatMap(({ linje, errors = [] }) => errors.map(({ detail }) => t.unreadable(linje, detail)))
    .slice(0, maximumTold)
}
