/** The sentences that a text can become, for a reader without a particular case: each is one that some case gives. */
import t from 'tap'
import { compileRuleset, rulesets } from '../../src/index.js'
import { compileText } from '../../src/errors/parse-message.js'
import { sideOf } from '../../src/forskel/side.js'
import { pointsOf } from '../../src/forskel/points.js'
import { openSentences } from '../../src/regler/open-sentence.js'
import { languages, type Language } from '../../src/support/language.js'
import { below, chance, oneOf, type Draw } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

t.test('sentences are listed until all words of the text are shown', async (t) => {
  for (const [text, told] of [
    ['Ord.', ['Ord.']],
    // A number without words of its own depends on the case.
    ['Der er {n, number} af {m, spellout}.', ['Der er … af ….']],
    [
      '{n, plural, one {# borger} other {# borgere}} af {alle, number}',
      ['1 borger af …', '… borgere af …'],
    ],
    // One number has the same value everywhere.
    [
      '{n, plural, =2 {begge ({n, number})} one {# ene} other {alle #}}, {n, spellout}',
      ['begge (2), to', '1 ene, én', 'alle …, …'],
    ],
    // As few as needed, not every combination.
    ['{a, select, ja {x} other {y}} {b, select, ja {p} other {q}}', ['x p', 'x q', 'y p']],
    // No sentence without a letter, or with a gap before its full stop.
    ['{a, select, ja {} other {Ord.}}', ['Ord.']],
    ['Fordi {a, select, ja {x} other {}}.', ['Fordi x.']],
    ['Fordi {a, select, ja {} other {}}, nej', []],
    ['  To   blanke {a, select, ja { ord} other {tegn}} ', ['To blanke ord', 'To blanke tegn']],
  ] as const) {
    t.same(openSentences(text, 'da'), told, text)
  }
  // One place has words for exactly 1, another for “one”.
  const ones = openSentences(
    '{n, plural, =1 {den ene} other {flere}} og {n, plural, one {den} other {dem}}',
    'da',
  )
  t.equal(ones[0], 'den ene og den')
  t.equal(ones.at(-1), 'flere og dem')
  t.notOk(ones.includes('den ene og dem'))
})

t.test('the words of two arguments are not combined where they can stand apart', async (t) => {
  const text = 'K.{n, plural, =0 {} other { A gælder.}}{a, select, nej { A gælder ikke.} other {}}'
  t.same(openSentences(text, 'da'), ['K. A gælder ikke.', 'K.', 'K. A gælder.'])
})

t.test('two choices by the same number count as one', async (t) => {
  const cases: readonly (readonly [string, Language, readonly string[]])[] = [
    // For exactly 1 both are shown, whichever place says “one”; Danish also has 1,5, and English nothing else.
    [
      '{n, plural, one {den} other {dem}} og {n, plural, =1 {én} other {fl.}}',
      'en',
      ['den og én', 'dem og fl.'],
    ],
    ['{n, plural, =1 {x #} one {y #} other {z #}}', 'en', ['x 1', 'z …']],
    ['{n, plural, =1 {x #} one {y #} other {z #}}', 'da', ['x 1', 'z …', 'y …']],
    // A select can name numbers too.
    [
      '{n, select, 1 {et} other {fl.}} {n, plural, one {# dag} other {# dage}}',
      'da',
      ['et 1 dag', 'fl. … dage'],
    ],
    [
      '{n, select, ukendt {?} 2 {to} other {fl.}} {n, number} a',
      'da',
      ['to 2 a', '? … a', 'fl. … a'],
    ],
    // As it is written: in letters, or with a separator.
    [
      '{n, plural, =2 {begge} =1000 {alle} other {x}}. {n, spellout} a',
      'en',
      ['begge. Two a', 'alle. 1,000 a', 'x. … a'],
    ],
    // A name that every object has is an ordinary word.
    [
      '{a, select, constructor {x} other {y}} {a, select, toString {p} other {q}}',
      'da',
      ['x q', 'y p'],
    ],
  ]
  for (const [text, language, told] of cases) t.same(openSentences(text, language), told, text)
})

/** A message of two numbers and a word, with choices within choices. */
function drawnMessage(draw: Draw, deep = 0, inPlural = false): string {
  const words = () => oneOf(draw, ['ab', 'cd', 'ef', 'gh', 'ij']) + String(below(draw, 9))
  const choice = (keys: readonly string[], withNumber: boolean) =>
    [...keys.filter(() => chance(draw, 2)), 'other']
      .map((key) => ` ${key} {${drawnMessage(draw, deep + 1, withNumber)}}`)
      .join('')
  const piece = () => {
    const number = oneOf(draw, ['n', 'm'])
    const kind = below(draw, deep < 2 ? 6 : 3)
    if (kind === 0) return inPlural ? '#' : words()
    if (kind === 1) return oneOf(draw, [`{${number}}`, `{${number}, spellout}`])
    if (kind === 2) return words()
    if (kind === 3) return `{${number}, select,${choice(['ukendt', '0', '1', '2'], false)}}`
    if (kind === 4) return `{a, select,${choice(['ja', 'nej', 'one'], false)}}`
    return `{${number}, plural,${choice(['=0', '=1', 'one', '=2'], true)}}`
  }
  return Array.from({ length: 1 + below(draw, 3) }, piece).join(' ')
}

