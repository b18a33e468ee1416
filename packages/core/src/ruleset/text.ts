/** Names, texts in both languages, and where a wording comes from. */
import { closed, Optional, Shape, Str, type Static } from '../support/typebox.js'

/** The patterns that texts of the document must match; the keys are what error messages call them. */
export const patterns = {
  navn: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  sti: '^[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)?$',
  gruppe: '^[A-Za-z][A-Za-z0-9-]*$',
  ord: '^[A-Za-z][A-Za-z0-9]*$',
  udgave: '^[a-z0-9-]+@[0-9-]+$',
  adresse: '^https://\\S+$',
  kontrolkode: '^[0-9a-f]{64}$',
  parameter: '^[a-z][A-Za-z0-9]*$',
  dato: `^(${[
    // A month, or one of its first 28 days; then the longer months, and the leap day.
    '\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|1\\d|2[0-8]))?',
    '\\d{4}-(0[13-9]|1[0-2])-(29|30)',
    '\\d{4}-(0[13578]|1[02])-31',
    '\\d\\d([02468][048]|[13579][26])-02-29',
  ].join('|')})$`,
} as const
export const identifier = patterns.navn

export const Identifier = Str({ pattern: identifier, maxLength: 80 })
export const FactPath = Str({ pattern: patterns.sti, maxLength: 120, $id: 'FactPath' })

/** A text in every language; an ICU message where the format says so. */
export const Text = Shape(
  { da: Str({ minLength: 1, maxLength: 2000 }), en: Str({ minLength: 1, maxLength: 2000 }) },
  { ...closed, $id: 'Text' },
)
export interface Text extends Static<typeof Text> {}

export const Citation = Shape(
  {
    /** The id of one of the ruleset’s sources. */
    source: Identifier,
    /** The section of the document. */
    section: Optional(Str({ maxLength: 200 })),
    /** The item within the section. */
    item: Optional(Str({ maxLength: 40 })),
  },
  { ...closed, $id: 'Citation' },
)
/** A place in one of the ruleset’s sources. */
export interface Citation extends Static<typeof Citation> {}

export const Address = Str({ pattern: patterns.adresse, maxLength: 500 })
/** A day or a month, as in a version. */
export const Day = Str({ pattern: patterns.dato })

/** What is counted where the source is silent, and why: a choice made by the document. */
export const Definition = Shape({ text: Text, begrundelse: Text }, { ...closed, $id: 'Definition' })
