/**
 * The municipality that a name means, the meaning of titles, suggestions for headings, and rows without numbers; by
 * hand.
 */
import t from 'tap'
import { blocksOf } from '../../src/table/headings/blocks.js'
import type { Column } from '../../src/table/headings/column.js'
import { mayBeCount, nearestPhrase, ordered } from '../../src/table/questions/column-options.js'
import { namesOf } from '../../src/words/kommune-names.js'
import type { Said } from '../../src/table/headings/meaning.js'
import {
  kommuneOfTitle,
  meaningOfTitles,
  titlesOf,
  yearsOfTitles,
} from '../../src/table/headings/titles.js'
import { blockOf, gridOf } from '../support/grids.js'
import { fromText, spurgt } from '../support/reading.js'
import { tells } from '../support/story.js'

t.test('the municipality that a name means', (t) => {
  const named = (text: string, listed?: readonly string[], chosen?: Record<string, string>) => {
    const { navn, key, isKnown, isChosen } = namesOf(listed, chosen).named(text)
    return [navn, key, ...(isKnown ? ['known'] : []), ...(isChosen ? ['chosen'] : [])].join(' | ')
  }
  t.equal(named('Odense'), 'Odense | odense | known')
  t.equal(named('ODENSE kommune'), 'Odense | odense | known')
  t.equal(named('By A'), 'By A | by a')
  t.equal(named('By A  Kommune'), 'By A | by a')
  t.equal(named('Øst Regionskommune'), 'Øst | oest')
  t.equal(named('Kommune'), 'Kommune | kommune')
  t.equal(named('Kommune By A'), 'Kommune By A | kommune by a')
  // Only among the listed municipalities.
  t.equal(named('by a', ['By A', 'Odense']), 'By A | by a | known')
  t.equal(named('BY A kommune', ['By A']), 'By A | by a | known')
  t.equal(named('Odense Kommune', ['By A', 'Odense']), 'Odense | odense | known')
  t.equal(named('Vejle', ['By A', 'Odense']), 'Vejle | vejle')
  t.equal(named('Vejle', ['Syddanmark']), 'Vejle | vejle | known')
  t.equal(named('Roskilde', ['Syddanmark']), 'Roskilde | roskilde')
  // As chosen by the reader.
  t.equal(named('odenese', [], { Odenese: 'Odense' }), 'Odense | odense | known | chosen')
  t.equal(named('Odense', [], { Odense: 'ODENSE' }), 'Odense | odense | known')
  t.equal(named('Byen', ['By A'], { Byen: 'By B' }), 'By B | by b | chosen')
  const twice = namesOf()
  t.equal(twice.named('Odense'), twice.named('Odense'), 'kept')

  const nearest = (text: string, listed?: readonly string[]) => namesOf(listed).nearest(text)
  t.equal(nearest('Odenese'), 'Odense')
  t.equal(nearest('Odenese Kommune'), 'Odense')
  t.equal(nearest('Odenesee'), 'Odense', 'two letters of eight')
  t.equal(nearest('Faxa'), 'Faxe')
  t.equal(nearest('Fyxa'), undefined, 'two letters of four make another word')
  t.equal(nearest('Xqzwv'), undefined)
  t.equal(nearest('Odenese', ['Aby']), undefined)
  t.equal(nearest('Abyy', ['Aby']), 'Aby')
  t.end()
})

t.test('titles above a table', (t) => {
  const above = (...titles: string[]) =>
    blockOf([...titles, 'Sted;Tal', 'By A;3'].join(' | '), [titles.length + 1])
  t.strictSame(titlesOf(above('Skema', 'År:;2017')), ['Skema', 'År: 2017'])
  const meanings: readonly (readonly [string[], object])[] = [
    [[], {}],
    [['Døgn', '2017'], { indsats: 'doegn', aar: 2017 }],
    [['2017', '2018'], { aar: 2018 }],
    [['Behandling 2017', 'Døgn'], { indsats: 'doegn', aar: 2017 }],
    [['Skema 2017'], {}],
    [['Kommuner'], {}],
    [['Antal 2017'], {}],
    [['År: 2017'], { aar: 2017 }],
  ]
  for (const [titles, want] of meanings)
    t.strictSame(meaningOfTitles(above(...titles)), want, titles.join())
  const places: readonly (readonly [string[], string | undefined])[] = [
    [[], undefined],
    [['Skema'], undefined],
    [['Odense'], 'Odense'],
    [['Odense', 'Vejle'], 'Vejle'],
    [['Odense', 'Skema'], undefined],
    [['Kommune: Odense', 'Vejle'], 'Odense'],
    [['Kommune:;Odense', 'Skema'], 'Odense'],
    [['kommunens : Odense Kommune', 'Skema'], 'Odense'],
    [['Kommunen Odense', 'Skema'], 'Odense'],
    [['KommuneOdense', 'Skema'], undefined],
    [['Kommune: By A', 'Vejle'], 'Vejle'],
    [['Min kommune: Odense', 'Skema'], undefined],
  ]
  for (const [titles, want] of places)
    t.equal(kommuneOfTitle(above(...titles)), want, titles.join())
  const years = (...titles: string[]) => {
    const tables = titles.map((title) => `${title} | Kommune;Behandling;Døgn | Odense;3;1`)
    return yearsOfTitles(blocksOf(gridOf(tables.join(' |  | ')))).join()
  }
  t.equal(years('Skema 2017', 'Skema 2018'), '2017,2018')
  t.equal(years('Skema 2018', '2017, revideret 2017'), '2018,2017')
  t.equal(years('Skema 2017', 'Skema 2017'), '', 'the same')
  t.equal(years('Skema 2017', 'Skema'), '', 'one without')
  t.equal(years('Skema 2017', 'Skema 2018-2019'), '', 'one with two')
  t.equal(years('Skema 2017'), '', 'one table alone')
  t.end()
})

