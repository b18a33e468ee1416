/** The columns of the other lists for a report, besides counts: anonymised cases, and tilbud. */
import {
  checkLanguage,
  checkWord,
  rulesets,
  type Language,
  type Ruleset,
} from '@screeningsmodel/core'
import {
  chosenNames,
  targetOf,
  type ColumnChoices,
  type ColumnNames,
} from '../columns/column-names.js'
import { factColumns, type FactColumn } from '../columns/fact-columns.js'
import { sagColumns, tilbudColumns } from './report-columns.js'
import { columnsTemplate } from '../template/ruleset.js'

/** The lists of a report besides the counts: anonymised cases, and tilbud. */
export const listNames = ['sager', 'tilbud'] as const
/** One of `listNames`. */
export type ListName = (typeof listNames)[number]

/** The ruleset that screens the rows of each list, and the columns that people fill in. */
const lists = {
  sager: { id: 'maalgruppe-udsatte-gravide', names: sagColumns },
  tilbud: { id: 'hoejt-specialiseret-tilbud', names: tilbudColumns },
} as const satisfies Record<ListName, { id: string; names: ColumnNames }>

const texts = {
  title: {
    sager: { da: 'Anonyme sager til afrapporteringen', en: 'Anonymised cases for the report' },
    tilbud: { da: 'Tilbud til afrapporteringen', en: 'Tilbud for the report' },
  },
  kommune: {
    sager: { da: 'Kommunen, som sagen hører til', en: 'The municipality of the case' },
    tilbud: {
      da: 'Kommunen, som har brugt tilbuddet eller forventer at bruge det',
      en: 'The municipality that has used the tilbud, or expects to',
    },
  },
  visiteret: { da: 'Hvad kvinden er visiteret til', en: 'What the woman was referred to' },
  anvendelse: {
    da: 'Om kommunen har brugt tilbuddet (2.1) eller forventer at bruge det (2.2)',
    en: 'Whether the municipality has used the tilbud (2.1) or expects to (2.2)',
  },
  values: {
    doegn: { da: 'døgnbehandling', en: 'residential treatment' },
    ambulant: { da: 'ambulant behandling', en: 'outpatient treatment' },
    ingen: { da: 'ingen behandling', en: 'no treatment' },
    benyttet: { da: 'brugt', en: 'used' },
    forventet: { da: 'forventes brugt', en: 'expected' },
  },
} as const

/**
 * The columns that a table for a list may have, those that belong to the report first.
 *
 * @param list the list that the table is for
 * @param sprog the language of names and texts
 * @throws {InputError} if there is no such list or language (`ukendt-vaerdi`)
 * @example
 * listColumns('tilbud', 'en').slice(0, 4).map(({ path }) => path) // ['reference', 'kommune', 'aar', 'anvendelse']
 */
export function listColumns(list: ListName, sprog: Language): FactColumn[] {
  checkLanguage(sprog)
  const [reference, aar, ...facts] = factColumns(rulesetOf(list, sprog), sprog)
  const kommune = text('kommune', texts.kommune[list][sprog])
  const own =
    list === 'sager'
      ? choice('visiteret', ['doegn', 'ambulant', 'ingen'], sprog)
      : choice('anvendelse', ['benyttet', 'forventet'], sprog)
  return [reference, kommune, aar, own, ...facts].filter((column) => column !== undefined)
}

function text(path: string, label: string): FactColumn {
  return { path, names: [], type: 'text', label }
}

function choice(
  path: 'visiteret' | 'anvendelse',
  values: readonly (keyof typeof texts.values)[],
  sprog: Language,
): FactColumn {
  return {
    path,
    names: [],
    type: 'choice',
    label: texts[path][sprog],
    values: values.map((value) => [value, texts.values[value][sprog]] as const),
  }
}

function rulesetOf(list: ListName, sprog: Language): Ruleset {
  const { id } = listOf(list, sprog)
  const ruleset = rulesets.find((each) => each.id === id)
  if (!ruleset) throw new TypeError(`no ruleset ${id}`)
  return ruleset
}

/** A caller without types may give any value. */
function listOf(list: ListName, sprog?: Language) {
  checkWord(list, listNames, '/list', sprog)
  return lists[list]
}

/**
 * The names that the columns of a list may have, and the choices for some of them.
 *
 * @param list the list that the table is for
 * @param choices what columns are read as in place of what their headings say
 * @throws {InputError} if there is no such list (`ukendt-vaerdi`)
 * @example
 * pathOf(namesOfList('sager', { By: 'kommune' }), 'by') // 'kommune'
 */
export function namesOfList(list: ListName, choices?: ColumnChoices): ColumnNames {
  return chosenNames(listOf(list).names, choices)
}

/**
 * What a text chooses for a column of a list; undefined if it chooses nothing.
 *
 * @param list the list that the table is for
 * @param text a column, by its letters or its heading, and a name of a fact or `-`, with `=` between
 * @throws {InputError} if there is no such list (`ukendt-vaerdi`)
 * @example
 * listColumnChoice('sager', 'By=kommune') // ['By', 'kommune']
 */
export function listColumnChoice(
  list: ListName,
  text: string,
): readonly [column: string, path: string] | undefined {
  const { names } = listOf(list)
  const at = text.lastIndexOf('=')
  const [column, name] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  const path = name === '-' ? name : targetOf(names, name)?.path
  return at < 1 || column === '' || path === undefined ? undefined : [column, path]
}

/**
 * An empty table for a list as XLSX, with a sheet that explains what belongs in each column.
 *
 * @param list the list that the table is for
 * @param sprog the language of the explanations; the headings fit in both
 * @throws {InputError} if there is no such list or language (`ukendt-vaerdi`)
 * @example
 * const [sheet] = await readWorkbook(await listTemplate('sager', 'da'))
 * sheet.rows[0].slice(0, 4) // ['reference', 'kommune', 'aar', 'visiteret']
 */
export async function listTemplate(list: ListName, sprog: Language): Promise<Uint8Array> {
  const columns = listColumns(list, sprog)
  return columnsTemplate(texts.title[list][sprog], columns, sprog)
}
