/** What a column of counts may be read as. */
import type { Language } from '@screeningsmodel/core'
import {
  meaningOf,
  optionTexts,
  shortMeaning,
  type Redegoerelse,
} from '@screeningsmodel/rows/opgoerelser'
import { upperFirst } from '../kit/texts/both.js'
import type { Table } from './shown-tables.js'

/** One of the values that a field offers. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly checked: boolean
}

/** The years that a column may be about: those that were read, and those above the counts. */
export function yearsIn(tables: readonly Table[], { aar }: Redegoerelse): number[] {
  const above = tables.flatMap(({ foersteRaekker, overskrift }) =>
    foersteRaekker
      .filter(({ raekke }) => overskrift.length === 0 || overskrift.includes(raekke))
      .flatMap(({ celler }) => celler.flatMap((cell) => cell.match(/\b(?:19|20)\d\d\b/g) ?? [])),
  )
  const years = [...aar, ...above.map(Number)].filter((year) => meaningOf(String(year)))
  return [...new Set(years)].sort((a, b) => a - b)
}

const roles = [
  'kommune',
  'aar',
  'indsats',
  'antal',
  'behandling',
  'doegn',
  'ambulant',
  'del',
  'total',
  '-',
] as const

export function meanings(own: string, years: readonly number[]): string[] {
  const ofYears = (['behandling', 'doegn', 'ambulant'] as const).flatMap((count) =>
    years.map((year) => `${count}:${String(year)}`),
  )
  const all = [...roles.slice(0, 7), ...ofYears, ...years.map(String), ...roles.slice(7)]
  return all.includes(own) ? all : [own, ...all]
}

export function choicesOf(values: readonly string[], own: string, sprog: Language): Choice[] {
  return values.map((value) => ({
    value,
    label: shortMeaning(sprog, meaningOf(value) ?? { rolle: 'ubrugt' }),
    checked: value === own,
  }))
}

export function meaningText(betydning: string, sprog: Language): string {
  return upperFirst(optionTexts[sprog].meaning(meaningOf(betydning) ?? { rolle: 'ubrugt' }))
}
