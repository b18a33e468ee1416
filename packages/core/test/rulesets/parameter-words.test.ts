/**
 * A parameter changes the grammar of the words beside it. Every text of a shipped document, with each of its
 * parameters as 1, 2 and the source’s number, is searched for »én årsværk«, “one citizens” and the like. The words
 * were listed by hand from the documents.
 */
import t from 'tap'
import { comparisonOf, comparisonText, sideOf } from '../../src/forskel/index.js'
import { grafOf, grafWording } from '../../src/graf/index.js'
import {
  compileRuleset,
  InputError,
  inputSchema,
  registryOf,
  RulesetError,
  rulesets,
  type Ruleset,
} from '../../src/index.js'
import { sheetOf } from '../../src/regler/index.js'
import { languages } from '../../src/support/language.js'
import { chance, nested, oneOf, type Draw } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)
const registry = registryOf(rulesets)
const withParameters = rulesets.filter(({ parametre = [] }) => parametre.length > 0)

/** A number, and words that must not follow it. »1,5« and “21” are other numbers. */
const before = (number: string, words: string) =>
  new RegExp(`(?<![\\wæøåé.,])(?:${number}) (?:${words})(?![\\wæøå])`, 'iu')
const wrong = [
  // After one: a plural, or the wrong gender in Danish.
  before('1|én|et|ét', '(?:flere |færre |nye )?(?:borgere|medarbejdere|kvinder|personer|rækker)'),
  before('én', '(?:eller flere )?(?:årsværk|års?)'),
  before('et|ét', '(?:eller flere )?(?:borger|medarbejder|kvinde|person|række)'),
  before(
    '1|one',
    '(?:more |fewer |new )?(?:citizens|full-time equivalents|years|members|women|people|rows)',
  ),
  before('1|one', 'are|were|have'),
  // After more than one: a singular.
  before('[2-9]|to|tre|fire', '(?:flere |færre |nye )?(?:borger|medarbejder|kvinde|person|række)'),
  before(
    '[2-9]|two|three|four',
    '(?:more |fewer |new )?(?:citizen|full-time equivalent|year|member|woman|person|row)',
  ),
  before('[2-9]|two|three|four', '(?:is|was|has) required'),
]
const faults = (text: string) => wrong.flatMap((each) => each.exec(text)?.[0] ?? [])

t.test('wrong words are found, and right ones are not', async (t) => {
  for (const text of [
    'At least 1 are required.',
    'Criterion 1 requires indsatser to at least one citizens a year.',
    'at least one full-time equivalents',
    'without one years of experience',
    'mindst én borgere om året',
    'mindst én årsværk',
    'har én eller flere års erfaring',
    'mindst én års erfaring',
    'Antal borgere: mindst 1 borgere om året',
    'mindst to borger om året',
    'at least two year of experience',
    'At least 2 is required.',
  ])
    t.not(faults(text).length, 0, text)
  for (const text of [
    'At least 1 is required.',
    'one or more years of experience',
    'one of them has one or more years of experience',
    'mindst ét årsværk',
    'et eller flere års erfaring',
    'Mindst 1,5 borgere om året. Der er 21 borgere.',
    '0.1 full-time equivalents and 1.1 years',
    'én af medarbejderne',
  ])
    t.same(faults(text), [], text)
})

/** All texts within a part of an answer or a document. */
function wordsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(wordsIn) : []
}

/** Each choice of 1, 2 and the source's number for every parameter. */
function choices({ parametre = [] }: Ruleset): Record<string, number>[] {
  return parametre.reduce<Record<string, number>[]>(
    (before, { id, value }) =>
      before.flatMap((each) => [1, 2, value].map((number) => ({ ...each, [id]: number }))),
    [{}],
  )
}

/** Facts around the borders, some not known. */
function factsOf(draw: Draw, { facts, choices = {} }: Ruleset) {
  const values = facts.map((fact) => {
    if (chance(draw, 4)) return undefined
    if (fact.type === 'boolean') return chance(draw, 2)
    if (fact.type === 'choice') return oneOf(draw, choices[fact.choices]!).value
    return oneOf(draw, fact.type === 'integer' ? [0, 1, 2, 3, 4, 7] : [0, 0.5, 1, 1.5, 2, 3, 4])
  })
  return nested(facts, values)
}

t.test('every text agrees with its parameters', async (t) => {
  t.not(withParameters.length, 0)
  for (const ruleset of withParameters) {
    for (const parametre of choices(ruleset)) {
      const name = `${ruleset.id} ${JSON.stringify(parametre)}`
      const own = compileRuleset(ruleset, { parametre })
      const variant = { ...ruleset, parametre: own.ruleset.parametre ?? [] }
      for (const sprog of languages) {
        const other = sprog === 'da' ? 'en' : 'da'
        const inOne = (document: unknown) =>
          JSON.parse(JSON.stringify(document), (key, value: unknown) =>
            key === other ? undefined : value,
          ) as unknown
        const told = [
          // Messages among them are filled in by the answers below.
          ...wordsIn(inOne({ ...own.ruleset, cases: [] })).filter((text) => !text.includes('{')),
          ...wordsIn(sheetOf(variant, sprog)),
          ...wordsIn(inputSchema(variant)),
          ...wordsIn(grafWording(grafOf(own, { sprog }))),
          comparisonText(
            comparisonOf(sideOf(ruleset), sideOf(ruleset, { parametre }), sprog),
            sprog,
          ),
        ]
        t.same([...new Set(told.flatMap(faults))], [], `${name}: rules, ${sprog}`)
      }
    }
    const sayings = new Set<string>()
    holds(300, (draw) => {
      const parametre = oneOf(draw, choices(ruleset))
      const { readings = [], periods } = ruleset
      const laesninger = Object.fromEntries(
        readings.map(({ id, options }) => [id, oneOf(draw, options).id]),
      )
      const facts = [factsOf(draw, ruleset), factsOf(draw, ruleset)]
      for (const sprog of languages) {
        const screener = compileRuleset(ruleset, { parametre })
        const shipped = registry.find(ruleset.id)!.variant(parametre)
        const asked = (ask: () => unknown): string[] => {
          try {
            return wordsIn(ask())
          } catch (error) {
            if (error instanceof InputError || error instanceof RulesetError)
              return wordsIn(error.errors)
            throw error
          }
        }
        const input = { ...facts[0], laesninger }
        const perioder = facts.map((each, i) => ({ aar: 2018 + i, ...each }))
        const told = [screener, shipped].map((each) => [
          ...asked(() => each.screen(input, { sprog })),
          ...(periods ? asked(() => each.screenPerioder({ perioder, laesninger }, { sprog })) : []),
        ])
        // The texts generated at build time say what the document says.
        if (JSON.stringify(told[0]) !== JSON.stringify(told[1]))
          throw new Error(JSON.stringify({ parametre, input, told }))
        const found = (told[0] ?? []).flatMap(faults)
        if (found.length > 0) throw new Error(JSON.stringify({ parametre, sprog, input, found }))
        told[0]?.forEach((each) => sayings.add(each))
      }
    })
    const all = [...sayings].join('\n')
    for (const said of ['At least 1 is required', 'mindst ét års erfaring', 'et eller flere års'])
      t.match(all, said, 'it was told at all')
  }
})
