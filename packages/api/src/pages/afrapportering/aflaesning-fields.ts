/** The fields of »Sådan læser vi dit ark«: what each part of a file was read as, and what it may be instead. */
import type { Language } from '@screeningsmodel/core'
import { meaningOf, type Redegoerelse } from '@screeningsmodel/rows/opgoerelser'
import { plainField } from '../kit/fields.js'
import { headingName, names, type Shown } from './choices.js'
import { choicesOf, meanings, meaningText } from './column-choices.js'
import { foldsOf, type FoldPlace } from './column-folds.js'
import type { Posted } from './posted.js'
import { aflaesningTexts } from './aflaesning-texts.js'
import { rowChoices, rowsOf } from './row-choices.js'
import type { Table } from './shown-tables.js'

/** Fields that remember what they show: when they are posted, only a changed field is a choice. */
export class AflaesningFields {
  readonly #values: Record<string, string> = {}
  readonly #sprog: Language
  readonly #t

  constructor(sprog: Language) {
    this.#sprog = sprog
    this.#t = aflaesningTexts[sprog]
  }

  /** What the fields show, once they have been made. */
  get values(): Shown['felter'] {
    return this.#values
  }

  #shows(name: string, value: string): string {
    this.#values[name] = value
    return value
  }

  /**
   * The columns of a table; those of a wide table are folded up and described in words.
   *
   * @param sheet its number, from 1
   * @param years the years that a column may be about
   */
  folds(table: Table, sheet: number, years: readonly number[], place: FoldPlace) {
    const row = table.egneKolonner ? table.overskrift.at(-1) : undefined
    const columns = table.kolonner.map((column) => ({
      ...column,
      suggestion:
        column.forslag === undefined
          ? undefined
          : this.#t.suggestion(meaningText(column.forslag, this.#sprog)),
    }))
    return foldsOf(columns, place, this.#t).map((fold) => ({
      ...fold,
      columns: fold.columns.map(({ bogstav, navn, betydning, kommune, suggestion, valgt }) => {
        const name = names.column(sheet, bogstav, row)
        // If similar tables stand one below the other, the first has the choice: it applies to the whole column.
        const isFirst = !(name in this.#values)
        return {
          ...plainField(name, this.#t.column({ bogstav, navn })),
          kommune,
          suggestion,
          isChosen: valgt,
          text: meaningText(betydning, this.#sprog),
          options:
            isFirst && fold.isOpen
              ? choicesOf(meanings(this.#shows(name, betydning), years), betydning, this.#sprog)
              : undefined,
        }
      }),
    }))
  }

  /** Which sheets are read. */
  sheets({ ark }: Redegoerelse) {
    return ark.map(({ navn, laest, hvorfor }, i) => {
      const isMeant = laest || hvorfor === 'ingen-tabel'
      return {
        ...plainField(names.sheet(i + 1), navn),
        checked: this.#shows(names.sheet(i + 1), isMeant ? 'ja' : '') !== '',
        why: hvorfor && this.#t.why[hvorfor],
      }
    })
  }

  /** The year and the count of a whole sheet, if it has only one. */
  shared({ ark, tabeller, udenArk }: Redegoerelse) {
    return ark.flatMap(({ navn, laest, hvorfor }, i) => {
      if (!laest && hvorfor !== 'ingen-tabel') return []
      const table = tabeller.find((one) => one.ark === navn)
      const { aar, indsats } = meaningOf(table?.faelles ?? '') ?? {}
      const count = this.#shows(names.count(i + 1), indsats ?? '')
      return [
        {
          title: this.#t.sheet(navn, udenArk !== true),
          year: {
            ...plainField(names.year(i + 1), this.#t.sharedYear),
            value: this.#shows(names.year(i + 1), aar === undefined ? '' : String(aar)),
            width: '4',
            inputMode: 'numeric',
          },
          count: {
            ...plainField(names.count(i + 1), this.#t.sharedCount),
            options: ['', 'behandling', 'doegn', 'ambulant'].map((value) => ({
              value,
              label: value === '' ? this.#t.notShared : meaningText(value, this.#sprog),
              checked: value === count,
            })),
          },
        },
      ]
    })
  }

  /** The rows of the heading, if they have been chosen. */
  heading({ overskrift = [] }: Posted['valg']) {
    return {
      ...plainField(headingName, this.#t.heading, this.#t.headingHint),
      value: this.#shows(headingName, overskrift.join(', ')),
      width: '8',
      inputMode: 'text',
    }
  }

  rows(rows: ReturnType<typeof rowsOf>) {
    return rows.map((row, i) => ({
      ...plainField(names.row(i), this.#t.row(row.navn, row.place)),
      suggestion: row.kommuner.length === 0 ? undefined : this.#t.perhaps,
      options: rowChoices(row, this.#shows(names.row(i), row.betydning), this.#t),
    }))
  }
}
