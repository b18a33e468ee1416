/** The columns of tables for a report: counts, cases with how they were referred, tilbud and who uses them. */
import { rulesets } from '@screeningsmodel/core'
import {
  columnNames,
  tableColumns,
  type ColumnNames,
  type TableColumn,
} from '../columns/column-names.js'

const kommune: TableColumn = {
  path: 'kommune',
  names: ['kommunens navn', 'municipality'],
  type: 'text',
}

const aar: TableColumn = { path: 'aar', names: ['årstal', 'kalenderår', 'year'], type: 'year' }

/** Columns of counts, by the names in a request and by the names that people use. */
export const opgoerelseColumns = tableColumns([
  kommune,
  aar,
  {
    path: 'behandling',
    names: ['behandling i alt', 'visiteret til behandling', 'treatment', 'referred to treatment'],
    type: 'integer',
  },
  {
    path: 'doegn',
    names: [
      'døgnbehandling',
      'heraf døgn',
      'heraf døgnbehandling',
      'residential',
      'residential treatment',
    ],
    type: 'integer',
  },
])

/** Columns of cases: the facts, and where and how each woman was referred. */
export const sagColumns = beside('maalgruppe-udsatte-gravide', [
  kommune,
  {
    path: 'visiteret',
    names: ['visiteret til', 'referral', 'referred to'],
    type: words({
      doegn: [
        ...['døgn', 'døgnbehandling', 'døgntilbud', 'døgnindsats', 'døgnophold'],
        ...['residential', 'residential treatment'],
      ],
      ambulant: [
        ...['ambulant behandling', 'ambulant indsats', 'ambulant tilbud', 'forstærket ambulant'],
        ...['forstærket ambulant indsats', 'outpatient', 'outpatient treatment'],
      ],
      ingen: [
        ...['ingen behandling', 'ingen indsats', 'ikke visiteret'],
        ...['none', 'no treatment', 'not referred'],
      ],
    }),
  },
])

/** Columns of tilbud: the facts, and the municipality that has used the tilbud or expects to. */
export const tilbudColumns = beside('hoejt-specialiseret-tilbud', [
  kommune,
  {
    path: 'anvendelse',
    names: ['use'],
    type: words({
      benyttet: ['brugt', 'used'],
      forventet: ['forventes', 'forventes brugt', 'expected'],
    }),
  },
])

/** The columns of the newest ruleset with this id, and some more. */
function beside(id: string, more: readonly TableColumn[]): ColumnNames {
  const ruleset = rulesets.find((each) => each.id === id)
  if (!ruleset) throw new TypeError(`no ruleset ${id}`)
  return new Map([...columnNames(ruleset, false), ...tableColumns([aar, ...more])])
}

/** Each value, and what people write for it. */
function words(values: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(values).flatMap(([value, written]) =>
      [value, ...written].map((word) => [word, value] as const),
    ),
  )
}
