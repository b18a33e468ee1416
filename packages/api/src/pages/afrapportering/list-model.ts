/** What »Sådan læser vi dit ark« shows of the lists beside the counts: cases, and tilbud. */
import type { Language } from '@screeningsmodel/core'
import { listNames, type ReadList } from '@screeningsmodel/rows/opgoerelser'
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
    return [
      {
        name,
        title: t.listTitle[name],
        words: t.listRead(count, heading),
        unused: unusedIn(read, t),
        unreadable: unreadableIn(read, t),
        preview: previewOf(read),
        columns: read.kolonner.map(({ bogstav, navn, betydning }) => ({
          label: t.column(bogstav, navn),
          text: betydning ?? t.notUsed,
        })),
      },
    ]
  })
}

function unusedIn({ kolonner }: ReadList, t: ReadingTexts): string[] {
  return kolonner
    .filter(({ betydning }) => betydning === undefined)
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
