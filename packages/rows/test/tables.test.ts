/** Tables of counts, however they are laid out: the counts come back, or one clear question does. */
import { afrapporteringAfGodeRaekker, type Opgoerelse } from '@screeningsmodel/core/afrapportering'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { RowsError } from '@screeningsmodel/rows'
import { refusalsOf, summaryOf, withChoice, type Laest, type Valg } from '../src/opgoerelser.js'
import { seed } from '../../core/test/support/runs.js'
import { sixLayouts } from '../../fixtures/test/cases.js'
import {
  anyChoices,
  csv,
  indsatser,
  keyOf,
  make,
  ways,
  xlsx,
  type Choices,
  type Made,
} from './layouts.js'
import { brief, fromText, laest, read, spurgt, told } from './reading.js'

const runs = Math.ceil(120 * Number(process.env['FC_RUNS'] ?? 1))
const fixtures = new URL('../../fixtures/', import.meta.url)
const json = (name: string) => JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')) as object

const file = (name: string, options = {}) =>
  read(readFileSync(new URL(`cases/${name}`, fixtures)), name.replace(/\.\w+$/, ''), options)

function tema1({ raekker, redegoerelse }: Laest) {
  const opgoerelser = raekker.map(({ input }) => input) as Opgoerelse[]
  const { rapport, afviste } = afrapporteringAfGodeRaekker({
    region: 'Syddanmark',
    aar: [...redegoerelse.aar],
    opgoerelser,
  })
  const { tabel, fordeling } = rapport.tema1
  return {
    tabel: tabel.map(({ aar, behandling, doegn }) => ({ aar, behandling, doegn })),
    fordeling: { behandling: fordeling.behandling, doegn: fordeling.doegn },
    afviste,
  }
}

const spread = (...kommuner: number[]) =>
  kommuner.map((count, antalAar) => ({ antalAar, kommuner: count }))

t.test('the six layouts of one set of counts', async (t) => {
  // Worked out by hand from the files: five municipalities of 22 have any counts at all.
  const expected = {
    tabel: [
      { aar: 2017, behandling: 10, doegn: 2 },
      { aar: 2018, behandling: 8, doegn: 2 },
      { aar: 2019, behandling: 8, doegn: 2 },
    ],
    fordeling: { behandling: spread(17, 1, 1, 3), doegn: spread(18, 3, 0, 1) },
    afviste: [],
  }
  for (const name of sixLayouts) {
    const one = laest(await file(`${name}.xlsx`))
    t.strictSame(tema1(one), expected, name)
    t.equal(one.redegoerelse.kommuner.length, 22)
    t.equal(one.redegoerelse.ikkeOplyst, 0)
  }
  const { redegoerelse } = laest(await file('lang-titel.xlsx'))
  t.match(
    redegoerelse.totaler,
    [
      {
        navn: 'I alt',
        kontrolleret: 2,
        afvigelser: [{ staar: 25, sum: 26, sted: { raekke: 70, kolonne: 3 } }],
      },
    ],
    'the total of the file itself is one short, and that is told',
  )
})

t.test('the published figures, in every layout', async (t) => {
  const { input } = json('data/syddanmark-2020/opgoerelser.json') as {
    input: { opgoerelser: Required<Opgoerelse>[] }
  }
  const { opgoerelser } = input
  const { tema1: published } = json('data/syddanmark-2020/publiceret.json') as {
    tema1: { tabel: object[]; fordeling: object }
  }
  const { tabel, fordeling } = published
  const counts = new Map(
    opgoerelser.flatMap(({ kommune, aar, behandling, doegn }) => [
      [keyOf(kommune, aar, 'behandling'), behandling] as const,
      [keyOf(kommune, aar, 'doegn'), doegn] as const,
    ]),
  )
  const [some] = fc.sample(anyChoices, { numRuns: 1, seed: 1 })
  for (const way of ways) {
    for (const order of [
      ['kommune', 'aar', 'indsats'],
      ['indsats', 'aar', 'kommune'],
    ] as const) {
      const given: Choices = {
        ...some!,
        names: [...new Set(opgoerelser.map(({ kommune }) => kommune))],
        first: 2017,
        years: 3,
        way,
        order,
        total: 'I alt',
      }
      const made = make(given, counts)
      const one = await read(await xlsx(made.tables))
      const name = `${JSON.stringify(way)} ${order.join()}`
      if (one.spoergsmaal) {
        t.fail(`${name}: ${one.spoergsmaal.tekst}`)
        continue
      }
      t.match(tema1(one), { tabel, fordeling, afviste: [] }, name)
    }
  }
})

/** The counts that were read, by the same keys as those that were written. */
function countsOf({ raekker }: Laest, made: Made): Map<string, unknown> {
  const counts = new Map<string, unknown>()
  for (const { input, errors } of raekker) {
    if (errors) throw new Error(JSON.stringify(errors))
    const { kommune, aar, ...own } = input as { kommune: string; aar: number } & Record<
      string,
      unknown
    >
    for (const indsats of indsatser) {
      const key = keyOf(kommune, aar, indsats)
      if (counts.has(key)) throw new Error(`twice: ${key}\n${JSON.stringify(made.tables)}`)
      if (own[indsats] !== undefined) counts.set(key, own[indsats])
    }
  }
  return counts
}

