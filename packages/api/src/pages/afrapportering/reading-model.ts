/** What the template of »Sådan læser vi dit ark« shows: how the file is read, and fields to change it. */
import type { Language } from '@screeningsmodel/core'
import {
  meaningOf,
  summaryParts,
  type Aflaesning,
  type LaestKolonne,
} from '@screeningsmodel/rows/opgoerelser'
import { fieldBase } from '../kit/fields.js'
import { answerName, headingName, names, shownName, type Shown } from './choices.js'
import { choicesOf, meanings, meaningText, yearsIn } from './column-choices.js'
import { foldsOf } from './column-folds.js'
import { hasChoices, hiddenFields, type Posted } from './posted.js'
import { previewOf } from './preview.js'
import { readingTexts, type ReadingTexts } from './reading-texts.js'
import { rowChoices, rowsOf } from './row-choices.js'
import { tablesOf, titleOf } from './shown-tables.js'

/** Without counts there is nothing to choose: only lists were sent. */
export function readingModel(reading: Aflaesning | undefined, posted: Posted, sprog: Language) {
  return reading
    ? countsModel(reading, posted, sprog)
    : { hasCounts: false, tables: [], ...changes(posted), hidden: hiddenFields(posted) }
}

/** Whether the page shows what was read with the reader's own changes, and whether there are any to undo. */
function changes(posted: Posted) {
  const canReset = hasChoices(posted)
  return { isChanged: posted.isNew && canReset, canReset }
}

function countsModel(reading: Aflaesning, posted: Posted, sprog: Language) {
  const t = readingTexts[sprog]
  const { redegoerelse } = reading
  const ark = posted.file?.ark ?? []
  const felter: Record<string, string> = {}
  /** A field that shows a value, which is remembered: only what differs from it is a choice. */
  const shows = (name: string, value: string) => {
    felter[name] = value
    return value
  }
  const field = (name: string, label: string, hint?: string) =>
    fieldBase({ errors: new Map(), focus: undefined }, name, label, hint)
  const tables = tablesOf(redegoerelse, ark)
  const years = yearsIn(tables, redegoerelse)
  const seen = new Set<string>()
  const rows = rowsOf(redegoerelse, posted.fields['region'])
  const model = {
    hasCounts: true,
    question: reading.spoergsmaal && {
      text: reading.spoergsmaal.tekst,
      hint:
        reading.spoergsmaal.kode === 'hvilket-aar'
          ? t.yearHint
          : reading.spoergsmaal.muligheder.length > 0
            ? t.answerHint
            : t.changeHint,
      name: answerName,
      options: reading.spoergsmaal.muligheder.map(({ tekst, valg }, i) => ({
        id: `svar-${String(i)}`,
        value: JSON.stringify(valg),
        label: tekst,
      })),
    },
    summary: summaryParts(redegoerelse, sprog),
    unreadable: unreadable(reading, t),
    ...changes(posted),
    isOpen:
      reading.spoergsmaal?.kode === 'hvilket-aar' || reading.spoergsmaal?.muligheder.length === 0,
    tables: tables.map((table, i) => {
      const sheet = ark.findIndex(({ navn }) => navn === table.ark) + 1
      return {
        title: titleOf(tables, i, ark.length > 1, t),
        words: table.words(t),
        preview: previewOf(table),
        folds: foldsOf(
          table.kolonner.map((column) => ({ ...column, suggestion: suggestionOf(column, sprog) })),
          { table: i, asked: posted.action },
          t,
        ).map((fold) => ({
          ...fold,
          columns: fold.columns.map((column) => {
            const row = table.egneKolonner ? table.overskrift.at(-1) : undefined
            const name = names.column(sheet, column.bogstav, row)
            // Of tables that are alike, one below the other, the first has the choice: it is for the column as a whole.
            const isFirst = !seen.has(name)
            seen.add(name)
            const { betydning } = column
            return {
              ...field(name, t.column(column.bogstav, column.navn)),
              kommune: column.kommune,
              suggestion: column.suggestion,
              isChosen: column.valgt,
              text: meaningText(betydning, sprog),
              options:
                isFirst && fold.isOpen
                  ? choicesOf(meanings(shows(name, betydning), years), betydning, sprog)
                  : undefined,
            }
          }),
        })),
      }
    }),
    sheets:
      ark.length < 2
        ? []
        : redegoerelse.ark.map(({ navn, laest, hvorfor }, i) => ({
            ...field(names.sheet(i + 1), navn),
            checked:
              shows(names.sheet(i + 1), laest || hvorfor === 'ingen-tabel' ? 'ja' : '') !== '',
            why: hvorfor && t.why[hvorfor],
          })),
    shared: redegoerelse.ark.flatMap(({ navn, laest, hvorfor }, i) => {
      if (!laest && hvorfor !== 'ingen-tabel') return []
      const table = redegoerelse.tabeller.find((one) => one.ark === navn)
      const { aar, indsats } = meaningOf(table?.faelles ?? '') ?? {}
      const count = shows(names.count(i + 1), indsats ?? '')
      return [
        {
          title: t.sheet(navn, true),
          year: {
            ...field(names.year(i + 1), t.sharedYear),
            value: shows(names.year(i + 1), aar === undefined ? '' : String(aar)),
            width: '4',
            inputMode: 'numeric',
          },
          count: {
            ...field(names.count(i + 1), t.sharedCount),
            options: ['', 'behandling', 'doegn', 'ambulant'].map((value) => ({
              value,
              label: value === '' ? t.notShared : meaningText(value, sprog),
              checked: value === count,
            })),
          },
        },
      ]
    }),
    heading: {
      ...field(headingName, t.heading, t.headingHint),
      value: shows(headingName, (posted.valg.overskrift ?? []).join(', ')),
      width: '8',
      inputMode: 'text',
    },
    rows: rows.map((row, i) => ({
      ...field(names.row(i), t.row(row.navn, row.place)),
      suggestion: row.kommuner.length === 0 ? undefined : t.perhaps,
      options: rowChoices(row, shows(names.row(i), row.betydning), t),
    })),
  }
  const shown: Shown = { felter, raekker: rows.map(({ navn }) => navn) }
  return {
    ...model,
    hidden: [...hiddenFields(posted), { name: shownName, value: JSON.stringify(shown) }],
  }
}

function suggestionOf({ forslag }: LaestKolonne, sprog: Language): string | undefined {
  return forslag === undefined
    ? undefined
    : readingTexts[sprog].suggestion(meaningText(forslag, sprog))
}

/** Problems that are listed; the rest are told of with the report. */
const maximumTold = 20

/** Cells and rows that cannot be read, each with its place and how to mend it. */
function unreadable({ spoergsmaal, ...read }: Aflaesning, t: ReadingTexts): string[] {
  if (spoergsmaal || !('raekker' in read)) return []
  return read.raekker
    .flatMap(({ linje, placeOf, errors = [] }) =>
      errors.map(({ pointer, detail }) => t.unreadable(placeOf?.(pointer).linje ?? linje, detail)),
    )
    .slice(0, maximumTold)
}
