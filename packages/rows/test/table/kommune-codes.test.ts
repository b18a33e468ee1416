/** Numbers of municipalities in place of their names: in titles, corners, headings and columns. */
import t from 'tap'
import { fromText, spurgt, told } from '../support/reading.js'

const odense = 'Odense 2017: 3/1, Odense 2018: 2/0'
const table = 'År;Behandling;Døgn | 2017;3;1 | 2018;2;0'

t.test('the number of a municipality above its table, or in the corner', async (t) => {
  for (const title of ['461', '0461', 'Kommunenr.: 461', 'Kommunekode;461', 'Kommune;0461']) {
    t.equal(await told(`${title} | ${table}`), odense, title)
    t.equal(await told(`${title} |  | ${table}`), odense, `${title}, apart`)
    t.equal(await told({ Ark1: `${title} |  | ${table}` }), odense, `${title}, in a workbook`)
  }
  const small = (code: string) => `${code};2017;2018 | Behandling;3;2 | Døgn;1;0`
  for (const code of ['461', '0461']) {
    t.equal(await told(small(code)), odense, code)
    t.equal(await told({ Ark1: small(code) }), odense, `${code} in a workbook`)
  }
  t.equal(
    await told(`${small('461')} |  | 630;2017;2018 | Behandling;2;1 | Døgn;0;1`),
    `${odense}, Vejle 2017: 2/0, Vejle 2018: 1/1`,
  )
  t.equal(await told(`462 | ${table}`), '? hvor-er-kommunerne', 'there is no such municipality')
})

t.test('numbers of municipalities over the counts', async (t) => {
  const both = ';Behandling;Døgn;Behandling;Døgn | 2017;3;1;2;0 | 2018;2;0;1;1'
  const four = 'Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: 2/0, Vejle 2018: 1/1'
  for (const head of ['År;461;;630;', 'År;0461;;0630;'])
    t.equal(await told(`${head} | ${both}`), four, head)
  const corner = `Kommunenr.;461;;630; | ${both}`
  const { muligheder } = spurgt(await fromText(corner)).spoergsmaal
  t.equal(await told(corner, muligheder[0]?.valg), four, 'the years below the corner are asked for')
  t.equal(await told({ Ark1: `År;461;;630; | ${both}` }), four, 'in a workbook')
  t.equal(
    await told('Kommune;461;630 | Behandling 2017;3;2 | Døgn 2017;1;0'),
    'Odense 2017: 3/1, Vejle 2017: 2/0',
  )
  t.equal(
    await told('Kommune;År;Behandling;Døgn | Odense;2017;461;101'),
    'Odense 2017: 461/101',
    'a count may look like such a number',
  )
})

t.test(
  'a column of numbers that does not say what they are is an answer to the question',
  async (t) => {
    const both = 'Odense 2017: 3/1, Vejle 2017: 2/0'
    for (const head of ['Nr.', 'Kode', 'ID', '']) {
      const text = `${head};År;Behandling;Døgn | 461;2017;3;1 | 0630;2017;2;0`
      const { muligheder } = spurgt(await fromText(text)).spoergsmaal
      t.equal(muligheder[0]?.flag, "--kolonne 'A=kommune'", head)
      t.equal(await told(text, muligheder[0]?.valg), both, head)
    }
    const rows = '461;2017;3;1 | 630;2017;2;0'
    t.equal(
      await told(`Kommunenr;År;Behandling;Døgn | ${rows} | I alt;2017;5;1`),
      both,
      'with a sum',
    )
    const wrong = `Kommunenr;År;Behandling;Døgn | ${rows} | 462;2017;1;0`
    const { muligheder } = spurgt(await fromText(wrong)).spoergsmaal
    t.equal(
      await told(wrong, muligheder[0]?.valg),
      `${both}, 462 2017: 1/0`,
      'a wrong one is asked',
    )
  },
)