t.test('the known heading that another is close to', (t) => {
  const near: Readonly<Record<string, string | undefined>> = {
    ...{ Behandling: 'behandling', Behandlign: 'behandling', 'Tal, behandlign': 'tal' },
    ...{ Døgnbehandlin: 'doegnbehandling', Residental: 'residential' },
    ...{ 'Svar modtagetx': 'svar modtaget', 'behandlign xyz': 'behandling' },
    ...{ Xyz: undefined, ab: undefined, '': undefined, 2017: undefined, Beha: undefined },
  }
  for (const [name, want] of Object.entries(near)) t.equal(nearestPhrase(name), want, name)
  const column = (name: string): Column => ({
    ...{ index: 1, name, headings: [], content: undefined as never },
  })
  const says = (some: Partial<Said>): Said => ({
    ...{ total: false, hint: {}, texts: [], isContradictory: false },
    ...some,
  })
  const first = (name: string, some: Partial<Said> = {}) => ordered(column(name), says(some)).join()
  const [doegn, behandling] = ['doegn,behandling', 'behandling,doegn']
  t.equal(first('Xyz'), behandling)
  t.equal(first('Behandlign'), behandling)
  t.equal(first('Døgnbehandlin'), doegn)
  t.equal(first('Residental'), doegn)
  t.equal(first('Xyz', { indsats: 'doegn' }), doegn)
  t.equal(first('Xyz', { hint: { indsats: 'doegn' } }), doegn)
  t.equal(first('Xyz', { indsats: 'behandling', hint: { indsats: 'doegn' } }), behandling)
  t.equal(mayBeCount(column('Xyz'), says({})), false)
  t.equal(mayBeCount(column('Behandlign'), says({})), true)
  for (const some of [{ aar: 2017 }, { indsats: 'doegn' as const }, { hint: { aar: 2017 } }])
    t.equal(mayBeCount(column('Xyz'), says(some)), true)
  t.end()
})

t.test('rows without a number', (t) => {
  const counts = 'Kommune;Behandling 2017;Døgn 2017'
  const row = 'A kommune, B behandling:2017, C doegn:2017'
  const between = (name: string) => `${counts} | By A;3;1 | ${name};mangler;mangler | By C;2;1`
  const read = (name: string) => `${row} | By A 2017: 3/1, ${name} 2017: ?/?, By C 2017: 2/1`
  const left = (name: string) => `${row} | By A 2017: 3/1, By C 2017: 2/1 | -3 ${name} ingen-tal`
  const long = 'Den meget lange by ved havet i det vestlige'
  return tells(t, [
    ['a name', between('By B'), read('By B')],
    ['with signs that names have', between('Sankt-By & Ø’s'), read('Sankt-By & Ø’s')],
    ['with others', between('By B: se note'), left('By B: se note')],
    ['of three words', between('Den store by'), read('Den store by')],
    ['of four', between('Den lille by her'), left('Den lille by her')],
    ['of forty letters', between('B'.repeat(40)), read('B'.repeat(40))],
    ['of more', between('B'.repeat(41)), left('B'.repeat(41))],
    ['a sentence', between(long), left(long)],
    [
      'a municipality, whatever stands below it',
      `${counts} | Vejle;3;1 |  | Odense;;`,
      `${row} | Vejle 2017: 3/1, Odense 2017: ?/?`,
    ],
    [
      'below an empty row',
      `${counts} | By A;3;1 |  | By B;;`,
      `${row} | By A 2017: 3/1 | -4 By B note`,
    ],
    ['right below', `${counts} | By A;3;1 | By B;;`, `${row} | By A 2017: 3/1, By B 2017: ?/?`],
    [
      'among municipalities an empty row is one that is nearly called so',
      `${counts} | Vejle;3;1 | Odenese;; | Notits;; | Varde;2;1`,
      `${row} | Vejle 2017: 3/1, Odenese 2017: ?/?, Varde 2017: 2/1 | -4 Notits ingen-tal`,
    ],
    [
      'what was chosen for a column keeps what its heading says besides',
      'Kommune;Beh. 2018;Døgn | Odense;3;1',
      'A kommune, B behandling:2018, C doegn:2018 | Odense 2018: 3/1',
      { kolonner: { C: '2018' } },
    ],
    [
      'what its heading says of a kind that the rows tell is nothing',
      'Kommune;Indsats;Døgn | Odense;Behandling;3',
      'A kommune, B indsats, C 2018 | Odense 2018: 3/? | *indsats-mangler doegn',
      { kolonner: { C: '2018' } },
    ],
    [
      'where the rows tell the kind no kind is asked for',
      'Kommune;Indsats;Xyz 2017 | Odense;Behandling;3',
      '? hvad-er-kolonnen !C | A kommune, B indsats, C - | --kolonne C=2017 | --kolonne C=-',
    ],
    [
      'but where the number was chosen, no kind of it',
      'Kommune;Indsats;Døgn 2017 | Odense;Behandling;3',
      'A kommune, B indsats, C 2017 | Odense 2017: 3/? | *indsats-mangler doegn',
      { kolonner: { C: 'antal' } },
    ],
  ])
})

