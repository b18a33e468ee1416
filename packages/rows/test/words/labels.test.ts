/** The meaning of the words of a table on their own: headings and names of rows. */
import t from 'tap'
import {
  headingLabel,
  isClear,
  isNothing,
  isUnasked,
  labelOf,
  type Label,
} from '../../src/words/label.js'
import { tokensOf } from '../../src/words/tokens.js'
import { isAboutCount, isNoCount, isOtherCount, totalOf } from '../../src/words/row-words.js'

const behandling = { indsats: 'behandling' } as const
const doegn = { indsats: 'doegn' } as const

t.test('a heading', (t) => {
  const headings: Readonly<Record<string, Label | undefined>> = {
    ...{ '': undefined, ' .- ': undefined, Kommune: { rolle: 'kommune' } },
    ...{
      'Andel i behandling': { rolle: 'andel' },
      'Behandling 2017': { aar: 2017, ...behandling },
    },
    // A two-digit year needs a kind of count beside it, and is at most in the middle of the century.
    ...{ 'Beh. 17': { aar: 2017, ...behandling }, 'Beh. 49': { aar: 2049, ...behandling } },
    ...{ 'Beh. 90': { aar: 1990, ...behandling }, 'Beh. 99': { aar: 1999, ...behandling } },
    ...{ 'Beh. 00': { aar: 2000, ...behandling }, 'Amb. 17': { aar: 2017, rolle: 'ambulant' } },
    'Beh. 17 i byen': { aar: 2017, ...behandling, rest: 'beh 17 i byen' },
    'Beh. 50': { ...behandling, rest: 'beh 50' },
    'Beh. 89': { ...behandling, rest: 'beh 89' },
    'Beh. 170': { ...behandling, rest: 'beh 170' },
    ...{ '17': { rest: '17' }, 'By 17': { rest: 'by 17' }, 'Kommune 17': { rest: 'kommune 17' } },
    'Døgn 17 18': { ...doegn, rest: 'doegn 17 18' },
    'Behandling 2017 18': { aar: 2017, ...behandling, rest: 'behandling 2017 18' },
    ...{ '2017 2018': { rest: '2017 2018' }, 'Beh. 2017/2018': { rest: 'beh 2017 og 2018' } },
    ...{ '2101': { rest: '2101' }, '1989': { rest: '1989' }, '20170': { rest: '20170' } },
    ...{ '2017': { aar: 2017 }, '2100': { aar: 2100 }, '1990': { aar: 1990 } },
    // Days and nights, or women.
    'Antal døgn': { ...doegn, rest: 'antal doegn' },
    'Antal døgn 2017': { aar: 2017, ...doegn, rest: 'antal doegn 2017' },
    'Antal i døgn': doegn,
    // A sentence of the form mentions both, and means one.
    'Behandling (døgn og ambulant) 2017': { aar: 2017, ...behandling },
    ...{
      'År 2017': { aar: 2017 },
      År: { rolle: 'aar' },
      'Bem. 2017': { aar: 2017, rolle: 'ubrugt' },
    },
    'Ikke visiteret 2017': { aar: 2017, rolle: 'andet' },
    ...{ Ambulant: { rolle: 'ambulant' }, 'Kun ambulant': { rolle: 'ambulant' } },
    ...{
      'Ambulant i alt': { rolle: 'ambulant', total: true },
      'Ambulant behandling': { rolle: 'ambulant' },
    },
    'Ambulant og døgn': { ...doegn, rest: 'ambulant og doegn' },
    'Ambulant og døgn 2017': { aar: 2017, ...doegn, rest: 'ambulant og doegn 2017' },
    'Ambulant i byen': { rest: 'ambulant i byen' },
    'Ambulant behandling i byen': { ...behandling, rest: 'ambulant behandling i byen' },
    // A corner cell that names what is below it and beside it.
    ...{ 'Kommune/år': { rolle: 'kommune' }, 'Kommune og indsats': { rolle: 'kommune' } },
    ...{
      'Kommune og by': { rest: 'kommune og by' },
      'Indsats og type': { rest: 'indsats og type' },
    },
    ...{ 'Antal udsatte': { rolle: 'antal' }, 'Antal 2017': { aar: 2017, rolle: 'antal' } },
    ...{
      'Antal i alt': { total: true },
      'I alt': { total: true },
      '2017 i alt': { aar: 2017, total: true },
    },
    'Antal børn': { rest: 'antal boern' },
    ...{ 'Antal i behandling': behandling, 'Heraf døgn': doegn },
    'Behandling i alt': { ...behandling, total: true },
    'Behandling i alt i byen': { ...behandling, total: true, rest: 'behandling i alt i byen' },
    ...{ til: { rest: 'til' }, 'Kvinder 2017': { aar: 2017, rest: 'kvinder 2017' } },
    'Kvinder i alt, byen': { total: true, rest: 'kvinder i alt byen' },
    'Behandling af hunde': { ...behandling, rest: 'behandling af hunde' },
    ...{ '2017 (foreløbige)': { aar: 2017 }, '2017/behandling': { aar: 2017, ...behandling } },
    ...{ 'Døgn & 2017': { aar: 2017, ...doegn }, '2017+døgn': { aar: 2017, ...doegn } },
    'Behandling/døgn': { ...doegn, rest: 'behandling og doegn' },
    // The number of a question or a table.
    ...{
      'Spm. 1: Behandling': behandling,
      ' Spørgsmål 2) Døgn': doegn,
      'Tabel 1. Behandling': behandling,
    },
    ...{
      'spm 1.2: døgn': doegn,
      '1.1 Behandling': behandling,
      '1.10. Døgn': doegn,
      '2) Døgn': doegn,
    },
    ...{ '1. Behandling': behandling, 'Table 12 – Treatment': behandling, '3: Døgn': doegn },
    '1 Behandling': { ...behandling, rest: '1 behandling' },
    '123. Behandling': { ...behandling, rest: '123 behandling' },
    'Døgn 1. runde': { ...doegn, rest: 'doegn 1 runde' },
    '1.Behandling': { ...behandling, rest: '1 behandling' },
    'Spm. 123 Døgn': { ...doegn, rest: 'spm 123 doegn' },
    ...{
      'Spm.1: Behandling': behandling,
      'Tabel 1 Behandling': behandling,
      'Spm. 1.12 Døgn': doegn,
    },
    ...{ '10.2 Behandling': behandling, '2)  Døgn': doegn, 'Spm. 1   Døgn': doegn },
    // What no report asks for, after another word.
    ...{ 'Evt. kommentar': { rolle: 'ubrugt' }, 'Øvrige bemærkninger': { rolle: 'ubrugt' } },
    ...{ 'Evt. kommune nr.': { rolle: 'ubrugt' }, 'Andre kommuner': { rest: 'andre kommuner' } },
    ...{ 'Evt. svar modtaget': { rolle: 'ubrugt' }, 'Navn på kommune': { rolle: 'kommune' } },
    ...{ Evt: { rest: 'evt' }, 'Min kommentar': { rest: 'min kommentar' } },
    'Antal og pct. 2017': { rest: 'antal og pct 2017' },
    'Behandling 02017': { ...behandling, rest: 'behandling 02017' },
    'Ambulant døgn': { ...doegn, rest: 'ambulant doegn' },
    'Ambulant i alt i byen': { rest: 'ambulant i alt i byen' },
    'Behandling i år 2017': { aar: 2017, ...behandling },
    // A whole question of the form.
    '1. Hvor mange udsatte gravide kvinder med et skadeligt rusmiddelbrug har kommunen visiteret til en behandlingsindsats, fx misbrugsbehandlingsindsats eller familiebehandlingsindsats?':
      behandling,
    'Visiteret til en behandlingsindsats (dvs. både døgn og ambulante indsatser) 2017': {
      aar: 2017,
      ...behandling,
    },
    // A reservation changes nothing, and its »tal« does not belong to another word.
    ...{
      'Behandling 2017 (foreløbige tal)': { aar: 2017, ...behandling },
      'Foreløbig døgn': doegn,
    },
    ...{ 'Foreløbige tal': {}, 'Døgn tal': { ...doegn, rest: 'doegn tal' } },
  }
  for (const [text, label] of Object.entries(headings)) t.strictSame(labelOf(text), label, text)
  t.end()
})

