/** Messages filled in, and read for no particular case; by hand, with numbers as Intl writes them. */
import t from 'tap'
import {
  argumentName,
  formatBoolean,
  formatNumber,
  pluralCase,
  spellOut,
  type Argument,
} from '../../src/errors/messages.js'
import { compileText } from '../../src/errors/parse-message.js'
import { openSentence } from '../../src/regler/open-sentence.js'

const filled = (text: string, values: Readonly<Record<string, Argument>>, en = text) => {
  const message = compileText({ da: text, en })
  return [message('da', values), message('en', values)]
}

t.test('plural cases are those of Intl', async (t) => {
  for (const language of ['da', 'en'] as const) {
    const rules = new Intl.PluralRules(language, { maximumFractionDigits: 20 })
    const hundredths = Array.from({ length: 1201 }, (_, i) => (i - 600) / 100)
    for (const n of [...hundredths, 1e-7, 0.999999999, 1.999999999, 100, 1e6, 1e21, NaN]) {
      t.equal(pluralCase(language, n), rules.select(n), `${language} ${String(n)}`)
    }
  }
})

t.test('a number uses its exact case, then one or other', async (t) => {
  const text = '{n, plural, =0 {ingen} =2 {begge} one {# borger} other {# borgere}}'
  for (const [n, da, en = da] of [
    [0, 'ingen'],
    [1, '1 borger'],
    [2, 'begge'],
    [3, '3 borgere'],
    [1000, '1.000 borgere', '1,000 borgere'],
    // Danish uses “one” from above 1 to below 2; English does not.
    [1.5, '1,5 borger', '1.5 borgere'],
    [0.5, '0,5 borger', '0.5 borgere'],
    [1.0004, '1,0004 borger', '1.0004 borgere'],
    [0.9996, '0,9996 borger', '0.9996 borgere'],
    [1.9999, '1,9999 borger', '1.9999 borgere'],
    [1e-7, '0,0000001 borger', '0.0000001 borgere'],
    [-1, '-1 borger'],
    [-2, '-2 borgere'],
    [undefined, 'ikke oplyst borgere', 'not known borgere'],
  ] as const) {
    t.same(filled(text, { n }), [da, en], String(n))
  }
  t.same(filled('{n, plural, one {én} other {flere}}', { n: 2 }), ['flere', 'flere'])
})

t.test('a word has its own case, and so may an unknown one', async (t) => {
  const text = '{a, select, ja {# er ja} ukendt {ikke sagt} other {andet}}'
  for (const [a, told] of [
    ['ja', '# er ja'],
    ['nej', 'andet'],
    [undefined, 'ikke sagt'],
  ] as const) {
    t.same(filled(text, { a }), [told, told])
  }
  t.same(filled('{a, select, ja {x} other {y}}', {}), ['y', 'y'])
  t.same(filled('{a, select, til_stede {x} other {y}}', { a: 'til-stede' }), ['x', 'x'])
  t.same(filled('{a, select, =1 {x} other {y}}'.replace('=1', 'et'), { a: 'et' }), ['x', 'x'])
  t.same(filled('»{a}« og {a}', { a: 'b' }), ['»b« og b', '»b« og b'])
  t.same(filled('{a}', {}), ['ikke oplyst', 'not known'])
  t.same(filled('{a}', { a: '' }), ['', ''])
})

t.test('# is the number of the innermost plural, and a choice inside knows both', async (t) => {
  const text =
    '{n, plural, one {# af {alle, plural, one {én} other {#}}} other {# af {alle, plural, one {én} other {#}}}}'
  t.same(filled(text, { n: 1, alle: 1 })[0], '1 af én')
  t.same(filled(text, { n: 4, alle: 9 })[0], '4 af 9')
  t.same(
    filled('{n, plural, other {{a, select, ja {{n, number} og #} other {#}}}}', {
      n: 4,
      a: 'ja',
    })[0],
    '4 og #',
    'in a case of a select it is a sign like any other',
  )
})

t.test('a number in letters has a capital only at the start of a sentence', async (t) => {
  for (const [text, da, en] of [
    ['{n, spellout} er', 'To er', 'Two er'],
    ['Der er {n, spellout}.', 'Der er to.', 'Der er two.'],
    ['Ja. {n, spellout} er', 'Ja. To er', 'Ja. Two er'],
    ['Ja!  {n, spellout}', 'Ja!  To', 'Ja!  Two'],
    ['Ja?{n, spellout}', 'Ja?To', 'Ja?Two'],
    ['Ja, {n, spellout}', 'Ja, to', 'Ja, two'],
    [' {n, spellout}', ' To', ' Two'],
    ['{n, spellout} {n, spellout}', 'To to', 'Two two'],
    ['Ja. {a} {n, spellout}', 'Ja. x to', 'Ja. x two'],
    ['{a, select, x {{n, spellout}} other {}}', 'To', 'Two'],
    ['Og {a, select, x {{n, spellout}} other {}}', 'Og to', 'Og two'],
    ['Og {a, select, x {så. {n, spellout}} other {}}', 'Og så. To', 'Og så. Two'],
  ] as const) {
    t.same(filled(text, { n: 2, a: 'x' }), [da, en], text)
  }
  const words = 'nul én to tre fire fem seks syv otte ni ti elleve tolv'.split(' ')
  words.forEach((word, n) => {
    t.equal(spellOut('da', n), word)
    t.equal(spellOut('da', n, true), word[0]!.toUpperCase() + word.slice(1))
  })
  t.same(
    [13, 2.5, 1000, -1, 'x', undefined].map((n) => spellOut('da', n, true)),
    ['13', '2,5', '1.000', '-1', 'x', 'ikke oplyst'],
  )
})

t.test('numbers are written as Intl writes them, with all their decimals', async (t) => {
  const numbers = [
    0, 1, 7, 10, 99, 999, 999.5, 1000, 1000.25, 12_345_678.9, 0.1, 0.25, 0.000_001, 0.000_002_5,
    1e-7, 2.5e-9, 999.999_999, 1e15, 1e21, -0.5, -1, -999, -1000.5,
  ]
  for (const [language, locale] of [
    ['da', 'da-DK'],
    ['en', 'en-GB'],
  ] as const) {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
    for (const each of numbers) t.equal(formatNumber(language, each), format.format(each))
  }
  t.same([formatNumber('da', 0.25), formatNumber('en', 0.25)], ['0,25', '0.25'])
  t.same(
    [true, false].map((each) => formatBoolean('da', each)),
    ['ja', 'nej'],
  )
  t.same(
    [true, false].map((each) => formatBoolean('en', each)),
    ['yes', 'no'],
  )
  t.equal(argumentName('kompetencer.social-stoette2'), 'kompetencer_social_stoette2')
})

t.test('a sentence for no particular case: … where it depends on the case', async (t) => {
  for (const [text, told] of [
    ['Ord.', 'Ord.'],
    ['{n, plural, one {# borger} other {# borgere}} af {alle, number}', '… borgere af …'],
    ['{n, spellout} er {a}', '… er …'],
    ['{a, select, ja {x} nej {y} andet {x} other {z}}', 'x/y/z'],
    ['{a, select, ja {{n, plural, one {én} other {#}}} other {ingen}}', '…/ingen'],
  ] as const) {
    t.equal(openSentence(text), told)
  }
})
