/** Groups of words in a heading: hyphenated ones, shares, both kinds of treatment, a name with a year. */
import t from 'tap'
import { withoutBothKinds } from '../../src/words/both-kinds.js'
import { nameAndLabel } from '../../src/words/name-and-label.js'
import { shareIn } from '../../src/words/share.js'
import { tokensOf } from '../../src/words/tokens.js'

t.test('a hyphenated word continues on the next line', (t) => {
  const one = ['doegnbehandling']
  const two = ['doegn', 'behandling']
  const texts: Readonly<Record<string, readonly string[]>> = {
    'døgn-\nbehandling': one,
    'døgn-\r\nbehandling': one,
    'døgn\u00AD\nbehandling': one,
    'døgn\u2010\nbehandling': one,
    'døgn- \t\n  behandling': one,
    'døgn-behandling': two,
    'døgn\nbehandling': two,
    'døgn -\nbehandling': two,
    'døgn-x\nbehandling': ['doegn', 'x', 'behandling'],
    'døgn-\nBehandling': two,
    'DØGN-\nbehandling': two,
    '1-\nbehandling': ['1', 'behandling'],
    'døgn-\n2': ['doegn', '2'],
    'døgn-\nog ambulant': ['doegn', 'og', 'ambulant'],
    'døgn-\neller ambulant': ['doegn', 'eller', 'ambulant'],
    'døgn-\nsamt ambulant': ['doegn', 'samt', 'ambulant'],
    'døgn-\nogsaa': ['doegnogsaa'],
  }
  for (const [text, words] of Object.entries(texts)) t.strictSame(tokensOf(text), words, text)
  t.strictSame(tokensOf(' .– '), [])
  t.end()
})

t.test('shares, means and the like', (t) => {
  const texts: Readonly<Record<string, ReturnType<typeof shareIn>>> = {
    ...{ 'Gns. døgn': 'andel', 'Døgn (median)': 'andel', 'Gns. og antal': 'andel' },
    ...{
      '%': 'andel',
      'Døgn i pct.': 'andel',
      'Andel af antal': 'andel',
      'Andel og døgn': 'andel',
    },
    ...{ 'Antal og pct.': 'uklar', 'Antal (pct.)': 'uklar', 'Døgn og pct.': 'uklar' },
    ...{ 'Pct. og antal': 'uklar', 'Antal pr. 1.000 fødsler': 'uklar' },
    ...{ 'Pr. 1.000 fødsler': 'andel', 'Døgn per 1000': 'andel', 'Døgn pr. 10.000': 'andel' },
    ...{ 'Døgn pr. 100.000': 'andel', 'Døgn pr. indbygger': 'andel', 'Pr. fødsel': 'andel' },
    ...{ 'Ændring 2017-2018': 'andel', 'Forskel i døgn': 'andel' },
    // These may be counts.
    ...{ Døgn: undefined, 'Antal og døgn': undefined, 'Døgn pr. kommune': undefined },
    ...{ '1.000 fødsler': undefined, 'Indbyggere 2017': undefined, 'Døgn pr.': undefined },
    ...{ 'Døgn pr. 100 fødsler': undefined, 'Døgn pr. 21.000': undefined },
    ...{ 'Døgn, ændring': undefined, 'Døgn i 1.000 kommuner': undefined, '': undefined },
    'Døgn pr. år og 1.000': undefined,
  }
  for (const [text, want] of Object.entries(texts)) t.equal(shareIn(tokensOf(text)), want, text)
  t.end()
})

t.test('both kinds of treatment, side by side', (t) => {
  const texts: Readonly<Record<string, string | undefined>> = {
    ...{ 'døgn og ambulant': '', 'ambulant og døgn': '', 'døgn/ambulant': '' },
    ...{ 'døgn eller ambulant': '', 'døgn samt amb.': '', 'residential and outpatient': '' },
    'outpatient or residential treatment': 'treatment',
    'behandling (både døgn og ambulant)': 'behandling',
    'behandling, dvs. døgn og ambulant': 'behandling',
    'behandling inkl. døgn og ambulant': 'behandling',
    'treatment, both residential and outpatient': 'treatment',
    'unge og døgn og ambulant i alt': 'unge og i alt',
    ...{ 'døgn ambulant': undefined, 'døgn i ambulant': undefined, 'døgn og døgn': undefined },
    ...{ 'ambulant og ambulant': undefined, 'døgn og andre': undefined, ambulant: undefined },
    ...{ 'andre og ambulant': undefined, 'andre og døgn': undefined, 'ambulant og': undefined },
    ...{ 'døgn og unge ambulant': undefined, 'døgn, unge og ambulant': undefined, '': undefined },
    ...{ 'ambulant, døgn og unge': undefined, 'døgn, ambulant og unge': undefined },
  }
  for (const [text, want] of Object.entries(texts))
    t.equal(withoutBothKinds(tokensOf(text))?.join(' '), want, text)
  t.end()
})

t.test('a municipality with a year or a kind of count', (t) => {
  const told: Readonly<Record<string, readonly [string, string, object]>> = {
    'Odense 2017': ['Odense', '2017', { aar: 2017 }],
    '2017: Odense': ['Odense', '2017', { aar: 2017 }],
    'Odense - 2017': ['Odense', '2017', { aar: 2017 }],
    'Odense (døgn)': ['Odense', 'døgn)', { indsats: 'doegn' }],
    'Odense/behandling 2017': ['Odense', 'behandling 2017', { aar: 2017, indsats: 'behandling' }],
    'Faaborg-Midtfyn, døgn': ['Faaborg-Midtfyn', 'døgn', { indsats: 'doegn' }],
    'Odense 2017 (foreløbig)': ['Odense', '2017 (foreløbig)', { aar: 2017 }],
  }
  for (const [text, [navn, rest, label]] of Object.entries(told))
    t.strictSame(nameAndLabel(text), { navn, rest, label }, text)
  for (const text of [
    ...['Odense', '2017', 'Odense 2017 2018', 'By A 2017', 'Odense xyz', 'Odense xyz 2017', ''],
    ...['Odense i alt', 'Odense 2017 i alt', 'Odense ambulant', 'Odense ambulant 2017'],
    ...['Odense antal', 'Odense antal 2017', 'Odense kommune', 'Odense foreløbig', '461 2017'],
  ])
    t.equal(nameAndLabel(text), undefined, text)
  const long = (gap: number) => nameAndLabel(`Odense${' '.repeat(gap)}2017`)?.navn
  t.strictSame([90, 91].map(long), ['Odense', undefined], 'a longer text is a sentence')
  t.end()
})