t.test('a cell that is not text', (t) => {
  const cells = [1989, 1990, 2017, 2017n, 2100, 2101, 2017.5, true, null, new Date('2017-01-01')]
  t.strictSame(
    cells.map((cell) => labelOf(cell)?.aar),
    [undefined, 1990, 2017, 2017, 2100, undefined, undefined, undefined, undefined, undefined],
  )
  const dates = ['2017-01-01', '2017-02-01', '2017-01-02', '1989-01-01', '2100-01-01', '2101-01-01']
  t.strictSame(
    dates.map((date) => headingLabel(new Date(date))),
    [
      { aar: 2017 },
      ...dates.slice(1, 4).map((rest) => ({ rest })),
      { aar: 2100 },
      { rest: dates[5] },
    ],
  )
  const ends = ['2017-12-31', '2017-12-30', '2017-10-31', '2017-01-31', '2017-12-01']
  t.strictSame(
    ends.map((date) => headingLabel(new Date(date))),
    [{ aar: 2017 }, ...ends.slice(1).map((rest) => ({ rest }))],
    'the last day of a year stands for it',
  )
  t.strictSame(headingLabel('Døgn'), doegn)
  t.strictSame([undefined, {}, { rest: 'x' }].map(isClear), [false, true, false])
  const roles = ['ambulant', 'andet', 'ubrugt', 'antal', 'kommune', undefined] as const
  t.strictSame(roles.map(isUnasked), [true, true, true, false, false, false])
  t.strictSame(roles.map(isNothing), [false, false, true, false, false, false])
  t.ok(isNothing('andel') && isUnasked('andel'))
  t.end()
})

