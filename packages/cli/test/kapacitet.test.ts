/** `kapacitet` from arguments to exit status. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faerrestKvinder, kapacitet } from '@screeningsmodel/core/kapacitet'
import t from 'tap'
import { command } from './support/command.js'

const asked = (...argv: string[]) => command(['kapacitet', ...argv])

t.test('the answer equals the library’s, as JSON', async (t) => {
  const { status, out, err } = await asked('--kvinder', '6', '--tilbud', '2')
  t.equal(status, 0)
  t.equal(err, '')
  t.strictSame(JSON.parse(out), kapacitet({ kvinder: 6, tilbud: 2 }))

  const given = ['--kvinder=8', '--tilbud=2', '--taerskel=4', '--andele', '0,75', '0.25']
  const input = { tilbud: 2, taerskel: 4, andele: [0.75, 0.25] }
  const both = await asked(...given, '--sandsynlighed', '0,9', '--sprog', 'en')
  const sprog = { sprog: 'en' } as const
  t.strictSame(JSON.parse(both.out), {
    ...kapacitet({ kvinder: 8, ...input }, sprog),
    faerrestKvinder: faerrestKvinder({ sandsynlighed: 0.9, ...input }, sprog),
  })
})

t.test('only the lowest number of women', async (t) => {
  const { status, out } = await asked('--tilbud', '5', '--sandsynlighed', '0.95')
  t.equal(status, 0)
  const answer = JSON.parse(out) as { faerrestKvinder: { kvinder: number } }
  t.same(Object.keys(answer), ['faerrestKvinder'])
  t.equal(answer.faerrestKvinder.kvinder, 10)
})

t.test('Markdown, also by the name of the file', async (t) => {
  const { out } = await asked('--kvinder', '6', '--tilbud', '2', '--format', 'md')
  t.match(out, /^# Kapacitet\n\nMed 6 kvinder om året kan højst 2 tilbud/)
  t.match(out, /\| Flest tilbud, der kan nå kravet +\| +2 \|/)
  t.match(out, /skal modtage +\| +50\s% \|/)
  const folder = await mkdtemp(join(tmpdir(), 'kapacitet-'))
  t.teardown(() => rm(folder, { recursive: true }))
  const file = join(folder, 'svar.md')
  await asked('--kvinder', '6', '--tilbud', '2', '--ud', file)
  t.equal(await readFile(file, 'utf8'), out)
  const many = await asked('--kvinder', '10000', '--tilbud', '2', '--format', 'md')
  t.match(many.out, /skal modtage +\| +0,03\s% \|/, 'under 0,1 % would say that less is enough')
  t.match(many.out, /\| Sandsynlighed for, at alle når det +\| +over 99,9\s% \|/)
  const rare = await asked('--kvinder', '3', '--tilbud', '500', '--format', 'md')
  t.match(rare.out, /\| Forventet antal, der når det +\| +0,000004 \|/, 'rare, not never')
  const never = await asked('--kvinder', '2', '--tilbud', '500', '--format', 'md')
  t.match(never.out, /\| Forventet antal, der når det +\| +0 \|/)
  const few = await asked('--kvinder', '2', '--tilbud', '2', '--format', 'md', '--sprog', 'en')
  t.match(few.out, 'all are too few')
})

t.test('Markdown: each number stands beside its own words', async (t) => {
  // Of the 128 ways in which seven women can be referred to two tilbud, 99 give the first tilbud at least three, 70
  // give both, and none gives neither.
  const asked7 = ['--kvinder', '7', '--tilbud', '2', '--sandsynlighed', '0,9', '--format', 'md']
  const { out } = await asked(...asked7)
  const rows = [...out.matchAll(/^\| ([^-].+?) +\| +(.+?) \|$/gm)].map(
    ([, words = '', number = '']) => [words, number.replace('\u00a0', ' ')],
  )
  t.strictSame(rows, [
    ['Det viser tallene', 'Tal'],
    ['Flest tilbud, der kan nå kravet', '2'],
    ['Andel af alle kvinderne, et tilbud skal modtage', '42,9 %'],
    ['Sandsynlighed for, at det første tilbud når det', '77,3 %'],
    ['Sandsynlighed for, at mindst ét når det', '100 %'],
    ['Sandsynlighed for, at alle når det', '54,7 %'],
    ['Forventet antal, der når det', '1,55'],
  ])
  const { faerrestKvinder: fewest } = JSON.parse((await asked(...asked7.slice(0, -2))).out) as {
    faerrestKvinder: { konklusionTekst: string }
  }
  t.ok(out.includes(`\n\n${fewest.konklusionTekst}\n\n`), 'and both answers, each in a paragraph')
})

t.test('wrong use is reported, with exit 2', async (t) => {
  for (const [argv, text] of [
    [['--tilbud', '2'], '--kvinder'],
    [['--kvinder', '6'], '--tilbud'],
    [['--kvinder', 'seks', '--tilbud', '2'], '--kvinder'],
    [['--kvinder', '6', '--tilbud', '0'], '--tilbud: '],
    [['--kvinder', '999999', '--tilbud', '2'], '--kvinder: '],
    [['--kvinder', '6', '--tilbud', '2', '--andele', '0,5'], '--andele: '],
    [['--kvinder', '6', '--tilbud', '2', '--andele', '0,5', '0,4'], '--andele: Andelene'],
    [['--kvinder', '6', '--tilbud', '2', '--andele', '50', '50'], '--andele'],
    [['--kvinder', '6', '--tilbud', '2', '--sandsynlighed', '95'], '--sandsynlighed'],
    [['--kvinder', '6', '--tilbud', '2', '--format', 'csv'], '--format'],
  ] as const) {
    const { status, out, err } = await asked(...argv)
    t.equal(status, 2, argv.join(' '))
    t.equal(out, '')
    t.match(err, text)
  }
})

t.test('the help has everything in both languages', async (t) => {
  t.match((await asked('--help')).out, /--andele <andel\.\.\.>[^]*Eksempler:/)
  t.match((await asked('--help', '--sprog', 'en')).out, /the share of the women[^]*Examples:/)
})
