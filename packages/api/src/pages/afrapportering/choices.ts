/**
 * How the file is to be read, as the page posts it: the choices made before, and the fields that were changed. A field
 * that nobody has changed stays as it was read, and is not a choice.
 */
import { looksLikeCpr } from '@screeningsmodel/core'
import { meaningOf, withChoice, type Kilde, type Valg } from '@screeningsmodel/rows/opgoerelser'
import {
  Array as List,
  Integer,
  Object as Shape,
  Optional,
  Record as Dictionary,
  String as Str,
} from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'

/** The hidden fields: choices made before, and what the other fields showed. */
export const choicesName = 'valg'
export const shownName = 'vist'
/** The answer to a question: what it adds to the choices. */
export const answerName = 'svar'
export const headingName = 'overskrift'

/** Names of fields; sheets by their number from 1. */
export const names = {
  sheet: (sheet: number) => `ark.${String(sheet)}`,
  year: (sheet: number) => `arkaar.${String(sheet)}`,
  count: (sheet: number) => `arkindsats.${String(sheet)}`,
  /** @param heading the row of the heading, for a table that differs from the others of its sheet */
  column: (sheet: number, letters: string, heading?: number) =>
    `kolonne.${String(sheet)}.${letters}${heading === undefined ? '' : String(heading)}`,
  row: (index: number) => `raekke.${String(index)}`,
}

/** What the fields of the page showed, by name, and the names that its rows have. */
export interface Shown {
  readonly felter: Readonly<Record<string, string>>
  readonly raekker: readonly string[]
}

const Texts = Dictionary(Str(), Str({ maxLength: 40 }))
const closed = { additionalProperties: false } as const
const Chosen = Shape(
  {
    ark: Optional(List(Str(), { maxItems: 1000 })),
    arkBetydning: Optional(Texts),
    overskrift: Optional(List(Integer({ minimum: 0, maximum: 1_000_000 }), { maxItems: 10 })),
    kolonner: Optional(Texts),
    raekker: Optional(Texts),
    navne: Optional(Dictionary(Str(), Str({ maxLength: 64 }))),
  },
  closed,
)
const ShownFields = Shape({ felter: Dictionary(Str(), Str()), raekker: List(Str()) }, closed)

/** The choices of a posted page, and whether any of them is new. */
export function chosenIn(
  fields: ReadonlyMap<string, string>,
  ark: Kilde['ark'],
): { readonly valg: Valg; readonly isNew: boolean } {
  const before = choicesIn(fields.get(choicesName))
  const shown = shownIn(fields.get(shownName))
  let valg = withChoice(before, choicesIn(fields.get(answerName)))
  if (shown) valg = changed(valg, fields, shown, ark)
  return { valg, isNew: JSON.stringify(valg) !== JSON.stringify(before) }
}

function choicesIn(text: string | undefined): Valg {
  const found = parsed(text)
  return Value.Check(Chosen, found) && !looksLikeCpr(text ?? '') ? withChoice({}, found) : {}
}

function shownIn(text: string | undefined): Shown | undefined {
  const found = parsed(text)
  return Value.Check(ShownFields, found) ? found : undefined
}

/** JSON of a hidden field; null if it is not JSON. */
export function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

function changed(
  valg: Valg,
  fields: ReadonlyMap<string, string>,
  { felter, raekker }: Shown,
  ark: Kilde['ark'],
): Valg {
  /** The value of a field if it was changed; undefined if it was not changed, or was not on the page. */
  const now = (name: string): string | undefined => {
    const value = fields.get(name)?.trim()
    return Object.hasOwn(felter, name) && value !== felter[name] ? value : undefined
  }
  const kolonner: Record<string, string> = {}
  const arkBetydning: Record<string, string> = {}
  ark.forEach(({ navn }, i) => {
    const prefix = names.column(i + 1, '')
    for (const name of Object.keys(felter)) {
      const value = name.startsWith(prefix) ? now(name) : undefined
      if (value !== undefined && meaningOf(value)) {
        kolonner[`${navn}!${name.slice(prefix.length)}`] = value
      }
    }
    const [year, count] = [names.year(i + 1), names.count(i + 1)]
    if (now(year) === undefined && now(count) === undefined) return
    const parts = [fields.get(count), fields.get(year)].map((part) => (part ?? '').trim())
    const meaning = parts.filter((part) => part !== '').join(':')
    // The choice that a whole sheet has no single year or count.
    arkBetydning[navn] = meaningOf(meaning) ? meaning : 'antal'
  })
  const more = withChoice(valg, { kolonner, arkBetydning, ...rowsIn(raekker, now) })
  return { ...more, ark: sheetsIn(more, fields, felter, ark), ...headingIn(more, now(headingName)) }
}

/** The value of a row that means another municipality than its name says. */
export const meant = (kommune: string) => `${meantPrefix}${kommune}`
const meantPrefix = 'kommune:'

/** The meanings of rows, by their names; a name that is counted unchanged means no other municipality. */
function rowsIn(
  raekker: Shown['raekker'],
  now: (name: string) => string | undefined,
): Pick<Valg, 'raekker' | 'navne'> {
  const meanings: Record<string, string> = {}
  const navne: Record<string, string> = {}
  raekker.forEach((navn, i) => {
    const value = now(names.row(i))
    if (value?.startsWith(meantPrefix)) {
      navne[navn] = value.slice(meantPrefix.length)
      meanings[navn] = 'kommune'
    } else if (value !== undefined && meaningOf(value)) {
      navne[navn] = navn
      meanings[navn] = value
    }
  })
  return { raekker: meanings, navne }
}

/** The ticked sheets, if they differ from those that were shown. */
function sheetsIn(
  { ark: before }: Valg,
  fields: ReadonlyMap<string, string>,
  felter: Shown['felter'],
  ark: Kilde['ark'],
): Valg['ark'] {
  const isTicked = (i: number) => fields.has(names.sheet(i + 1))
  const known = ark.map((_, i) => felter[names.sheet(i + 1)])
  if (known.every((value, i) => value === undefined || (value !== '') === isTicked(i)))
    return before
  const ticked = ark.filter((_, i) => isTicked(i)).map(({ navn }) => navn)
  // Without any there is nothing to read.
  return ticked.length > 0 ? ticked : before
}

/** Empty: the heading is looked for again. A value that is not a number changes nothing. */
function headingIn({ overskrift }: Valg, typed: string | undefined): Pick<Valg, 'overskrift'> {
  if (typed === undefined) return { overskrift }
  const rows = typed.match(/\d{1,6}/g)?.map(Number)
  return typed === '' ? { overskrift: undefined } : { overskrift: rows ?? overskrift }
}
