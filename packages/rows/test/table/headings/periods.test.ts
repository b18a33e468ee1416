/** The part of a year in the name of a column or a sheet. */
import t from 'tap'
import { periodIn, wholeOfSheet } from '../../../src/table/headings/parts.js'

t.test('a part of a year', (t) => {
  const of = (kind: string, number: number, whole = {}, unknown = '') => ({
    ...{ kind, number, whole, unknown },
  })
  const names: Readonly<Record<string, ReturnType<typeof of> | undefined>> = {
    '1. kvartal 2017': of('kvartal', 1, { aar: 2017 }),
    'Q3 behandling': of('kvartal', 3, { indsats: 'behandling' }),
    ...{ 'Kvartal 4': of('kvartal', 4), '5. kvartal': undefined, '0. kvartal': undefined },
    ...{ Kvartal: undefined, '12. kvartal': undefined, Odense: undefined, '': undefined },
    ...{ '2. halvår': of('halvaar', 2), 'H1 2017': of('halvaar', 1, { aar: 2017 }) },
    ...{
      'Tertial 3': of('tertial', 3),
      Januar: of('maaned', 1),
      'Dec. 2018': of('maaned', 12, { aar: 2018 }),
    },
    'Døgn, marts 2018': of('maaned', 3, { aar: 2018, indsats: 'doegn' }),
    'Døgn maj i byen': of('maaned', 5, {}, 'doegn i byen'),
    'Maj i byen 2018': of('maaned', 5, { aar: 2018 }, 'i byen'),
    '1 kvartal 2': of('kvartal', 1, {}, '2'),
  }
  for (const [name, period] of Object.entries(names)) t.strictSame(periodIn(name), period, name)

  const sheets = [
    '1. kvartal 2017',
    '2. kvartal 2017',
    '1. halvår 2017',
    '2. kvartal 2018',
    'Andet',
  ]
  const whole = (name: string, ...others: string[]) => wholeOfSheet(name, [name, ...others])
  t.strictSame(wholeOfSheet('1. kvartal 2017', sheets), { aar: 2017 })
  t.strictSame(whole('Døgn 1. kvartal 2017', sheets[1] ?? ''), { aar: 2017, indsats: 'doegn' })
  t.strictSame(whole('1. kvartal 2017'), {}, 'of one part alone')
  t.strictSame(whole('1. kvartal 2017', 'Q1 2017'), {}, 'the same part')
  t.strictSame(whole('1. kvartal 2017', '2. kvartal 2018'), {}, 'of another year')
  t.strictSame(whole('1. kvartal 2017', '2. halvår 2017'), {}, 'another part')
  t.strictSame(whole('1. kvartal 2017 udkast', '2. kvartal 2017'), {}, 'other words')
  t.strictSame(whole('Andet', '2. kvartal 2017'), {})
  t.end()
})