t.test('each sentence is one that some case gives, and no words are missing', async (t) => {
  let sentences = 0
  holds(1500, (draw) => {
    const text = `${drawnMessage(draw)} x`
    const message = compileText({ da: text, en: text })
    const numbers = [undefined, 0, 1, 2, 3, 7, 13, 1.5, 2.5]
    for (const language of languages) {
      const told = new Set<string>()
      for (const n of numbers)
        for (const m of numbers)
          for (const a of [undefined, 'ja', 'nej', 'one', 'andet'])
            told.add(message(language, { n, m, a }).replace(/\s+/g, ' ').trim())
      const open = openSentences(text, language)
      const fits = open.map((sentence) => {
        const literal = sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        return new RegExp(
          `^${literal.replaceAll('…', '(?:[\\d.,]+|ikke oplyst|not known|\\p{L}+)')}$`,
          'u',
        )
      })
      const untrue = open.filter((_, i) => ![...told].some((each) => fits[i]?.test(each)))
      const words = (texts: Iterable<string>) => new Set([...texts].join(' ').match(/[a-j]{2}\d/g))
      const [said, shown] = [words(told), words(open)]
      const unshown = [...said].filter((word) => !shown.has(word))
      if (untrue.length > 0 || unshown.length > 0)
        throw new Error(JSON.stringify({ text, language, open, untrue, unshown }))
      sentences += open.length
    }
  })
  t.not(sentences, 0)
})

t.test('the texts about experience say only what some tilbud can be told', async (t) => {
  const tilbud = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud')!
  const screener = compileRuleset(tilbud)
  const erfaring = screener.ruleset.criteria.find(({ id }) => id === 'erfaring')!
  const numbers = [undefined, 0, 1, 2, 3, 5]
  // So many that they are a majority of any number of staff.
  const inputs = [...numbers, 60_000].flatMap((medarbejdereMedErfaring) =>
    numbers.map((medarbejdere) => ({ medarbejdere, medarbejdereMedErfaring })),
  )
  for (const language of languages) {
    const told = inputs.flatMap((input) => {
      if (screener.check(input).length > 0) return []
      const { kriterier } = screener.screen(input, { sprog: language })
      return kriterier.filter(({ id }) => id === erfaring.id)
    })
    for (const outcome of ['opfyldt', 'ikke-opfyldt', 'uafklaret'] as const)
      for (const sentence of openSentences(erfaring.texts[outcome][language], language)) {
        const literal = sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.+')
        const fits = new RegExp(`^${literal}$`, 'u')
        const is = told.some(
          ({ udfald, begrundelse }) => udfald === outcome && fits.test(begrundelse),
        )
        t.ok(is, `${outcome}: ${sentence}`)
      }
  }
})

t.test('what a comparison says about a requirement is what some tilbud is told', async (t) => {
  const tilbud = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud')!
  const numbers = [undefined, 0, 1, 2, 2.5, 3, 5]
  const isWhole = (n: number | undefined) => n === undefined || Number.isInteger(n)
  for (const kraevet of [1, 2, 3])
    for (const language of languages) {
      const parametre = { mindsteBorgere: kraevet, mindsteAarsvaerk: kraevet }
      const screener = compileRuleset(tilbud)
      const told = ['alle-i-aaret', 'nye-visiterede'].flatMap((way) =>
        numbers.flatMap((n) => {
          const borgere = isWhole(n) ? { borgere: n, nyeBorgere: n } : {}
          const input = {
            aarsvaerk: n,
            ...borgere,
            parametre,
            laesninger: { 'borgere-taelles': way },
          }
          return screener.screen(input, { sprog: language }).kriterier
        }),
      )
      const said = new Set(told.map(({ begrundelse }) => begrundelse))
      const points = pointsOf(sideOf(tilbud, { parametre }), language).filter(
        ({ emne, id }) => emne === 'tekst' && /^kriterium (?:borgerflow|aarsvaerk)/.test(id),
      )
      for (const { id, siger } of points) t.equal(new Set(siger).size, siger.length, id)
      const lines = points.flatMap(({ siger }) => siger)
      t.ok(lines.length > 5)
      for (const line of lines) {
        const literal = line
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll('…', '[\\p{L}\\d.,]+')
        const fits = new RegExp(`^${literal}$`, 'u')
        t.ok(
          [...said].some((each) => fits.test(each)),
          `${String(kraevet)}: ${line}`,
        )
      }
    }
})
