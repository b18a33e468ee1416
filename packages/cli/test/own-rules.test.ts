/** Own rules: another parameter, another document. */
import t from 'tap'
import { command, lines } from './support/command.js'
import { scratch } from './support/folder.js'

const { file } = await scratch()

const good = 'reference;borgere\nT-1;4\nT-2;1\n'

t.test('a parameter applies to all rows, and every answer says so', async (t) => {
  const csv = await file('numbers.csv', 'reference,borgere\nT-1,2\nT-2,1\nT-3,3\n')
  const argv = ['screen', 'tilbud', csv, '--parameter', 'mindsteBorgere=2']
  const node = await command([...argv, '--parameter', 'mindsteAarsvaerk=2,5'])
  t.strictSame(
    lines(node.out).map((answer) => {
      const { kriterier, parametre } = answer as {
        kriterier: { udfald: string }[]
        parametre: object
      }
      return [kriterier[0]?.udfald, parametre]
    }),
    ['opfyldt', 'ikke-opfyldt', 'opfyldt'].map((udfald) => [
      udfald,
      { mindsteBorgere: 2, mindsteAarsvaerk: 2.5 },
    ]),
  )
  const numbers = ['--parameter', 'mindsteAarsvaerk=2,5', '--motor', 'duckdb']
  t.strictSame(await command([...argv, ...numbers]), node)
  const whole = lines((await command([...argv, '--fuldt'])).out)
  t.match(whole[0], {
    parametre: { mindsteBorgere: 2 },
    kriterier: [{ udfald: 'opfyldt', begrundelse: /kræves mindst 2|mindst to|2 borgere/ }],
  })
  // The source’s own number is not a variant.
  const plain = await command(['screen', 'tilbud', csv])
  t.strictSame(await command(['screen', 'tilbud', csv, '--parameter', 'mindsteBorgere=3']), plain)
  // A row with its own keeps it.
  const own = '{"borgere":2,"parametre":{"mindsteBorgere":4}}\n{"borgere":2}\n'
  const rows = await file('numbers.ndjson', own)
  t.match(
    lines((await command(['screen', 'tilbud', rows, '--parameter', 'mindsteBorgere=2'])).out),
    [
      { kriterier: [{ udfald: 'ikke-opfyldt' }], parametre: { mindsteBorgere: 4 } },
      { kriterier: [{ udfald: 'opfyldt' }], parametre: { mindsteBorgere: 2 } },
    ],
  )
  const { out } = await command(['sql', '--tabel', 't', '--parameter', 'mindsteBorgere=7'])
  t.match(out, / >= 7 /)
})

t.test('an own ruleset: screened, written as SQL and shown; its subject is reported', async (t) => {
  const shown = await command(['rulesets', 'show', 'hoejt-specialiseret-tilbud'])
  const document = JSON.parse(shown.out) as { id: string; title: object; outcomes: object[] }
  const own = await file('eget.json', JSON.stringify({ ...document, id: 'eget-regelsaet' }))
  const csv = await file('own.csv', good)
  const expected = await command(['screen', 'tilbud', csv])
  for (const argv of [
    ['screen', 'tilbud', csv, '--ruleset', own],
    ['screen', csv, '--ruleset', own],
    ['screen', csv, '--ruleset', own, '--motor', 'duckdb'],
  ]) {
    const { status, out } = await command(argv)
    t.equal(status, 0)
    t.equal(out.replaceAll('eget-regelsaet', document.id), expected.out)
    t.match(out, '"id":"eget-regelsaet"')
  }
  t.match(await command(['screen', csv, '--ruleset', 'hoejt-specialiseret-tilbud']), expected)
  t.match(await command(['screen', 'case', csv, '--ruleset', own]), {
    status: 2,
    err: /handler om »tilbud«/,
  })
  const sql = await command(['sql', '--tabel', 't', '--ruleset', own])
  t.equal(sql.out, (await command(['sql', '--tabel', 't'])).out)
  const broken = await file('defekt.json', JSON.stringify({ ...document, criteria: [] }))
  t.match(await command(['screen', csv, '--ruleset', broken]), {
    status: 2,
    err: /defekt\.json#\/criteria: /,
  })
})
