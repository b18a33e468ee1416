/** The columns of a table of rows for a ruleset: names, types, and the values that a cell can have. */
import {
  checkLanguage,
  yearBounds,
  type Fact,
  type Language,
  type Ruleset,
} from '@screeningsmodel/core'
import { givenRuleset } from '../support/given-ruleset.js'
import { columnNames, folded, pathOf } from './column-names.js'

/** A column, its names, and what may stand in its cells. */
export interface FactColumn {
  /** The name that always fits. */
  readonly path: string
  /** Other names of the column in this language: short name and label, except names that two facts share. */
  readonly names: readonly string[]
  /** What a cell is; `text` and `year` are for the columns that are not facts. */
  readonly type: 'text' | 'year' | Fact['type']
  /** Of numbers. */
  readonly minimum?: number
  /** The largest value, itself included; for numbers. */
  readonly maximum?: number
  /** What a number counts, in this language; absent if the ruleset gives none. */
  readonly unit?: string | undefined
  /** For a choice and for yes or no: each value, and what it means in this language. */
  readonly values?: readonly (readonly [value: string, label: string])[]
  /** What the column is about, in this language. */
  readonly label: string
  /** How to find the value, in this language; absent if the ruleset gives none. */
  readonly hint?: string | undefined
}

const beside = {
  reference: {
    da: 'Tilbuddets eller sagens eget navn eller nummer, aldrig en persons',
    en: 'The tilbud’s or the case’s own name or number; never a person’s',
  },
  aar: { da: 'Kalenderåret', en: 'The calendar year' },
  ja: { da: 'ja', en: 'yes' },
  nej: { da: 'nej', en: 'no' },
} as const

/**
 * The columns that a table of rows for a ruleset may have, in the order of its facts.
 *
 * @param sprog the language of names and texts
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @throws {TypeError} if it is no ruleset document
 * @example
 * factColumns(rulesets[0], 'en')[2].path // 'borgere'
 */
export function factColumns(document: Ruleset, sprog: Language): FactColumn[] {
  checkLanguage(sprog)
  const ruleset = givenRuleset(document)
  const known = columnNames(ruleset)
  return [
    { path: 'reference', names: [], type: 'text', label: beside.reference[sprog] },
    {
      path: 'aar',
      names: ['år', 'year'],
      type: 'year',
      ...yearBounds,
      label: beside.aar[sprog],
    },
    ...ruleset.facts.map((fact): FactColumn => {
      const { path, type, label, name, hint } = fact
      const names = [label[sprog], name[sprog]]
      return {
        path,
        names: names.filter(
          (each, i) =>
            pathOf(known, each) === path &&
            [path, ...names.slice(0, i)].every((other) => folded(other) !== folded(each)),
        ),
        type,
        ...('minimum' in fact && { minimum: fact.minimum, maximum: fact.maximum }),
        ...('unit' in fact && { unit: fact.unit[sprog] }),
        ...valuesOf(ruleset, fact, sprog),
        label: label[sprog],
        hint: hint?.[sprog],
      }
    }),
  ]
}

function valuesOf(ruleset: Ruleset, fact: Fact, sprog: Language): Pick<FactColumn, 'values'> {
  if (fact.type === 'boolean') {
    return {
      values: [
        ['ja', beside.ja[sprog]],
        ['nej', beside.nej[sprog]],
      ],
    }
  }
  if (fact.type !== 'choice') return {}
  const choices = ruleset.choices?.[fact.choices] ?? []
  return { values: choices.map(({ value, label }) => [value, label[sprog]] as const) }
}
