/** The readings and numbers of the second ruleset in a comparison: as they were typed, and as fields. */
import type { Language, Problem, Ruleset } from '@screeningsmodel/core'
import type { SideOptions } from '@screeningsmodel/core/forskel'
import { complaintAbout, errorsByField, type Complaint } from '../kit/complaints.js'
import { fieldBase, showable } from '../kit/fields.js'
import { idOf } from '../kit/ids.js'
import { unitAfter } from '@screeningsmodel/core/regler'
import { lastText } from '../kit/posted.js'
import { texts as kitTexts } from '../kit/texts.js'
import { inOtherLanguage, isAmbiguousDecimal, typedDecimal } from '../kit/typed-number.js'
import { lowerFirst, upperFirst } from '../kit/texts/both.js'
import { differenceTexts } from './difference-texts.js'

type Query = Readonly<Record<string, unknown>>

const readingField = (id: string) => `laesninger.${id}`
const parameterField = (id: string) => `parametre.${id}`

/** The choices; a number that is not valid stays a text, which the core refuses. */
export function chosenOn(
  { readings = [], parametre = [] }: Ruleset,
  query: Query,
  sprog: Language,
): SideOptions {
  const entries = <Each extends { readonly id: string }, T>(
    choices: readonly Each[],
    read: (choice: Each) => T | '',
  ) =>
    Object.fromEntries(
      choices.flatMap((choice) => {
        const value = read(choice)
        return value === '' ? [] : [[choice.id, value] as const]
      }),
    )
  return {
    laesninger: entries(readings, ({ id }) => given(query, readingField(id))),
    parametre: entries(parametre, ({ id, maximum }) =>
      typedDecimal(given(query, parameterField(id)), sprog, maximum),
    ) as Record<string, number>,
  }
}

/** The query of the choices, for a link to the data or to the page. */
export function chosenQuery({ laesninger = {}, parametre = {} }: SideOptions): string {
  return queryOf([
    ...Object.entries(laesninger).map(([id, option]) => [readingField(id), option] as const),
    ...Object.entries(parametre).map(([id, value]) => [parameterField(id), String(value)] as const),
  ])
}

/** The query of the choices as they were typed, for a link to the page in the other language. */
export function otherLanguageQuery(
  { readings = [], parametre = [] }: Ruleset,
  query: Query,
): string {
  return queryOf([
    ...readings.map(({ id }) => [readingField(id), given(query, readingField(id))] as const),
    ...parametre.map(({ id }) => {
      const name = parameterField(id)
      return [name, inOtherLanguage(given(query, name))] as const
    }),
  ])
}

function queryOf(fields: readonly (readonly [name: string, value: string])[]): string {
  const shown = fields.map(([name, value]): [string, string] => [name, showable(value)])
  return new URLSearchParams(shown.filter(([, value]) => value !== '')).toString()
}

function given(query: Query, name: string): string {
  return lastText(query[name])?.trim() ?? ''
}

/** The choices that differ from the usual ones, in words. */
export function chosenInWords(
  { readings = [], parametre = [] }: Ruleset,
  { laesninger = {}, parametre: numbers = {} }: SideOptions,
  sprog: Language,
): string {
  const written = new Intl.NumberFormat(sprog, { maximumFractionDigits: 9 })
  const options = readings.flatMap(({ id, options: [, ...others] }) =>
    others.filter((option) => option.id === laesninger[id]).map(({ label }) => label[sprog]),
  )
  const changed = parametre.flatMap((parameter) => {
    const value = numbers[parameter.id]
    if (value === undefined || value === parameter.value) return []
    const amount = `${written.format(value)} ${unitAfter(parameter, value, sprog)}`
    return [`${lowerFirst(parameter.label[sprog])}: ${amount}`]
  })
  return [...options, ...changed].join('; ')
}

/** What the query chooses although the ruleset has no such reading or number: an address that was written for another. */
export function unknownComplaints(
  { readings = [], parametre = [] }: Ruleset,
  query: Query,
  sprog: Language,
): readonly Complaint[] {
  const { noReading, noNumber } = differenceTexts[sprog]
  const isUnknown = (fieldOf: (id: string) => string, known: readonly { readonly id: string }[]) =>
    Object.keys(query).some(
      (name) => name.startsWith(fieldOf('')) && !known.some(({ id }) => fieldOf(id) === name),
    )
  const nowhere = { name: undefined, href: undefined, about: undefined }
  return [
    ...(isUnknown(readingField, readings) ? [{ ...nowhere, detail: noReading }] : []),
    ...(isUnknown(parameterField, parametre) ? [{ ...nowhere, detail: noNumber }] : []),
  ]
}

/** The errors of the choices, by field. */
export function chosenComplaints(
  { readings = [], parametre = [] }: Ruleset,
  errors: readonly Pick<Problem, 'pointer' | 'code' | 'detail'>[],
  query: Query,
  sprog: Language,
): readonly Complaint[] {
  const labels = new Map([
    ...readings.map(({ id, phrase }) => [readingField(id), upperFirst(phrase[sprog])] as const),
    ...parametre.map(({ id, label }) => [parameterField(id), label[sprog]] as const),
  ])
  return errors.map(({ pointer, code, detail }) => {
    const name = pointer.slice(1).replace('/', '.')
    const { form } = kitTexts[sprog]
    const isTwofold = isAmbiguousDecimal(lastText(query[name]) ?? '', sprog)
    const wrong = isTwofold ? form.ambiguousDecimal : form.wrongType.number
    const told = code === 'forkert-type' ? wrong : detail
    return complaintAbout(name, labels.get(name) ?? '', told)
  })
}

/**
 * The fields; none for a ruleset without readings and numbers.
 *
 * @param hint gives the value of a number in the document
 */
export function chosenFields(
  { readings = [], parametre = [] }: Ruleset,
  { query, complaints }: { readonly query: Query; readonly complaints: readonly Complaint[] },
  sprog: Language,
  hint: (number: string) => string,
) {
  const about = { errors: errorsByField(complaints), focus: undefined }
  const typed = (name: string) => lastText(query[name])
  const written = new Intl.NumberFormat(sprog, { useGrouping: false })
  return {
    readings: readings.map(({ id, phrase, options }) => {
      const name = readingField(id)
      const chosen = options.find((each) => each.id === typed(name)) ?? options[0]
      return {
        ...fieldBase(about, name, upperFirst(phrase[sprog]), undefined),
        options: options.map((option, i) => ({
          id: i === 0 ? idOf(name) : idOf(`${name}-${option.id}`),
          value: option.id,
          label: upperFirst(option.label[sprog]),
          checked: option === chosen,
        })),
      }
    }),
    numbers: parametre.map(({ id, label, unit, value }) => {
      const name = parameterField(id)
      return {
        ...fieldBase(about, name, label[sprog], hint(written.format(value))),
        value: showable(typed(name) ?? written.format(value)),
        unit: unit[sprog],
        inputMode: 'decimal',
        width: 7,
      }
    }),
  }
}