t.test('rows without a name', (t) => {
  const counts = 'Kommune;Behandling 2017;Døgn 2017'
  const row = 'A kommune, B behandling:2017, C doegn:2017'
  const years = 'Kommune;År;Behandling;Døgn'
  const own = 'A kommune, B aar, C behandling, D doegn'
  const nobody = 'undefined undefined: ?/?!intet-kommunenavn'
  return tells(t, [
    [
      'the sums of all before it',
      `${counts} | Odense;3;1 | Vejle;2;0 | ;5;1`,
      `${row} | Odense 2017: 3/1, Vejle 2017: 2/0 | =4  2/0`,
    ],
    [
      'one of them is no sum',
      `${counts} | Odense;3;1 | Vejle;2;0 | ;5;2`,
      `${row} | Odense 2017: 3/1, Vejle 2017: 2/0, ${nobody} | !A4 /kommune`,
    ],
    [
      'the numbers of one municipality alone',
      `${counts} | Odense;3;1 | Vejle;0;0 | ;3;1`,
      `${row} | Odense 2017: 3/1, Vejle 2017: 0/0, ${nobody} | !A4 /kommune`,
    ],
    [
      'the sums of one year: the name above them is not theirs',
      `${years} | Odense;2017;3;1 | Vejle;2017;2;0 | Odense;2018;1;1 | ;2017;5;1`,
      `${own} | Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: 1/1 | =5  2/0`,
    ],
    [
      'of nobody: nor is it there',
      `${years} | Odense;2017;3;1 | ;2017;4;1 | ;2018;2;0`,
      `${own} | Odense 2017: 3/1, ${nobody}, Odense 2018: 2/0 | !A3 /kommune | *navn-ovenfra 1`,
    ],
    [
      'of another year, of the one above them',
      `${years} | Odense;2017;3;1 | ;2018;2;0`,
      `${own} | Odense 2017: 3/1, Odense 2018: 2/0 | *navn-ovenfra 1`,
    ],
    [
      'below a row of sums',
      `${years} | Odense;2017;3;1 | I alt;2017;3;1 | ;2018;2;0`,
      `${own} | Odense 2017: 3/1 | =3 I alt 2/0 | =4 I alt 0/2`,
    ],
    [
      'a word for sums where the year stands',
      `${years} | Odense;2017;3;1 | Odense;2018;2;0 | Odense;I alt;5;1`,
      `${own} | Odense 2017: 3/1, Odense 2018: 2/0 | =4 Odense 2/0`,
    ],
  ])
})

t.test('answers to a question about a row say what they mean', async (t) => {
  const texts = async (text: string) =>
    spurgt(await fromText(text)).spoergsmaal.muligheder.map(({ tekst }) => tekst)
  t.strictSame(await texts('Kommune;Indsats;2017 | Odense;xyz;3'), [
    ...['visiteret til behandling i alt', 'visiteret til døgnbehandling', 'bruges ikke'],
  ])
  t.strictSame(await texts('Kommune;Behandling 2017;Døgn 2017 | By A (døgn);3;1'), [
    ...['bruges ikke', 'en kommune'],
  ])
})
