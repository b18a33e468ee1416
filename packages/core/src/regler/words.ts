/** The words for conditions, in both languages. */
import { byLanguage } from '../errors/messages.js'
import type { OperatorName } from '../program/operators.js'
import type { Criterion } from '../ruleset/ruleset.js'
import { type Language } from '../support/language.js'

/** The words about a fact if a comparison holds, and if it fails; `x` is what it is compared with. */
type Said = readonly [holds: (x: string) => string, fails: (x: string) => string]

interface Words {
  /** A number compared with a number. */
  readonly numbers: Readonly<Record<OperatorName, Said>>
  /** An answer compared with one or several answers. */
  readonly answer: Said
  /** An answer compared with that of another question. */
  readonly other: Said
  readonly quoted: (label: string) => string
  readonly all: string
  readonly any: string
  /** For several facts with the same statement. */
  readonly each: (said: string) => string
  readonly some: (said: string) => string
  /** For a condition that is too long to be written out in its place. */
  readonly named: Said
  readonly criterion: Readonly<Record<Criterion['role'], Said>>
  readonly role: Readonly<Record<Criterion['role'], string>>
}

const da: Words = {
  numbers: {
    equal: [(x) => `præcis ${x}`, (x) => `andet end ${x}`],
    notEqual: [(x) => `andet end ${x}`, (x) => `præcis ${x}`],
    in: [(x) => `præcis ${x}`, (x) => `andet end ${x}`],
    notIn: [(x) => `andet end ${x}`, (x) => `præcis ${x}`],
    lessThan: [(x) => `mindre end ${x}`, (x) => `mindst ${x}`],
    lessThanInclusive: [(x) => `højst ${x}`, (x) => `mere end ${x}`],
    greaterThan: [(x) => `mere end ${x}`, (x) => `højst ${x}`],
    greaterThanInclusive: [(x) => `mindst ${x}`, (x) => `mindre end ${x}`],
    majorityOf: [(x) => `mere end halvdelen af ${x}`, (x) => `højst halvdelen af ${x}`],
    underTenthOf: [(x) => `mindre end en tiendedel af ${x}`, (x) => `mindst en tiendedel af ${x}`],
  },
  answer: [(x) => x, (x) => `et andet svar end ${x}`],
  other: [(x) => `det samme som ${x}`, (x) => `noget andet end ${x}`],
  quoted: (label) => `»${label}«`,
  all: 'Alt dette gælder:',
  any: 'Mindst ét af dette gælder:',
  each: (said) => `Hver af disse er ${said}:`,
  some: (said) => `Mindst én af disse er ${said}:`,
  named: [(x) => `Betingelsen »${x}« gælder`, (x) => `Betingelsen »${x}« gælder ikke`],
  criterion: {
    krav: [(x) => `${x} er opfyldt`, (x) => `${x} er ikke opfyldt`],
    inklusion: [(x) => `${x} er opfyldt`, (x) => `${x} er ikke opfyldt`],
    eksklusion: [(x) => `${x} gælder`, (x) => `${x} gælder ikke`],
    forhold: [(x) => `${x} er til stede`, (x) => `${x} er ikke til stede`],
  },
  role: {
    krav: 'Kriterium',
    inklusion: 'Inklusionskriterium',
    eksklusion: 'Eksklusionskriterium',
    forhold: 'Forhold',
  },
}

const en: Words = {
  numbers: {
    equal: [(x) => `exactly ${x}`, (x) => `other than ${x}`],
    notEqual: [(x) => `other than ${x}`, (x) => `exactly ${x}`],
    in: [(x) => `exactly ${x}`, (x) => `other than ${x}`],
    notIn: [(x) => `other than ${x}`, (x) => `exactly ${x}`],
    lessThan: [(x) => `less than ${x}`, (x) => `at least ${x}`],
    lessThanInclusive: [(x) => `at most ${x}`, (x) => `more than ${x}`],
    greaterThan: [(x) => `more than ${x}`, (x) => `at most ${x}`],
    greaterThanInclusive: [(x) => `at least ${x}`, (x) => `less than ${x}`],
    majorityOf: [(x) => `more than half of ${x}`, (x) => `at most half of ${x}`],
    underTenthOf: [(x) => `less than a tenth of ${x}`, (x) => `at least a tenth of ${x}`],
  },
  answer: [(x) => x, (x) => `an answer other than ${x}`],
  other: [(x) => `the same as ${x}`, (x) => `something other than ${x}`],
  quoted: (label) => `“${label}”`,
  all: 'All of this holds:',
  any: 'At least one of these holds:',
  each: (said) => `Each of these is ${said}:`,
  some: (said) => `At least one of these is ${said}:`,
  named: [(x) => `The condition “${x}” holds`, (x) => `The condition “${x}” does not hold`],
  criterion: {
    krav: [(x) => `${x} is met`, (x) => `${x} is not met`],
    inklusion: [(x) => `${x} is met`, (x) => `${x} is not met`],
    eksklusion: [(x) => `${x} applies`, (x) => `${x} does not apply`],
    forhold: [(x) => `${x} is present`, (x) => `${x} is not present`],
  },
  role: {
    krav: 'Criterion',
    inklusion: 'Inclusion criterion',
    eksklusion: 'Exclusion criterion',
    forhold: 'Circumstance',
  },
}

export const words: Readonly<Record<Language, Words>> = { da, en }

const alternatives = byLanguage(
  (language) =>
    new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }),
)

/** "a, b eller c" or "a, b or c". */
export function orList(language: Language, items: readonly string[]): string {
  return alternatives[language].format(items)
}

/** A text as the beginning of a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
