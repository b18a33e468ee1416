/** The SELECT for an analyst's own database. */
import { rulesets } from '@screeningsmodel/core'
import { toSql } from '@screeningsmodel/core/sql'
import t from 'tap'
import { command } from './support/command.js'

t.test('sql: the SELECT on standard output', async (t) => {
  const argv = [
    'sql',
    '--dialect',
    'postgres',
    '--tabel',
    'region.tilbud',
    '--kolonne',
    'borgere=antal',
    '--kolonne',
    'aar=',
  ]
  const { status, out } = await command([...argv, '--laesning', 'kompetencer-fra=eget-personale'])
  t.equal(status, 0)
  t.match(out, 'FROM "region"."tilbud"')
  t.match(out, '"antal"')
  t.match(out, /IN \('indgaar'\)/)
  t.notMatch(out, '"aar"')
  t.notMatch(out, /"mangler"|"umulig"/)
})

t.test('sql: what a row lacks and whether it is impossible, on request', async (t) => {
  for (const dialect of ['duckdb', 'postgres', 'spark'] as const) {
    for (const mangler of [true, false]) {
      for (const kontrol of [true, false]) {
        const flags = [...(mangler ? ['--mangler'] : []), ...(kontrol ? ['--kontrol'] : [])]
        const argv = ['sql', '--dialect', dialect, '--tabel', 't', ...flags]
        const select = toSql(rulesets[0], { dialect, table: 't', mangler, kontrol })
        t.equal((await command(argv)).out, `${select}\n`, `${dialect} ${flags.join(' ')}`)
      }
    }
  }
})
