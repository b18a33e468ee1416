/** Rows of sums whose name says what they are sums of: a year, or a kind of count. */
import t from 'tap'
import { brief, fromText, laest, spurgt, told } from '../support/reading.js'

const head = 'Kommune;År;Behandling;Døgn'
const first = 'Odense;2017;3;1 | Vejle;2017;2;0'
const second = 'Odense;2018;2;0 | Vejle;2018;1;1'
const read = 'Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: 2/0, Vejle 2018: 1/1'

/** Each sum: its name, how many of its numbers were compared, and which of them differ, with what they should be. */
async function sums(text: string): Promise<string[]> {
  const { totaler } = laest(await fromText(text)).redegoerelse
  return totaler.map(
    ({ navn, kontrolleret, ukontrolleret, afvigelser }) =>
      `${navn} ${String(kontrolleret)}/${String(kontrolleret + ukontrolleret)}${afvigelser
        .map(({ staar, sum }) => ` ${String(staar)}≠${String(sum)}`)
        .join('')}`,
  )
}

t.test('a sum of the year in its name is compared with the counts of that year', async (t) => {
  for (const name of ['I alt 2017', '2017 i alt', 'Hovedtotal 2017', 'Sum 2017', '2017 Total']) {
    t.same(await sums(`${head} | ${first} | ${second} | ${name};;5;1`), [`${name} 2/2`], name)
    t.same(await sums(`${head} | ${first} | ${second} | ${name};;6;1`), [`${name} 2/2 6≠5`], name)
  }
  const below = `${head} | ${first} | I alt 2017;;5;1 | ${second} | I alt 2018;;9;1 | I alt;;8;2`
  t.same(await sums(below), ['I alt 2017 2/2', 'I alt 2018 2/2 9≠3', 'I alt 2/2'])
  t.equal(brief(laest(await fromText(below))), read)
  t.same(
    await sums(`${head} | ${first} | ${second} | Region Syddanmark 2017;;4;1`),
    ['Region Syddanmark 2017 2/2 4≠5'],
    'the region of a year',
  )
})

t.test('a sum of a year in the column of years, as a pivot table writes it', async (t) => {
  const years = `År;Kommune;Behandling;Døgn | 2017;Odense;3;1 | ;Vejle;2;0 | 2018;Odense;2;0 | ;Vejle;1;1`
  t.same(await sums(`${years} | 2017 Total;;5;1 | 2018 Total;;4;1`), [
    '2017 Total 2/2',
    '2018 Total 2/2 4≠3',
  ])
})

t.test('sums of a kind of count below rows of both kinds', async (t) => {
  const rows =
    'Kommune;Indsats;2017;2018 | Odense;Behandling;3;2 | Odense;Døgn;1;0 | Vejle;Behandling;2;1 | Vejle;Døgn;0;1'
  const text = `${rows} | Behandling i alt;;5;3 | Døgn i alt;;1;2`
  t.equal(
    brief(laest(await fromText(text))),
    'Odense 2017: 3/1, Odense 2018: 2/0, Vejle 2017: 2/0, Vejle 2018: 1/1',
  )
  t.same(await sums(text), ['Behandling i alt 2/2', 'Døgn i alt 2/2 2≠1'])
})

t.test('the year of a sum is an answer to the question about the year', async (t) => {
  const text = 'Kommune;Behandling;Døgn | Odense;3;1 | Vejle;2;0 | I alt 2017;5;1'
  const { muligheder } = spurgt(await fromText(text)).spoergsmaal
  t.same(
    muligheder.map(({ flag }) => flag),
    ["--ark 'tal=2017'"],
  )
  t.equal(await told(text, muligheder[0]?.valg), 'Odense 2017: 3/1, Vejle 2017: 2/0')
})

t.test('a total of both kinds of several years, as a pivot table writes it', async (t) => {
  const text =
    'År;2017;2017;2018;2018;Hovedtotal | Kommune;Behandling;Døgn;Behandling;Døgn; | Odense;3;1;2;0;6 | Vejle;2;0;1;1;4'
  const [yes, no, ...more] = spurgt(await fromText(text)).spoergsmaal.muligheder
  t.same(more, [])
  t.equal(await told(text, yes?.valg), read.split(', ').sort(byPlace).join(', '))
  // Those in residential treatment are not counted in the columns of treatment.
  t.equal(
    await told(text, no?.valg),
    'Odense 2017: 4/1, Odense 2018: 2/0, Vejle 2017: 2/0, Vejle 2018: 2/1',
  )
})

const byPlace = (one: string, other: string) => one.localeCompare(other, 'da')