t.test('the words of a text', (t) => {
  t.strictSame(tokensOf(' Beh2017 / 18døgn '), ['beh', '2017', 'og', '18', 'doegn'])
  t.strictSame(tokensOf('%a/b+c&d<e>f'), [
    ...['pct', 'a', 'og', 'b', 'og', 'c', 'og', 'd', 'under', 'e', 'over', 'f'],
  ])
  t.strictSame(tokensOf('År, Ærø – Århus'), ['aar', 'aeroe', 'aarhus'])
  t.end()
})

t.test('the name of a row that is not about a single municipality', (t) => {
  const sums: Readonly<Record<string, string | undefined>> = {
    ...{ 'I alt': '', 'Region Syddanmark': '', Syddanmark: '', 'Min  BY': '', Fyn: 'fyn' },
    ...{ 'Visiteret i alt': undefined, 'Fynske kommuner': 'fynske kommuner' },
    ...{ 'Øvrige kommuner': undefined, 'Andre kommuner': undefined, 'Antal kommuner': undefined },
    ...{ 'Kommuner i Jylland': 'kommuner i jylland', 'De kommuner i Jylland': undefined },
    'Kommunerne uden for Fyn': 'kommunerne uden for fyn',
    ...{ 'Kommuner på øen': 'kommuner paa oeen', 'Kommunerne på øen': 'kommunerne paa oeen' },
    ...{
      'I alt for Fyn': 'fyn',
      'Fyn i alt': 'fyn',
      'Fyn – i alt': 'fyn',
      'Sum af A': 'a',
      'A sum': 'a',
    },
    ...{ 'Total i A': 'a', 'Samlet A': 'a', 'A total': 'a', 'I alt Region Syddanmark': '' },
    ...{ 'Sum af alle kommuner': '', 'I alt kommunerne på listen': '', 'Alle i alt': '' },
    ...{ Odense: undefined, Totalby: undefined, 'A sum b': undefined, Kommuner: undefined },
    'De regionale kommuner tæller': undefined,
    ...{ 'I alt Syddanmark': '', 'I alt for andre kommuner': 'andre kommuner' },
  }
  for (const [text, af] of Object.entries(sums)) t.strictSame(totalOf(text, 'Min by')?.af, af, text)
  t.equal(totalOf('Min by', undefined), undefined)

  const others = ['Antal besvarelser', 'Heraf unge', 'Herunder unge', 'deraf unge', 'hvoraf unge']
  for (const text of others) t.ok(isOtherCount(text), text)
  for (const text of ['Antal', 'Antal kvinder', 'Heraf døgn', 'Heraf', 'Unge heraf', 'Odense', ''])
    t.notOk(isOtherCount(text), text)
  for (const text of ['Odense (døgn)', 'Odense ambulant', 'By A behandling'])
    t.ok(isAboutCount(text), text)
  for (const text of ['Odense', 'Døgn', 'Odense 2017', '']) t.notOk(isAboutCount(text), text)
  for (const text of ['Gennemsnit', 'Gns.', '%', 'I %', 'Max.', 'Minimum'])
    t.ok(isNoCount(text), text)
  for (const text of ['Odense', '']) t.notOk(isNoCount(text), text)
  t.end()
})
