/** What people have beside their tables and below the headings: lists, units, small tables, dates. */
import t from 'tap'
import { summaryOf } from '../../src/opgoerelser.js'
import { brief, fromText, laest, spurgt, told } from '../support/reading.js'

const two = 'Odense 2017: 3/1, Odense 2018: 2/0'
const four = `${two}, Vejle 2017: 2/0, Vejle 2018: 1/1`

t.test('a row of units below the headings says nothing', async (t) => {
  for (const unit of ['antal', '(antal)', 'stk.', 'n', 'kvinder', '[personer]']) {
    const units = `;${Array(4).fill(unit).join(';')}`
    const text = `Kommune;2017;;2018; | ;Behandling;Døgn;Behandling;Døgn | ${units} | Odense;3;1;2;0 | Vejle;2;0;1;1`
    t.equal(await told(text), four, unit)
  }
  t.equal(
    await told('Kommune;År;Behandling;Døgn;Andel | ;;stk.;stk.;pct. | Odense;2017;3;1;33'),
    'Odense 2017: 3/1',
    'also beside the unit of a share',
  )
  t.equal(
    await told(
      'Kommune;År;Behandling;Behandling;Døgn | ;;kvinder;mænd;kvinder | Odense;2017;3;2;1',
    ),
    '? hvad-er-kolonnen',
    'groups of people are no units',
  )
})

t.test('small tables of one municipality each, with its name in the corner', async (t) => {
  const tables = {
    'years above':
      'Odense;2017;2018 | Behandling;3;2 | Døgn;1;0 |  | Vejle;2017;2018 | Behandling;2;1 | Døgn;0;1',
    'without a row between':
      'Odense;2017;2018 | Behandling;3;2 | Døgn;1;0 | Vejle;2017;2018 | Behandling;2;1 | Døgn;0;1',
    'kinds above':
      'Odense;Behandling;Døgn | 2017;3;1 | 2018;2;0 |  | Vejle;Behandling;Døgn | 2017;2;0 | 2018;1;1',
  }
  for (const [name, text] of Object.entries(tables)) t.equal(await told(text), four, name)
  t.equal(
    await told('Odense;2017 | Behandling;3 | Døgn;1'),
    'Odense 2017: 3/1',
    'the years of the headings are never counts',
  )
})

t.test('a list beside a table names none of its rows', async (t) => {
  const titled =
    'Odense;;;;Kommuner;Nr. | År;Behandling;Døgn;;Vejle;630 | 2017;3;1;;Odense;461 | 2018;2;0;;Varde;573'
  t.equal(await told(titled), two, 'the title has the name')
  t.equal(
    await told('Odense;2017;2018;;Liste | Behandling;3;2;;Vejle | Døgn;1;0;;Kolding'),
    two,
    'so has the corner',
  )
  t.equal(
    await told('Kommunenr;År;Behandling;Døgn;;Opslag | 461;2017;3;1;;Vejle | 461;2018;2;0;;Varde'),
    two,
    'so has a column of numbers',
  )
  const years =
    'Tal fra 2017;;;; | Kommune;Behandling;Døgn;;År | Odense;3;1;;2018 | Vejle;2;0;;2019'
  t.same(
    spurgt(await fromText(years)).spoergsmaal.muligheder.map(({ flag }) => flag),
    ["--kolonne 'E=aar'", "--ark 'tal=2017'"],
    'if it may be the only one to give the year, that is asked',
  )
  const names = 'År;Behandling;Døgn;;Kommune | 2017;3;1;;Odense | 2017;2;0;;Vejle'
  const { spoergsmaal } = spurgt(await fromText(names))
  t.equal(spoergsmaal.kode, 'hvor-er-kommunerne')
  t.equal(await told(names, spoergsmaal.muligheder[0]?.valg), 'Odense 2017: 3/1, Vejle 2017: 2/0')
  const silent = 'Kommune;Behandling 2017;;Døgn 2017 | Odense;3;;uoplyst | Vejle;2;;uoplyst'
  const { kolonner = [] } = laest(await fromText(silent)).redegoerelse.tabeller[0] ?? {}
  t.equal(
    kolonner.at(-1)?.betydning,
    'doegn:2017',
    'a column of counts that are not known is no list',
  )
  const beside = 'Kommune;2017;;Kommune;2017 | Odense;3;;Odense;1'
  t.equal(await told(beside), '? hvilken-indsats', 'a table beside another is no list')
})

t.test('years of something else are not taken for the year of the counts', async (t) => {
  for (const name of ['Født år', 'Fødselsår', 'Oprettet år', 'Budgetår', 'Skema']) {
    const text = `Kommune;${name};Behandling;Døgn | Odense;2017;3;1 | Vejle;2018;2;0`
    const { spoergsmaal } = spurgt(await fromText(text))
    t.equal(spoergsmaal.muligheder[0]?.flag, "--kolonne 'B=aar'", name)
    t.equal(
      await told(text, spoergsmaal.muligheder[0]?.valg),
      'Odense 2017: 3/1, Vejle 2018: 2/0',
      'the answer leads on',
    )
  }
  const both = 'Kommune;Født år;År;Behandling;Døgn | Odense;1990;2017;3;1'
  const { spoergsmaal } = spurgt(await fromText(both))
  t.equal(await told(both, spoergsmaal.muligheder.at(-1)?.valg), 'Odense 2017: 3/1')
})

t.test('shortened years, and dates of several years', async (t) => {
  const rows = (...dates: string[]) =>
    `Kommune;År;Behandling;Døgn | Odense;${dates[0]};3;1 | Odense;${dates[1]};2;0`
  for (const [first, second] of [
    ["'17", "'18"],
    ['’17', '’18'],
  ] as const) {
    t.equal(await told(rows(first, second)), two, first)
  }
  const days = (second: string) =>
    `Kommune;Modtaget;Behandling;Døgn | Odense;04-05-2017;3;1 | Vejle;${second};2;0`
  const several = spurgt(await fromText(days('02-01-2018'))).spoergsmaal
  t.match(several.tekst, /Kolonne B \(»Modtaget«\) har datoer fra flere år\./)
  t.same(several.muligheder, [])
  const one = spurgt(await fromText(days('02-01-2017'))).spoergsmaal
  t.same(
    one.muligheder.map(({ flag }) => flag),
    ["--ark 'tal=2017'"],
  )
})

t.test('an apostrophe before a number, as Excel marks a text', async (t) => {
  const one = laest(await fromText("Kommune;År;Behandling;Døgn | Odense;2017;'3;'1"))
  t.equal(brief(one), 'Odense 2017: 3/1')
  t.match(summaryOf(one.redegoerelse, 'da').join('\n'), /C2 \(»'3«\) = 3/)
})