function asLines(counts: Iterable<readonly [string, unknown]>): string {
  return [...counts]
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${String(value)}`)
    .sort()
    .join('\n')
}

/** As XLSX, and as CSV where there is one sheet without merged cells; CSV has the sheet's name. */
async function filesOf({ tables }: Made, delimiter: string): Promise<[Uint8Array, string][]> {
  const visible = tables.filter(({ hidden }) => !hidden)
  const [only] = visible
  return [
    [await xlsx(tables), 'tal'],
    ...(only && visible.length === 1 && only.merges.length === 0
      ? [[csv(only, delimiter), only.name] as [Uint8Array, string]]
      : []),
  ]
}

/** A table of headings and names alone holds nothing to read, and is refused as one without rows. */
const isWithoutCounts = (counts: Made['counts']): boolean => asLines(counts) === ''
const isWithoutRows = (error: unknown): boolean =>
  error instanceof RowsError && error.errors.every(({ code }) => code === 'ingen-raekker')

t.test('any layout gives its counts back, or one question', async (t) => {
  const asked = new Map<string, number>()
  let all = 0
  await fc.assert(
    fc.asyncProperty(anyChoices, fc.constantFrom(';', ',', '\t'), async (choices, delimiter) => {
      const made = make(choices)
      for (const [bytes, navn] of await filesOf(made, delimiter)) {
        all += 1
        const one = await read(bytes, navn).catch((error: unknown) => {
          if (isWithoutCounts(made.counts) && isWithoutRows(error)) return undefined
          throw error
        })
        if (!one) continue
        if (one.spoergsmaal) {
          asked.set(one.spoergsmaal.kode, (asked.get(one.spoergsmaal.kode) ?? 0) + 1)
          continue
        }
        const [got, want] = [asLines(countsOf(one, made)), asLines(made.counts)]
        if (got === want) continue
        throw new Error(
          `${made.layout}\n${JSON.stringify(made.tables)}\nread\n${got}\nfor\n${want}`,
        )
      }
    }),
    { seed, numRuns: runs },
  )
  const questions = [...asked.values()].reduce((sum, count) => sum + count, 0)
  t.comment(`seed ${seed}: ${all} files, ${questions} questions ${JSON.stringify([...asked])}`)
  t.ok(questions < all / 5, 'a question is the exception')
})

t.test('a misspelt name is read as what it is chosen to mean, and told', async (t) => {
  const text = 'Kommune;År;Behandling;Døgn | Odenese;2017;3;1 | Odense;2018;2;1 | Vejle;2017;2;0'
  const before = laest(await fromText(text))
  t.match(before.redegoerelse.ukendteNavne, [{ navn: 'Odenese', forslag: 'Odense' }])
  const chosen = laest(await fromText(text, { navne: { odenese: 'Odense' } }))
  t.equal(brief(chosen), 'Odense 2017: 3/1, Odense 2018: 2/1, Vejle 2017: 2/0')
  t.match(chosen.redegoerelse, {
    kommuner: ['Odense', 'Vejle'],
    ukendteNavne: [],
    rettedeNavne: [{ navn: 'Odenese', kommune: 'Odense', sted: { ark: 'tal', raekke: 2 } }],
  })
  t.equal(
    await told(text, { navne: { Odenese: 'Odenese' } }),
    brief(before),
    'itself: as it stands',
  )
})

t.test('a column without a heading holds the names, whatever stands beside it', async (t) => {
  const two = 'By A 2017: 3/1, By B 2017: 2/0'
  t.equal(
    await told(';Behandling 2017;Døgn 2017;Hvem | By A;3;1;ringet | By B;2;0;skrevet'),
    two,
    'texts behind the counts are no names',
  )
  t.equal(
    await told('Nr;;Behandling 2017;Døgn 2017 | 1;By A;3;1 | 2;By B;2;0', { kolonner: { A: '-' } }),
    two,
    'numbers before the names that are told not to be counts',
  )
  const { redegoerelse } = laest(
    await fromText('Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Hokuspokusby;2017;2;0'),
  )
  t.same(
    redegoerelse.ukendteNavne.map(({ navn, forslag }) => [navn, forslag]),
    [['Hokuspokusby', undefined]],
    'a name that is far from all of them is not taken for one',
  )
})

t.test('tables as regions send them', async (t) => {
  const both = 'Odense 2017: 3/1, Odense 2018: 2/0, Vejle 2017: 2/0, Vejle 2018: 1/1'
  const counts = 'Odense;3;1;2;0 | Vejle;2;0;1;1'
  const byYear = 'Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: 2/0, Vejle 2018: 1/1'
  const layouts: [string, string | Record<string, string>, string][] = [
    [
      'the form itself for each municipality, one below the other',
      'Odense;; | ;2017;2018 | Visiteret til en behandlingsindsats;3;2 | Visiteret til en døgnbehandlingsindsats;1;0 |  | Vejle;; | ;2017;2018 | Visiteret til en behandlingsindsats;2;1 | Visiteret til en døgnbehandlingsindsats;0;1',
      both,
    ],
    [
      'a sheet for each municipality with the questions of the form',
      Object.fromEntries(
        [
          ['Odense', '3;2', '1;0'],
          ['Vejle', '2;1', '0;1'],
        ].map(([kommune, behandling, doegn]) => [
          kommune,
          `Spørgsmål;2017;2018 | Hvor mange udsatte gravide kvinder med et skadeligt rusmiddelbrug har kommunen visiteret til en behandlingsindsats fx misbrugsbehandlingsindsats eller familiebehandlingsindsats?;${behandling} | Hvor mange af disse udsatte gravide kvinder med et skadeligt rusmiddelbrug har kommunen visiteret til en døgnbehandlingsindsats?;${doegn}`,
        ]),
      ),
      both,
    ],
    [
      'a table for each year, with the year in its title',
      'Opgørelse for 2017;; | Kommune;Behandling;Døgn | Odense;3;1 | Vejle;2;0 | Total;5;1 |  | Opgørelse for 2018;; | Kommune;Behandling;Døgn | Odense;2;0 | Vejle;1;1',
      byYear,
    ],
    [
      'years below a heading of another name',
      'Kommune;Periode;Behandling;Døgn | Odense;År 2017;3;1 | Odense;År 2018;2;0 | Vejle;År 2017;2;ingen | Vejle;År 2018;1;1',
      both,
    ],
    [
      'kinds of counts below a heading of another name',
      'Kommune;Ydelse;2017;2018 | Odense;Behandling;3;2 | Odense;Døgn;1;nul | Vejle;Behandling;2;1 | Vejle;Døgn;0;1',
      both,
    ],
    [
      'questions of a survey by their numbers, and a share',
      `Kommune;Spm. 1: Behandling [2017];Spm. 2: Heraf døgn [2017];Spm. 1: Behandling [2018];Spm. 2: Heraf døgn [2018];Andel døgn | ${counts.replaceAll(' |', ';9 |')};4`,
      both,
    ],
    [
      'codes in place of names',
      'kommunekode;aar;behandling;doegn | 461;2017;3;1 | 461;2018;2;0 | 630;2017;2;0 | 630;2018;1;1',
      both,
    ],
    [
      'a sum of two parts is asked about first',
      'Kommune;År;Ambulant;Døgn;I alt | Odense;2017;2;1;3',
      '? hvad-er-kolonnen',
    ],
    [
      'one title with a year is asked',
      'Tal for 2017;; | Kommune;Behandling;Døgn | Odense;3;1',
      '? hvilket-aar',
    ],
    [
      'titles of the same year are asked',
      'Tal for 2017;; | Kommune;Behandling;Døgn | Odense;3;1 |  | Tal for 2017;; | Kommune;Behandling;Døgn | Vejle;3;1',
      '? hvilket-aar',
    ],
    [
      'both counts in one',
      'Kommune;År;Døgn eller behandling | Odense;2017;3',
      '? hvad-er-kolonnen',
    ],
  ]
  for (const [name, text, want] of layouts) t.equal(await told(text), want, name)
  const { sted } = spurgt(
    await fromText('Kommune;År;Ambulant;Døgn;I alt | Odense;2017;2;1;3'),
  ).spoergsmaal
  t.equal(sted?.kolonne, 5, 'and not about one of the parts')
})

t.test(
  'what is chosen for one column goes before what is chosen for all of its name',
  async (t) => {
    const rows = 'Kommune;I alt;Tal | Odense;3;1'
    const kolonner = { 'I alt': 'behandling', '2017!C': '-', Tal: 'doegn' }
    t.equal(
      await told({ '2017': rows, '2018': rows }, { kolonner }),
      'Odense 2017: 3/?, Odense 2018: 3/1',
    )
  },
)

t.test('columns that differ by their year alone are asked about once', async (t) => {
  const text =
    'Kommune;Beh. 2017;Heraf d 2017;Beh. 2018;Heraf d 2018 | Odense;3;1;2;0 | Vejle;2;0;1;1'
  const { spoergsmaal } = spurgt(await fromText(text))
  const [behandling, doegn] = spoergsmaal.muligheder
  t.match(doegn, {
    tekst: 'visiteret til døgnbehandling i 2017 (og det samme for kolonne E med hver sit år)',
    flag: "--kolonne 'C=doegn:2017' --kolonne 'E=doegn:2018'",
  })
  t.equal(
    await told(text, doegn?.valg),
    'Odense 2017: 3/1, Odense 2018: 2/0, Vejle 2017: 2/0, Vejle 2018: 1/1',
  )
  t.match(behandling?.flag, "'E=behandling:2018'")
})

t.test(
  'a year may be written in two digits, as two halves, or as a number in a row of years',
  async (t) => {
    const asks = async (text: string | Record<string, string>) =>
      spurgt(await fromText(text)).spoergsmaal.muligheder.map(({ flag }) => flag)
    const rows = ' | Odense;3;1;2;0 | Vejle;2;0;1;1'
    const two = (c: string, first: string, second: string) =>
      `--kolonne 'C=${c}:${first}' --kolonne 'E=${c}:${second}'`
    const [short] = await asks(`Kommune;Beh. 17;Heraf d 17;Beh. 18;Heraf d 18${rows}`)
    t.equal(short, two('behandling', '2017', '2018'))
    const halves = await asks(`Kommune;Beh.;Dg. 2017/18;;Dg. 2018/19${rows}`)
    t.same(halves, [
      two('behandling', '2017', '2018'),
      two('behandling', '2018', '2019'),
      two('doegn', '2017', '2018'),
      two('doegn', '2018', '2019'),
      "--kolonne 'C=-' --kolonne 'E=-'",
    ])
    const numbers = 'Kommune;Beh. år 1;Døgn år 1;Beh. år 2;Døgn år 2'
    const titled = await asks(`Tal for 2017-2018 | ${numbers}${rows}`)
    t.equal(titled[0], "--kolonne 'B=behandling:2017' --kolonne 'D=behandling:2018'")
    const [unknown] = await asks(`${numbers}${rows}`)
    t.equal(unknown, "--kolonne 'B=behandling'", 'which year is not known')
    const [single] = await asks('Kommune;År;Spm. 17;Døgn | Odense;2017;3;1')
    t.equal(single, "--kolonne 'C=behandling'", 'one number is no year')
  },
)

t.test('rows between the municipalities: parts of the country, sums of parts, means', async (t) => {
  const totals = async (text: string) =>
    laest(await fromText(text)).redegoerelse.totaler.map(({ navn, afvigelser }) =>
      [navn, ...afvigelser.map(({ staar, sum }) => `${String(staar)}/${String(sum)}`)].join(' '),
    )
  const four = 'Odense 2017: 3/1, Assens 2017: 2/0, Vejle 2017: 2/0, Esbjerg 2017: 1/0'
  const head = 'Kommune;Behandling 2017;Døgn 2017 | '
  const parts = `${head}Fyn;; | Odense;3;1 | Assens;2;0 | Subtotal;5;1 | Jylland;; | Vejle;2;0 | Esbjerg;1;0 | Subtotal;3;0 | Total;8;1`
  t.equal(await told(parts), four)
  t.same(await totals(parts), ['Subtotal', 'Subtotal', 'Total'], 'each agrees with its own rows')
  t.match(laest(await fromText(parts)).redegoerelse.udeladt, [
    { kode: 'gruppe', navn: 'Fyn' },
    { kode: 'gruppe', navn: 'Jylland' },
  ])
  const wrong = `${head}Odense;3;1 | Assens;2;0 | I alt;6;1 | Vejle;2;0 | Esbjerg;1;0 | I alt;3;0 | Hovedtotal;9;1`
  t.equal(await told(wrong), four)
  t.same(await totals(wrong), ['I alt 6/5', 'I alt', 'Hovedtotal 9/8'])
  const counted = `${head}Fyn;5;1 | Odense;3;1 | Assens;2;0 | Jylland;3;0 | Vejle;2;0 | Esbjerg;1;0`
  t.equal(await told(counted), four, 'a part of the country is not counted beside its own')
  const means = `${head}Odense;3;1 | Assens;2;0 | Vejle;2;0 | Esbjerg;1;0 | Gennemsnit;2;0 | Median;2;0 | Andel;100;12`
  t.equal(await told(means), four)
  t.same(
    laest(await fromText(means)).redegoerelse.udeladt.map(({ kode, navn }) => `${kode} ${navn}`),
    ['gennemsnit Gennemsnit', 'gennemsnit Median', 'gennemsnit Andel'],
  )
  const blocks =
    'Kommune;Behandling;Døgn | 2017;; | Odense;3;1 | Vejle;2;0 | I alt;5;1 | 2018;; | Odense;2;0 | Vejle;1;1 | I alt;3;1'
  const years = 'Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: 2/0, Vejle 2018: 1/1'
  t.equal(await told(blocks), years)
  t.same(await totals(blocks), ['I alt', 'I alt'])
  t.equal(await told(blocks.replace('Kommune', '')), years, 'and without a heading over the names')
})

t.test('answering a question leads on, and never to a count that is not in the file', async () => {
  // Headings that are not understood make questions of most layouts.
  const unclear = fc.constantFrom(
    'Behandlng',
    'Antal i alt',
    'Døgn og behandling',
    'I alt',
    'Tal',
    'Forløb',
  )
  await fc.assert(
    fc.asyncProperty(
      anyChoices,
      unclear,
      unclear,
      fc.infiniteStream(fc.nat()),
      async (choices, behandling, doegn, picks) => {
        const made = make({ ...choices, behandling, doegn, hidden: false })
        const bytes = await xlsx(made.tables)
        const present = new Set(
          made.tables.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'number'),
        )
        let valg: Valg = {}
        const seen = new Set<string>()
        for (let step = 0; step < 60; step += 1) {
          const one = await read(bytes, 'tal', { valg }).catch((error: unknown) => {
            // A sheet that was chosen may have none, though another has.
            const mayBeWithout = isWithoutCounts(made.counts) || valg.ark !== undefined
            if (mayBeWithout && isWithoutRows(error)) return undefined
            throw error
          })
          if (!one) return
          if (!one.spoergsmaal) {
            for (const { input } of one.raekker) {
              const { behandling, doegn } = (input ?? {}) as Record<string, unknown>
              for (const value of [behandling, doegn]) {
                if (typeof value === 'number' && !present.has(value))
                  throw new Error(`${value} is not in the file`)
              }
            }
            return
          }
          const { kode, tekst, muligheder } = one.spoergsmaal
          const question = kode + tekst + JSON.stringify(muligheder)
          if (seen.has(question))
            throw new Error(
              `asked again: ${tekst} ${JSON.stringify(valg)}\n${JSON.stringify(made.tables)}`,
            )
          seen.add(question)
          const option = muligheder[picks.next().value % Math.max(1, muligheder.length)]
          if (!option) return
          valg = withChoice(valg, option.valg)
        }
        throw new Error('no end of questions')
      },
    ),
    { seed, numRuns: Math.ceil(runs / 2) },
  )
})

t.test(
  'one answer is for all sheets that have the column, and the last answer counts',
  async (t) => {
    const sheets = {
      '2017': 'Kommune;Forløb;Døgn | Odense;3;1 | Vejle;2;0',
      '2018': 'Kommune;Forløb;Døgn | Odense;4;1 | Vejle;1;0',
      '2019': 'Kommune;Forløb;Døgn | Odense;5;1 | Vejle;0;0',
    }
    const one = spurgt(await fromText(sheets))
    t.equal(one.spoergsmaal.kode, 'hvad-er-kolonnen')
    const [first] = one.spoergsmaal.muligheder
    t.match(
      await told(sheets, first?.valg),
      'Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: 4/1, Vejle 2018: 1/0, Odense 2019: 5/1',
    )
    const again = withChoice({ kolonner: { B: '-' } }, { kolonner: { '2017!B': 'behandling' } })
    t.equal(await told({ '2017': sheets[2017] }, again), 'Odense 2017: 3/1, Vejle 2017: 2/0')
    const back = withChoice(again, { kolonner: { B: 'behandling', C: '-' } })
    t.same(Object.keys(back.kolonner ?? {}), ['2017!B', 'B', 'C'])
  },
)

t.test('layouts of other people', async (t) => {
  const four = 'Odense 2017: 3/1, Odense 2018: 3/0, Vejle 2017: 2/0, Vejle 2018: 1/1'
  const sameCounts = async (text: string | Record<string, string>, valg: Valg = {}) => {
    const found = await told(text, valg)
    return found.startsWith('?') ? found : found.split(', ').sort().join(', ')
  }
  const layouts: Record<string, string | Record<string, string>> = {
    'headings of three rows':
      ';2017;;2018; | ;Visiteret til behandling;;Visiteret til behandling; | Kommune;I alt;Heraf døgn;I alt;Heraf døgn | Odense;3;1;3;0 | Vejle;2;0;1;1',
    'a pivot table':
      'Rækkeetiketter;Sum af Behandling;Sum af Døgn | Odense;6;1 | 2017;3;1 | 2018;3;0 | Vejle;3;1 | 2017;2;0 | 2018;1;1 | Hovedtotal;9;2',
    'a pivot table by year':
      'Rækkeetiketter;Behandling;Døgn | 2017;5;1 | Odense;3;1 | Vejle;2;0 | 2018;4;1 | Odense;3;0 | Vejle;1;1 | Hovedtotal;9;2',
    'side by side':
      'Behandling;;;;Døgn;; | Kommune;2017;2018;;Kommune;2017;2018 | Odense;3;3;;Odense;1;0 | Vejle;2;1;;Vejle;0;1',
    'one below the other':
      'Behandling | Kommune;2017;2018 | Odense;3;3 | Vejle;2;1 | I alt;5;4 |  | Døgnbehandling | Kommune;2017;2018 | Odense;1;0 | Vejle;0;1 | I alt;1;1',
    'a table per year below the other':
      '2017 | Kommune;Behandling;Døgn | Odense;3;1 | Vejle;2;0 |  | 2018 | Kommune;Behandling;Døgn | Odense;3;0 | Vejle;1;1',
    'headings again on the next page':
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Odense;2018;3;0 | Kommune;År;Behandling;Døgn | Vejle;2017;2;0 | Vejle;2018;1;1',
    'names only once':
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | ;2018;3;0 | Vejle;2017;2;0 | ;2018;1;1',
    'kinds in the rows':
      'Kommune;Indsats;2017;2018 | Odense;Behandling;3;3 | ;Døgn;1;0 | Vejle;Behandling;2;1 | ;Døgn;0;1',
    'a kind that is not asked for':
      'Kommune;Indsats;2017;2018 | Odense;Behandling;3;3 | Odense;Ambulant;2;3 | Odense;Døgn;1;0 | Vejle;Behandling;2;1 | Vejle;Døgn;0;1',
    'municipalities in columns':
      'År;Indsats;Odense;Vejle;I alt | 2017;Behandling;3;2;5 | 2017;Døgn;1;0;1 | 2018;Behandling;3;1;4 | 2018;Døgn;0;1;1',
    'municipalities in columns, one label':
      'Indsats/Kommune;Odense Kommune;Vejle Kommune;Region Syddanmark | Behandling 2017;3;2;5 | Døgn 2017;1;0;1 | Behandling 2018;3;1;4 | Døgn 2018;0;1;1',
    'all in rows':
      'Kommune;År;Indsats;Antal | Odense;2017;Beh.;3 | Odense;2017;Døgn;1 | Odense;2018;Beh.;3 | Odense;2018;Døgn;0 | Vejle;2017;Beh.;2 | Vejle;2017;Døgn;0 | Vejle;2018;Beh.;1 | Vejle;2018;Døgn;1',
    'years of two digits':
      "Kommune;Beh. 17;Beh '18;Døgn17;døgn 18 | Odense;3;3;1;0 | Vejle;2;1;0;1",
    'totals of the years':
      'Kommune;Behandling 2017;Behandling 2018;Behandling i alt;Døgn 2017;Døgn 2018;Døgn i alt | Odense;3;3;6;1;0;1 | Vejle;2;1;3;0;1;1',
    'codes of municipalities':
      'Kommunenr.;Kommune;År;Behandling;Døgn;Indbyggertal | 461;Odense;2017;3;1;205000 | 461;Odense;2018;3;0;205000 | 630;Vejle;2017;2;0;118000 | 630;Vejle;2018;1;1;118000',
    'codes alone':
      'Kommune;År;Behandling;Døgn | 461;2017;3;1 | 0461;2018;3;0 | 630;2017;2;0 | 630;2018;1;1',
    'a note with numbers':
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Odense;2018;3;0 | Vejle;2017;2;0 | Vejle;2018;1;1 |  | Andre oplysninger | Antal ansatte;12',
    'a sheet per municipality': {
      Odense: 'År;Behandling;Døgn | 2017;3;1 | 2018;3;0',
      Vejle: 'År;Behandling;Døgn | 2017;2;0 | 2018;1;1',
    },
    'a sheet per year': {
      'År 2017': 'Kommune;Behandling;Døgn | Odense;3;1 | Vejle;2;0',
      '2018': 'Kommune;Behandling;Døgn | Odense;3;0 | Vejle;1;1',
    },
    'a sheet per year and kind': {
      'Beh 2017': 'Kommune;Antal | Odense;3 | Vejle;2',
      'Døgn 2017': 'Kommune;Antal | Odense;1 | Vejle;0',
      'Beh 2018': 'Kommune;Antal | Odense;3 | Vejle;1',
      'Døgn 2018': 'Kommune;Antal | Odense;0 | Vejle;1',
    },
    'a summary that says the same': {
      Samlet:
        'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Odense;2018;3;0 | Vejle;2017;2;0 | Vejle;2018;1;1',
      '2017': 'Kommune;Behandling;Døgn | Odense;3;1 | Vejle;2;0',
    },
    English:
      'Municipality;Year;Referred to treatment;Residential treatment | Odense;2017;3;1 | Odense;2018;3;0 | Vejle;2017;2;0 | Vejle;2018;1;1 | Grand total;;9;2',
  }
  for (const [name, text] of Object.entries(layouts)) t.equal(await sameCounts(text), four, name)
})

t.test('what can be read in two ways is asked', async (t) => {
  const tables: [
    name: string,
    text: string | Record<string, string>,
    question: string,
    answers: readonly string[],
  ][] = [
    [
      'a heading with a slip',
      'Kommune;Behandling 2017;Døgn 2017;Behandlng 2018;Døgn 2018 | Odense;3;1;2;0',
      'hvad-er-kolonnen',
      ["--kolonne 'D=behandling:2018'", "--kolonne 'D=doegn:2018'", "--kolonne 'D=-'"],
    ],
    [
      'a part, a part and a sum',
      'Kommune;År;Ambulant;Døgn;I alt | Odense;2017;2;1;3 | Vejle;2017;1;1;2',
      'hvad-er-kolonnen',
      ["--kolonne 'E=behandling'", "--kolonne 'E=doegn'", "--kolonne 'E=-'"],
    ],
    [
      'residential beside treatment',
      'Kommune;År;Behandling;Døgn;I alt | Odense;2017;2;1;3 | Vejle;2017;1;1;2',
      'i-alt-kolonnen',
      ["--kolonne 'E=-'", "--kolonne 'C=-' --kolonne 'E=behandling'"],
    ],
    [
      'a sum in place of treatment',
      'Kommune;År;I alt;Heraf døgn | Odense;2017;3;1',
      'hvad-er-kolonnen',
      ["--kolonne 'C=behandling'", "--kolonne 'C=doegn'", "--kolonne 'C=-'"],
    ],
    [
      'two groups of women',
      'Kommune;Under 18;;Over 18; | ;Behandling;Døgn;Behandling;Døgn | Odense;3;1;2;0',
      'hvad-er-kolonnen',
      [
        "--kolonne 'B=behandling:del' --kolonne 'D=behandling:del'",
        "--kolonne 'B=behandling'",
        "--kolonne 'B=doegn'",
        "--kolonne 'B=-'",
      ],
    ],
    [
      'what is expected beside what was',
      'Kommune;Visiteret;;Forventet; | ;2017;2018;2019;2020 | Odense;3;1;2;0',
      'hvad-er-kolonnen',
      [
        "--kolonne 'D=behandling:2019' --kolonne 'E=behandling:2020'",
        "--kolonne 'D=doegn:2019' --kolonne 'E=doegn:2020'",
        "--kolonne 'D=-' --kolonne 'E=-'",
      ],
    ],
    [
      'a heading in the middle of its group',
      'Kommune;;Behandling;;;Døgn; | ;2017;2018;2019;2017;2018;2019 | Odense;1;2;3;0;1;1',
      'hvad-er-kolonnen',
      ["--kolonne 'B=behandling:2017'", "--kolonne 'B=doegn:2017'", "--kolonne 'B=-'"],
    ],
    [
      'halves of a year',
      'Kommune;1. halvår 2017;2. halvår 2017 | Odense;3;1',
      'hvad-er-kolonnen',
      [
        "--kolonne 'B=behandling:2017:del' --kolonne 'C=behandling:2017:del'",
        "--kolonne 'B=doegn:2017:del' --kolonne 'C=doegn:2017:del'",
        "--kolonne 'B=behandling:2017'",
        "--kolonne 'B=doegn:2017'",
        "--kolonne 'B=-'",
      ],
    ],
    [
      'a number of what?',
      'Kommune;År;Antal | Odense;2017;3',
      'hvilken-indsats',
      ["--kolonne 'C=behandling'", "--kolonne 'C=doegn'"],
    ],
    [
      'a sum of the kinds in the rows',
      'Kommune;Indsats;2017 | Odense;Ambulant;2 | Odense;Døgn;1 | Odense;I alt;3',
      'hvad-er-raekken',
      ["--raekke 'I alt=behandling'", "--raekke 'I alt=doegn'", "--raekke 'I alt=-'"],
    ],
    [
      'a sum by another name',
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Vejle;2017;2;0 | Billund;2017;1;0 | Syd;2017;6;1',
      'er-raekken-en-sum',
      ["--raekke 'Syd=total'", "--raekke 'Syd=kommune'"],
    ],
    [
      'no year',
      { Ark1: 'Opgørelse fra 2020 | Kommune;Behandling;Døgn | Odense;3;1' },
      'hvilket-aar',
      ["--ark 'Ark1=2020'"],
    ],
    [
      'two sheets that disagree',
      {
        2017: 'Kommune;År;Behandling;Døgn | Odense;2017;3;1',
        Samlet: 'Kommune;År;Behandling;Døgn | Odense;2017;2;1',
      },
      'samme-tal-to-steder',
      ["--ark '2017'", "--ark 'Samlet'"],
    ],
    [
      'a sheet for each year, by more than its name',
      {
        'Data 2017': 'Kommune;Behandling;Døgn | Odense;3;1',
        'Data 2018': 'Kommune;Behandling;Døgn | Odense;2;1',
      },
      'hvilket-aar',
      [
        "--ark 'Data 2017=2017' --ark 'Data 2018=2018'",
        "--ark 'Data 2017=2017'",
        "--ark 'Data 2018'",
      ],
    ],
    ['no heading', 'Odense;2017;3;1 | Vejle;2017;2;0', 'ingen-tabel', []],
    [
      'the same column twice',
      'Kommune;År;Behandling;Døgn;Heraf døgn | Odense;2017;3;1;2',
      'to-ens-kolonner',
      ["--kolonne 'E=-'", "--kolonne 'D=-'"],
    ],
    [
      'a year in two places',
      'Kommune;År;Behandling 2018;Døgn 2018 | Odense;2017;3;1',
      'to-steder',
      ["--kolonne 'B=-'", "--kolonne 'C=behandling' --kolonne 'D=doegn'"],
    ],
    [
      'a sheet that says another kind',
      { Døgn: 'Kommune;År;Behandling | Odense;2017;3' },
      'ark-uenigt',
      ["--ark 'Døgn=antal' --kolonne 'C=behandling'"],
    ],
  ]
  for (const [name, text, question, answers] of tables) {
    const { spoergsmaal, redegoerelse } = spurgt(await fromText(text))
    t.equal(spoergsmaal.kode, question, name)
    t.strictSame(
      spoergsmaal.muligheder.map(({ flag }) => flag),
      answers,
      name,
    )
    t.match(spoergsmaal.tekst, /\?( |$)/, name)
    if (question !== 'ingen-tabel')
      t.ok(redegoerelse.tabeller.length > 0, 'what is known so far can be shown')
  }
})

t.test('choices', async (t) => {
  const unnamed = 'Odense;2017;3;1 | Vejle;2017;2;0'
  const kolonner = { A: 'kommune', B: 'aar', C: 'behandling', D: 'doegn' }
  t.equal(await told(unnamed, { overskrift: [0], kolonner }), 'Odense 2017: 3/1, Vejle 2017: 2/0')
  const slip = 'Kommune;Behandling 2017;Døgn 2017;Forløb;Døgn 2018 | Odense;3;1;2;0'
  t.equal(
    await told(slip, { kolonner: { forløb: 'behandling:2018' } }),
    'Odense 2017: 3/1, Odense 2018: 2/0',
    'by name',
  )
  t.equal(
    await told(slip, { kolonner: { 'tal!D': 'behandling:2018', E: '-' } }),
    'Odense 2017: 3/1, Odense 2018: 2/?',
  )
  const other = 'Kommune;År;Behandling;Døgn;I alt | Odense;2017;2;1;3 | Vejle;2017;1;1;2'
  t.equal(
    await told(other, { kolonner: { C: '-', E: 'behandling' } }),
    'Odense 2017: 3/1, Vejle 2017: 2/1',
  )
  t.equal(await told(other, { kolonner: { E: '-' } }), 'Odense 2017: 2/1, Vejle 2017: 1/1')
  const sum =
    'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Vejle;2017;2;0 | Billund;2017;1;0 | Syd;2017;6;1'
  t.equal(
    await told(sum, { raekker: { Syd: 'total', Billund: '-' } }),
    'Odense 2017: 3/1, Vejle 2017: 2/0',
  )
  t.match(await told(sum, { raekker: { Syd: 'kommune' } }), /Syd 2017: 6\/1$/)
  const sheets = {
    A: 'Kommune;Behandling;Døgn | Odense;3;1',
    B: 'Kommune;Behandling;Døgn | Odense;2;1',
  }
  t.equal(await told(sheets, { ark: ['B'], arkBetydning: { B: '2019' } }), 'Odense 2019: 2/1')
  t.equal(
    await told(sheets, { ark: ['1'], arkBetydning: { 1: '2018' } }),
    'Odense 2018: 3/1',
    'by number',
  )
  const titled = 'Kommune;2018 | Kommune;År;Behandling;Døgn | Odense;2017;3;1'
  t.equal(await told(titled, { overskrift: [2] }), 'Odense 2017: 3/1')
})

t.test('the account of a reading', async (t) => {
  const { redegoerelse } = laest(await file('bred.xlsx'))
  t.match(redegoerelse, {
    ark: [{ navn: 'Samlet', laest: true }],
    aar: [2017, 2018, 2019],
    tabeller: [
      {
        ark: 'Samlet',
        overskrift: [3, 4],
        foersteRaekke: 5,
        sidsteRaekke: 27,
        titler: ['Opgørelse over visiterede gravide, Region Syddanmark'],
        kolonner: [
          { bogstav: 'A', navn: 'Kommune', betydning: 'kommune' },
          { bogstav: 'B', navn: 'Behandling 2017', betydning: 'behandling:2017' },
          {},
          {},
          { bogstav: 'E', navn: 'Heraf døgnbehandling 2017', betydning: 'doegn:2017' },
          {},
          {},
        ],
      },
    ],
    totaler: [{ navn: 'I alt', sted: { raekke: 27 }, kontrolleret: 0 }],
  })
  t.equal(redegoerelse.ukendteNavne.length, 22, 'made-up municipalities are told of')
  const own = laest(await file('bred.xlsx', { kommuner: redegoerelse.kommuner }))
  t.strictSame(own.redegoerelse.ukendteNavne, [], 'unless they were listed')
  const odd = laest(
    await fromText({
      Vejledning: 'Sådan gør du',
      Tal: 'Kommune;År;Behandling;Døgn;Bem. | Odenese;2017;3;1;x | Vejle;2017;;- | Billund;2017;1;0 | Hele regionen;2017;5;1 |  | Kilde: kommunerne',
    }),
  )
  t.match(odd.redegoerelse, {
    ark: [
      { navn: 'Vejledning', laest: false, hvorfor: 'ingen-tabel' },
      { navn: 'Tal', laest: true },
    ],
    ukendteNavne: [{ navn: 'Odenese', forslag: 'Odense', sted: { ark: 'Tal', raekke: 2 } }],
    // Vejle's counts are not known.
    totaler: [{ navn: 'Hele regionen', kontrolleret: 0, ukontrolleret: 2, afvigelser: [] }],
    udeladt: [{ kode: 'note', navn: 'Kilde: kommunerne', sted: { raekke: 7 } }],
    ikkeOplyst: 2,
  })
  t.match(odd.redegoerelse.tabeller[0]?.kolonner[4], { navn: 'Bem.', betydning: '-' })
  const rows = [
    ['Kommune', 'År', 'Behandling', 'Døgn'],
    ['Odense', 2017, 3, 1],
  ]
  const hidden = await read(
    await xlsx([
      { name: 'Gammel', merges: [], rows: [...rows, ['Vejle', 2017, 9, 9]], hidden: true },
      { name: 'Tomt', merges: [], rows: [] },
      { name: 'Tal', merges: [], rows },
    ]),
  )
  t.equal(brief(laest(hidden)), 'Odense 2017: 3/1')
  t.strictSame(hidden.redegoerelse.ark, [
    { navn: 'Gammel', laest: false, hvorfor: 'skjult' },
    { navn: 'Tomt', laest: false, hvorfor: 'tomt' },
    { navn: 'Tal', laest: true },
  ])
})

t.test('files that go wrong', async (t) => {
  t.match(tema1(laest(await file('F01-i-alt-raekke-taelles-som-kommune.csv'))).tabel, [
    { behandling: 5, doegn: 1 },
  ])
  const three = laest(await file('F03-et-ark-pr-aar-kun-foerste-laeses.xlsx'))
  t.equal(brief(three), 'Odense 2017: 3/1, Odense 2018: 9/5, Odense 2019: 9/5')
  const error = laest(await file('F05b-fejlcelle-REF-i-afrapportering.xlsx'))
  t.equal(brief(error), 'Odense 2017: #/1!fejl-i-celle, Vejle 2017: 2/0')
  const { afviste } = tema1(error)
  t.match(refusalsOf(error.raekker, afviste), [
    { linje: 2, kolonne: 3, code: 'fejl-i-celle', pointer: '/behandling' },
  ])
  await t.rejects(file('F08b-cpr-uden-foerste-nul-som-kommune.xlsx'), {
    errors: [{ code: 'cpr-i-regneark' }],
  })
  await t.rejects(file('F20-cpr-paa-ark-2-afvises-ikke.xlsx'), {
    errors: [{ code: 'cpr-i-regneark' }],
  })
  await t.rejects(file('F15-gammel-xls-laeses-som-csv.xls'), {
    errors: [{ code: 'er-gammel-xls' }],
  })
  for (const [name, code, rows] of [
    ['F09-alle-aar-som-dato-vildledende-fejl.xlsx', 'dato-i-celle', [2, 3]],
    ['F09b-aar-2017-18-vildledende-fejl.csv', 'intet-aarstal', [2]],
  ] as const) {
    const { raekker, redegoerelse } = laest(await file(name))
    t.strictSame(redegoerelse.bemaerkninger, [], 'that a kind of count is missing is not known')
    t.match(summaryOf(redegoerelse, 'da')[0], /^I .* er der ingen rækker, der kan bruges\.$/)
    t.match(
      raekker.map(({ linje, errors }) => [linje, errors?.[0]?.code, errors?.[0]?.pointer]),
      rows.map((row) => [row, code, '/aar']),
      name,
    )
  }
  const spellings =
    'Kommune;År;Behandling;Døgn | Åbenrå Kommune;2017;3;1 | Aabenraa;2018;2;0 | A\u030Abenra\u030A;2019;1;0 | AABENRAA;2020;1;0'
  t.equal(
    await told(spellings),
    'Aabenraa 2017: 3/1, Aabenraa 2018: 2/0, Aabenraa 2019: 1/0, Aabenraa 2020: 1/0',
  )
  const texts =
    'Kommune;År;Behandling;Døgn | Odense;2017;<3;1 | Vejle;2017;2-3;0 | Varde;2017;"3,0";0 | Vejen;2017;1.250;0 | ;2017;4;1'
  t.equal(
    await told(texts),
    'Odense 2017: <3/1, Vejle 2017: 2-3/0, Varde 2017: 3/0, Vejen 2017: #/0!tvetydigt-tal, undefined undefined: ?/?!intet-kommunenavn',
  )
  t.equal(
    await told('Kommune;År;Behandling;Døgn | "Odense;2017;3;1 | Vejle;2017;2;0'),
    'Vejle 2017: 2/0, undefined undefined: ?/?!ulukket-citat',
  )
  const towns = Array.from({ length: 15 }, (_, i) => `By ${String(i)};2017;${String(i)};0`)
  t.same(
    laest(
      await fromText(
        `Kommune;År;Behandling;Døgn | ${towns.map((town) => `"X;2017;9;9 |  | ${town}`).join(' | ')}`,
      ),
    ).raekker.map(({ linje, input, errors }) => [linje, errors?.[0]?.code ?? input]),
    [
      ...towns.map((_, i) => [
        3 * i + 4,
        { kommune: `By ${String(i)}`, aar: 2017, behandling: i, doegn: 0 },
      ]),
      ...towns.map((_, i) => [3 * i + 2, 'ulukket-citat']),
    ],
    'each line whose mark is never closed is told, and none of those between is lost',
  )
  await t.rejects(told('Kommune;År;Behandling;Døgn | Odense;2017;3;1 | 101901234;2017;1;0'), {
    errors: [{ code: 'personoplysning' }],
    linje: 3,
  })
  const merged = await read(
    await xlsx([
      {
        name: 'Ark1',
        merges: [[1, 1, 1, 2]],
        rows: [
          ['Kommune', 'Behandling 2017', 'Behandling 2018'],
          ['Odense', 3, null],
        ],
      },
    ]),
  )
  t.equal(brief(laest(merged)), 'Odense 2017: #/?!flettet-celle, Odense 2018: #/?!flettet-celle')
})

t.test('a large sheet', async (t) => {
  const rows = Array.from(
    { length: 100_000 },
    (_, i) => `Kommune ${i % 20_000};${2010 + Math.floor(i / 20_000)};9;${i % 3}`,
  )
  const one = laest(
    await read(
      Buffer.from(`Kommune;År;Behandling;Døgn\n${rows.join('\n')}\nI alt;;900000;99999\n`),
    ),
  )
  t.equal(one.raekker.length, 100_000)
  t.match(one.redegoerelse.totaler, [{ kontrolleret: 2, afvigelser: [] }])
})
