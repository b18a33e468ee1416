/** Headings that may be a year, or two: »17«, »2017/2018«. They are asked about, never read by themselves. */
import t from 'tap'
import type { Valg } from '../../src/opgoerelser.js'
import { withChoice } from '../../src/table/questions/question.js'
import { fromText, spurgt, told } from '../support/reading.js'

/** What is read if each question gets the first answer that fits. */
async function answered(text: string, fits: RegExp, valg: Valg = {}): Promise<string> {
  const one = await fromText(text, valg)
  if (!one.spoergsmaal) return told(text, valg)
  const answer = one.spoergsmaal.muligheder.find(({ flag }) => fits.test(flag))
  return answer ? answered(text, fits, withChoice(valg, answer.valg)) : one.spoergsmaal.tekst
}

const flags = async (text: string) =>
  spurgt(await fromText(text)).spoergsmaal.muligheder.map(({ flag }) => flag)

const both = ';Behandling;Døgn;Behandling;Døgn | Odense;3;1;2;0 | Vejle;2;0;1;1'
const rows = 'Odense;3;2 | Vejle;2;1'

t.test('two digits as headings', async (t) => {
  const one = 'Odense 2017: 3/?, Odense 2018: 2/?, Vejle 2017: 2/?, Vejle 2018: 1/?'
  for (const above of ['', 'Visiterede til behandling |  | ']) {
    const text = `${above}Kommune;17;18 | ${rows}`
    t.equal((await flags(text))[0], "--kolonne 'B=behandling:2017' --kolonne 'C=behandling:2018'")
    t.equal(await answered(text, /2017/), one, above)
  }
  t.equal(await answered(`Kommune;17;;18; | ${both}`, /2017/), await four(2017), 'above the kinds')
  const below = 'Kommune;Behandling;;Døgn; | ;17;18;17;18 | Odense;3;2;1;0 | Vejle;2;1;0;1'
  t.equal(await answered(below, /2017/), await four(2017), 'below the kinds')
  t.equal(
    await told('Kommune;2017;2018 | ;17;18 | Odense;3;2'),
    '? hvilken-indsats',
    'numbers below years are counts',
  )
})

t.test('a heading of two years may be either, and is neither by itself', async (t) => {
  for (const [head, first, second] of [
    ['2017/2018;2018/2019', 2017, 2018],
    ['2017-2018;2018-2019', 2017, 2018],
    ['2017/18;2018/19', 2017, 2018],
  ] as const) {
    const text = `Kommune;${head} | ${rows}`
    t.same(
      (await flags(text)).slice(0, 2),
      [first, second].map(
        (year) =>
          `--kolonne 'B=behandling:${String(year)}' --kolonne 'C=behandling:${String(year + 1)}'`,
      ),
      head,
    )
  }
  const over = `Kommune;2017/2018;;2018/2019; | ${both}`
  for (const year of [2017, 2018])
    t.equal(
      await answered(
        over,
        new RegExp(`(?:behandling|doegn):${String(year)}'.*${String(year + 1)}`),
      ),
      await four(year),
    )
  for (const name of ['Behandling 2017/18', 'Behandling 2017-2018', '2017/2018']) {
    t.same(
      (await flags(`Kommune;${name} | Odense;3 | Vejle;2`)).slice(0, 2),
      ["--kolonne 'B=behandling:2017'", "--kolonne 'B=behandling:2018'"],
      `${name} alone`,
    )
  }
  t.equal(
    await told('Kommune;År;Behandling;Døgn | Odense;2017/2018;3;1 | Odense;2018;2;0'),
    'Odense undefined: ?/?!intet-aarstal, Odense 2018: 2/0',
    'a row of two years is refused',
  )
})

/** The same table with its years written out. */
const four = (year: number) => told(`Kommune;${String(year)};;${String(year + 1)}; | ${both}`)
