/**
 * Reads the words of a rule sheet back to a condition as a person would: by the first words of each list and the few
 * phrases for comparisons. Written from the phrases alone, not from the code that makes them.
 */
import type { Condition, Fact, Ruleset } from '../../src/ruleset/ruleset.js'
import type { Language } from '../../src/support/language.js'
import type { Wording } from '../../src/regler/index.js'

interface Phrases {
  readonly all: string
  readonly any: string
  readonly each: RegExp
  readonly some: RegExp
  readonly predicates: readonly (readonly [RegExp, string])[]
  readonly same: RegExp
  readonly notSame: RegExp
  readonly notOneOf: RegExp
  readonly quoted: RegExp
  readonly yes: string
  readonly no: string
  readonly or: RegExp
  readonly decimal: string
}

const phrases: Readonly<Record<Language, Phrases>> = {
  da: {
    all: 'Alt dette gælder:',
    any: 'Mindst ét af dette gælder:',
    each: /^Hver af disse er (.*):$/,
    some: /^Mindst én af disse er (.*):$/,
    predicates: [
      [/^mere end halvdelen af (.*)$/, 'majorityOf'],
      [/^højst halvdelen af (.*)$/, '!majorityOf'],
      [/^mindre end en tiendedel af (.*)$/, 'underTenthOf'],
      [/^mindst en tiendedel af (.*)$/, '!underTenthOf'],
      [/^mindst (.*)$/, 'greaterThanInclusive'],
      [/^mere end (.*)$/, 'greaterThan'],
      [/^højst (.*)$/, 'lessThanInclusive'],
      [/^mindre end (.*)$/, 'lessThan'],
      [/^præcis (.*)$/, 'in'],
      [/^andet end (.*)$/, 'notIn'],
    ],
    same: /^det samme som (.*)$/,
    notSame: /^noget andet end (.*)$/,
    notOneOf: /^et andet svar end (.*)$/,
    quoted: /»([^»«]*)«/g,
    yes: 'ja',
    no: 'nej',
    or: /, | eller /,
    decimal: ',',
  },
  en: {
    all: 'All of this holds:',
    any: 'At least one of these holds:',
    each: /^Each of these is (.*):$/,
    some: /^At least one of these is (.*):$/,
    predicates: [
      [/^more than half of (.*)$/, 'majorityOf'],
      [/^at most half of (.*)$/, '!majorityOf'],
      [/^less than a tenth of (.*)$/, 'underTenthOf'],
      [/^at least a tenth of (.*)$/, '!underTenthOf'],
      [/^at least (.*)$/, 'greaterThanInclusive'],
      [/^more than (.*)$/, 'greaterThan'],
      [/^at most (.*)$/, 'lessThanInclusive'],
      [/^less than (.*)$/, 'lessThan'],
      [/^exactly (.*)$/, 'in'],
      [/^other than (.*)$/, 'notIn'],
    ],
    same: /^the same as (.*)$/,
    notSame: /^something other than (.*)$/,
    notOneOf: /^an answer other than (.*)$/,
    quoted: /“([^“”]*)”/g,
    yes: 'yes',
    no: 'no',
    or: /, | or /,
    decimal: '.',
  },
}

/** Reads words about the facts of a document. @throws {Error} if the words are not understood */
export function wordingReader(ruleset: Ruleset, language: Language): (said: Wording) => Condition {
  const p = phrases[language]
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

  /** A fact by its name, or by the statement that a yes makes; followed by its path if several share it. */
  function factCalled(name: string): Fact | undefined {
    const isAnswer = ({ type, path }: Fact) => type === 'boolean' && !path.includes('.')
    return ruleset.facts.find((fact) =>
      (isAnswer(fact) ? (['label', 'name'] as const) : (['name'] as const)).some((of) => {
        const text = fact[of][language]
        return (
          [text, `${text} (${fact.path})`].some((own) => own === name || capital(own) === name) &&
          (name.endsWith(`(${fact.path})`) ||
            ruleset.facts.filter((other) => other[of][language] === text).length === 1)
        )
      }),
    )
  }

  const addressed = (fact: Fact) => {
    const [first = '', inside] = fact.path.split('.')
    return inside === undefined ? { fact: first } : { fact: first, path: `$.${inside}` }
  }

  function predicate(fact: Fact, said: string): Condition {
    const leaf = (operator: string, value: unknown) =>
      ({ ...addressed(fact), operator, value }) as Condition
    const otherFact = (name: string) => {
      const other = factCalled(name)
      if (!other) throw new Error(`no fact: ${name}`)
      return addressed(other)
    }
    if ('unit' in fact) {
      for (const [pattern, operator] of p.predicates) {
        const operand = pattern.exec(said)?.[1]
        if (operand === undefined) continue
        const plain = operator.replace('!', '')
        const other = factCalled(operand)
        const numbers = () =>
          operand
            .slice(0, -fact.unit[language].length)
            .trim()
            .split(p.or)
            .map((number) => Number(number.replace(p.decimal, '.').replace('−', '-')))
        const isList = plain === 'in' || plain === 'notIn'
        const condition = other
          ? leaf(
              plain === 'in' ? 'equal' : plain === 'notIn' ? 'notEqual' : plain,
              addressed(other),
            )
          : leaf(plain, isList ? numbers() : numbers()[0])
        return operator.startsWith('!') ? { not: condition } : condition
      }
      throw new Error(`not a phrase about a number: ${said}`)
    }
    const same = p.same.exec(said)?.[1]
    if (same !== undefined) return leaf('equal', otherFact(same))
    const notSame = p.notSame.exec(said)?.[1]
    if (notSame !== undefined) return leaf('notEqual', otherFact(notSame))
    const not = p.notOneOf.exec(said)?.[1]
    const answers = fact.type === 'boolean' ? booleans(not ?? said) : labels(fact, not ?? said)
    return leaf(not === undefined ? 'in' : 'notIn', answers)
  }

  function booleans(said: string): boolean[] {
    return said.split(p.or).map((word) => {
      if (word !== p.yes && word !== p.no) throw new Error(`neither yes nor no: ${word}`)
      return word === p.yes
    })
  }

  function labels(fact: Fact & { type: 'choice' }, said: string): string[] {
    return [...said.matchAll(p.quoted)].map(([, label]) => {
      const found = ruleset.choices?.[fact.choices]?.find((each) => each.label[language] === label)
      if (!found) throw new Error(`no answer: ${label}`)
      return found.value
    })
  }

  function statement(text: string): Condition {
    for (let at = text.indexOf(': '); at >= 0; at = text.indexOf(': ', at + 1)) {
      const fact = factCalled(text.slice(0, at))
      if (fact) return predicate(fact, text.slice(at + 2))
    }
    throw new Error(`no fact: ${text}`)
  }

  return function read(said: Wording): Condition {
    if (said.kind === 'statement') return statement(said.text)
    if (said.lead === p.all) return { all: said.items.map(read) }
    if (said.lead === p.any) return { any: said.items.map(read) }
    const each = p.each.exec(said.lead)?.[1]
    const of = each ?? p.some.exec(said.lead)?.[1]
    if (of === undefined) throw new Error(`no lead: ${said.lead}`)
    const parts = said.items.map((item) => {
      const fact = item.kind === 'statement' ? factCalled(item.text) : undefined
      if (!fact) throw new Error('no fact in a list of facts')
      return predicate(fact, of)
    })
    return each === undefined ? { any: parts } : { all: parts }
  }
}
