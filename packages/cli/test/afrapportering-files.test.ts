/** A complete report from the command line: cases, tilbud, texts, and the name of its file. */
import { afrapportering } from '@screeningsmodel/core/afrapportering'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { xlsx } from '../../rows/test/support/layouts.js'
import { command } from './support/command.js'
import { scratch } from './support/folder.js'

const { folder, file } = await scratch()
const region = ['--region', 'Region Syddanmark']

const tal = await file('tal.csv', 'Kommune;År;Behandling;Døgnbehandling\nKolding;2018;2;1\n')
const sager = await file(
  'sager.csv',
  [
    'Reference;Kommune;År;Visiteret til;gravid;skadeligtForbrug.alkohol',
    'S-1;Vejle;2018;Døgn;ja;ja',
    'S-2;Vejle;2019;ambulant;ja;ja',
    'S-3;Vejle;2019;ingen;nej;nej',
  ].join('\n'),
)
const tilbud = await file(
  'tilbud.csv',
  [
    'Reference;År;Kommune;Anvendelse;Borgere;Årsværk;Medarbejdere',
    'T-1;2019;Kolding;Benyttet;4;2,5;9',
    'T-2;2019;Vejle;forventes;1;;',
  ].join('\n'),
)
const tekster = await file(
  'tekster.md',
  '# Egne tekster\n\n## 3.1 Samarbejde\n\nEt *møde*.\n\n4.1\nAndet.\n',
)

t.test('a note beside a case leaves the case as it is, and its column is told', async (t) => {
  const heading = ['Kommune', 'År', 'Visiteret til', 'Gravid', 'skadeligtForbrug.alkohol']
  const one = ['Vejle', 2019, 'døgn', 'ja', 'ja']
  const read = async (name: string, row: readonly (string | number)[], argv: string[] = []) => {
    const table = { name: 'Ark1', rows: [heading, row], merges: [], hidden: false }
    const path = await file(name, await xlsx([table]))
    return command(['afrapportering', ...region, '--sager', path, ...argv])
  }
  const plain = await read('uden-note.xlsx', one)
  const noted = await read('note.xlsx', [...one, 'ringet'])
  t.match(noted, { status: 0, err: /note\.xlsx: kolonner uden navn, der ikke læses: F\. Skriv/ })
  t.equal(noted.out.replaceAll('note.xlsx', ''), plain.out.replaceAll('uden-note.xlsx', ''))
  const chosen = await read('note.xlsx', [...one, 'ringet'], ['--sager-kolonne', 'F=-'])
  t.match(chosen, { status: 0, err: /^(?!.*uden navn)/s })
})

t.test('files and options give the report of the same request', async (t) => {
  const argv = ['afrapportering', tal, ...region, '--sager', sager, '--tilbud', tilbud]
  const { status, out } = await command([
    ...argv,
    ...['--tekster', tekster, '--offentliggoeres', '--navngiv-kommuner', 'ja'],
    ...['--tema1-kreds', 'snaever', '--laesning', 'kompetencer-fra=eget-personale'],
    ...['--kommuner', await file('kommuner.txt', 'Kolding\nVejle\nVarde\n'), '--aar', '2018-2019'],
  ])
  t.equal(status, 0)
  const misbrug = { skadeligtForbrug: { alkohol: true } }
  const expected = afrapportering({
    region: 'Region Syddanmark',
    aar: [2018, 2019],
    kommuner: ['Kolding', 'Vejle', 'Varde'],
    offentliggoeres: true,
    navngivKommuner: true,
    laesninger: { 'tema1-kreds': 'snaever', 'kompetencer-fra': 'eget-personale' },
    opgoerelser: [{ kommune: 'Kolding', aar: 2018, behandling: 2, doegn: 1 }],
    sager: [
      {
        reference: 'S-1',
        kommune: 'Vejle',
        aar: 2018,
        visiteret: 'doegn',
        gravid: true,
        ...misbrug,
      },
      {
        reference: 'S-2',
        kommune: 'Vejle',
        aar: 2019,
        visiteret: 'ambulant',
        gravid: true,
        ...misbrug,
      },
      {
        reference: 'S-3',
        kommune: 'Vejle',
        aar: 2019,
        visiteret: 'ingen',
        gravid: false,
        skadeligtForbrug: { alkohol: false },
      },
    ],
    tilbud: [
      {
        reference: 'T-1',
        aar: 2019,
        kommune: 'Kolding',
        anvendelse: 'benyttet',
        borgere: 4,
        aarsvaerk: 2.5,
        medarbejdere: 9,
      },
      { reference: 'T-2', aar: 2019, kommune: 'Vejle', anvendelse: 'forventet', borgere: 1 },
    ],
    tekster: { '3.1': 'Et *møde*.', '4.1': 'Andet.' },
  })
  t.same(JSON.parse(out), expected)
})

t.test('cases alone are enough, and standard input is not waited for', async (t) => {
  const { status, out } = await command(['afrapportering', ...region, '--sager', sager])
  t.equal(status, 0)
  t.match(JSON.parse(out), { aar: [2018, 2019], tema1: { antalKommuner: 1 } })
})

t.test('choosing the columns of cases and of tilbud', async (t) => {
  const own = await file(
    'egne.csv',
    'By;År;Visiteret;Note;gravid;skadeligtForbrug.alkohol;Hjemløshed\nVejle;2018;doegn;i hånden;ja;ja;ja\n',
  )
  const named = await file('navne.csv', 'Navn;År;Anvendelse\nT-9;2018;benyttet\n')
  const argv = ['afrapportering', tal, ...region, '--sager', own, '--tilbud', named]
  const unsaid = await command(argv)
  t.match(unsaid, { status: 2, err: /egne\.csv.*By/s })
  const chosen = ['--sager-kolonne', 'By=kommune', '--sager-kolonne', 'D=-']
  const names = ['--tilbud-kolonne', 'navn=reference']
  const { status, out, err } = await command([...argv, ...chosen, ...names])
  t.equal(status, 0, err)
  t.match(JSON.parse(out), { tema1: { antalKommuner: 2, tabel: [{ behandling: 3, doegn: 2 }] } })
  t.match(out, 'T-9')
  const misspelt = await command([...argv, '--sager-kolonne', 'Bi=kommune', ...names])
  t.match(misspelt, {
    status: 2,
    err: /egne\.csv.*»Bi« er ingen kolonne i filen\. Mente du »By«\?/s,
  })
  const doubled = await file('dobbelt.csv', 'kommune;aar;Kommune;visiteret\nVejle;2018;;doegn\n')
  const twice = ['afrapportering', ...region, '--sager', doubled]
  t.match(await command(twice), { status: 2, err: /--sager-kolonne.*»A=-« eller »C=-«/ })
  t.match(await command([...twice, '--sager-kolonne', 'C=-']), { status: 0 })
  t.match(await command([...twice, '--sager-kolonne', 'A=-']), {
    status: 1,
    err: /Kommunen mangler/,
  })
  const titled = await file('titel.csv', 'Sager i Vejle;;\nHvor;Hvornår;Hvad\nVejle;2018;doegn\n')
  const letters = ['A=kommune', 'B=aar', 'C=visiteret'].flatMap((one) => ['--sager-kolonne', one])
  const below = ['afrapportering', ...region, '--sager', titled, ...letters]
  const read = await command([...below, '--sager-overskrift', '2'])
  t.equal(read.status, 0, read.err)
  t.match(JSON.parse(read.out), { aar: [2018], tema1: { antalKommuner: 1 } })
  t.match(await command([...below, '--sager-overskrift', '2-3']), {
    status: 2,
    err: /--sager-overskrift: skriv rækkens nummer/,
  })
  t.match(await command([...below, '--sager-ark', '2019']), {
    status: 2,
    err: /En CSV-fil har ingen ark at vælge imellem/,
  })
  const wrong = await command([...argv, '--sager-kolonne', 'By=hjem'])
  t.match(wrong, { status: 2, err: /--sager-kolonne: skriv kolonnens navn/ })
})

t.test('rows without a fact about a case are skipped and reported', async (t) => {
  const noted = await file(
    'noter.csv',
    'kommune;aar;visiteret\nVejle;2018;doegn\n;;\n* Foreløbige tal;;\nKilde: sagssystemet;;\n',
  )
  const argv = ['afrapportering', ...region, '--sager', noted]
  const { status, out, err } = await command(argv)
  t.match(JSON.parse(out), { tema1: { antalKommuner: 1 } })
  t.same(
    [status, err],
    [0, `${noted}: Række 4 og 5 har ingen oplysninger om en sag og er sprunget over.\n`],
  )
  const marked = await file(
    'fodnote.csv',
    'kommune;aar;visiteret\nVejle;2018;doegn\nVejle*;2018;doegn\n',
  )
  const read = await command(['afrapportering', ...region, '--sager', marked])
  t.match(JSON.parse(read.out), { tema1: { antalKommuner: 1 } })
  t.same([read.status, read.err], [0, `${marked}: »Vejle*« (række 3) læses som Vejle.\n`])
  const numbered = await file('numre.csv', 'reference;kommune;aar\n1;;\n2;;\n')
  t.same(await command(['afrapportering', ...region, '--sager', numbered]), {
    status: 2,
    out: '',
    err: `${numbered}: Række 2 og 3 har ingen oplysninger om en sag og er sprunget over.\nDer er ingen årstal i filerne. Angiv årene med --aar, for eksempel --aar 2017-2019.\n`,
  })
  const english = await command([...argv, '--sprog', 'en'])
  t.equal(english.err, `${noted}: Rows 4 and 5 hold no facts of a case and are passed over.\n`)
})

t.test('a line of a wide sheet is one row, however many of its years are refused', async (t) => {
  const heading = 'Kommune;Behandling 2017;Behandling 2018;Døgn 2017;Døgn 2018\n'
  const wide = await file('bred.csv', `${heading}Vejle;1;1;2;3\nKolding;1;1;0;0\nAssens;1;1;0;4\n`)
  const { status, err } = await command(['afrapportering', wide, ...region])
  t.equal(status, 1)
  t.match(err, /^To rækker er afvist\./m)
})

t.test('in a folder, the report is named after its region and years', async (t) => {
  const place = join(folder, 'rapporter')
  await mkdir(place)
  for (const format of ['docx', 'md'] as const) {
    const argv = ['afrapportering', tal, ...region, '--aar', '2017-2018', '--ud', place]
    const found = await command([...argv, ...(format === 'md' ? ['--format', 'md'] : [])])
    t.match(found, {
      status: 0,
      err: new RegExp(`afrapportering-.*syddanmark-2017-2018\\.${format}`),
    })
  }
  t.match((await readdir(place)).sort(), [/2017-2018\.docx$/, /2017-2018\.md$/])
})

t.test('letters of texts and names are kept, whatever program saved them', async (t) => {
  const letters = async (name: string, text: string) => {
    const marked = Buffer.from(`\uFEFF${text}`, 'utf16le')
    return Promise.all(
      [Buffer.from(text), Buffer.from(text, 'latin1'), marked].map((bytes, i) =>
        file(`${String(i)}-${name}`, bytes),
      ),
    )
  }
  const texts = await letters('tekster.md', '## 3.1\nVi mødes på Ærø.\n')
  const names = await letters('kommuner.csv', 'Kommune\r\nÆrø\r\nKolding\r\n')
  for (const [i, path] of texts.entries()) {
    const more = ['--tekster', path, '--kommuner', names[i] ?? '']
    const { status, out, err } = await command(['afrapportering', tal, ...region, ...more])
    t.equal(status, 0, err)
    t.match(out, '"Vi mødes på Ærø."')
    const { tema1 } = JSON.parse(out) as { tema1: { kommuner: { kommune: string }[] } }
    t.ok(tema1.kommuner.some(({ kommune }) => kommune === 'Ærø'))
    t.notMatch(out, '\uFFFD')
  }
})

t.test('errors have file, line and column; no file is overwritten', async (t) => {
  const wrong = await file('skaeve.csv', 'Reference;Kommune;År;Visiteret\nS-1;Vejle;2018;hjem\n')
  const refused = await command(['afrapportering', tal, ...region, '--sager', wrong])
  t.match(refused, { status: 1, err: /skaeve\.csv:2:4: / })
  const before = await readFile(tilbud, 'utf8')
  for (const [option, read] of [
    ['--tilbud', tilbud],
    ['--sager', sager],
    ['--tekster', tekster],
  ] as const) {
    const argv = ['afrapportering', tal, ...region, option, read, '--ud', read, '--format', 'md']
    t.match(await command(argv), { status: 2, err: /ikke overskrevet/ }, option)
  }
  t.equal(await readFile(tilbud, 'utf8'), before)
  const loose = await file('loes.md', 'En tekst uden overskrift.\n')
  const twice = await file('to.md', '## 3.1\na\n## 3.1\nb\n')
  const unknown = await file('ukendt.md', '## 9.9\na\n')
  for (const [path, told] of [
    [loose, /overskrift med spørgsmålets nummer/],
    [twice, /3\.1 står to gange/],
    [unknown, /--tekster 9\.9: /],
    [join(folder, 'mangler.md'), /findes ikke/],
  ] as const) {
    const argv = ['afrapportering', tal, ...region, '--tekster', path]
    t.match(await command(argv), { status: 2, err: told })
  }
})

t.test('figures that were added from parts get a reservation, and no others', async (t) => {
  const quarters = await file(
    'kvartaler.csv',
    'Kommune;År;Kvartal;Behandling;Døgn\nKolding;2018;1;1;0\nKolding;2018;2;2;1\n',
  )
  const told = await command(['afrapportering', quarters, ...region, '--kolonne', 'C=del'])
  const { tema1, noter } = JSON.parse(told.out) as ReturnType<typeof afrapportering>
  t.match(tema1.tabel, [{ behandling: 3, doegn: 1 }])
  t.match(noter.at(-1), { kode: 'forbehold-dele', emne: 'forbehold' })
  const asText = ['--kolonne', 'C=del', '--format', 'md']
  t.match(
    (await command(['afrapportering', quarters, ...region, ...asText])).out,
    'flere af delene',
  )
  t.notMatch((await command(['afrapportering', tal, ...region])).out, 'forbehold-dele')
})

t.test('numbers with words beside them get a reservation, and no others', async (t) => {
  const about = await file('ca.csv', 'Kommune;År;Behandling;Døgn\nKolding;2018;ca. 4;1\n')
  const told = await command(['afrapportering', about, ...region])
  const { tema1, noter } = JSON.parse(told.out) as ReturnType<typeof afrapportering>
  t.match(tema1.tabel, [{ behandling: 4, doegn: 1 }])
  t.match(noter.at(-1), { kode: 'forbehold-tal-med-ord', emne: 'forbehold' })
  t.match(told.err, 'ca. 4')
  t.notMatch((await command(['afrapportering', tal, ...region])).out, 'tal-med-ord')
})

t.test('a misspelt name gets a suggestion, and is read as a flag says', async (t) => {
  const misspelt = await file('stavet.csv', 'Kommune;År;Behandling;Døgn\nKoldign;2018;2;1\n')
  const argv = ['afrapportering', misspelt, ...region]
  const before = await command(argv)
  t.match(before.err, "Er navne stavet forkert, så skriv --navn 'Koldign=Kolding'")
  t.match(before.out, '"Koldign"', 'never taken by itself')
  const after = await command([...argv, '--navn', 'Koldign=Kolding'])
  t.match(after.err, '»Koldign« (række 2) læses som Kolding, som du har valgt.')
  t.equal(after.out, (await command(['afrapportering', tal, ...region])).out)
  t.equal((await command([...argv, '--navn', 'Kolding'])).status, 2)
  const rows = 'Kommune;År;Behandling;Døgn\nKoldign;2018;2;1\nVejen;2018;2;1\nKoldign;2019;0;0\n'
  const twice = await file('stavet-to-gange.csv', rows)
  const english = await command([
    'afrapportering',
    twice,
    ...region,
    '--navn',
    'Koldign=Kolding',
    '--sprog',
    'en',
  ])
  t.match(english.err, '“Koldign” (rows 2 and 4) is read as Kolding, as you have chosen.')
})

t.test(
  'a refused cell has its file, row and column, and its sheet if there are several',
  async (t) => {
    const head = ['Kommune', 'År', 'Behandling', 'Døgn']
    const tables = ['Nord', 'Syd'].map((name) => ({
      ...{ name, merges: [] },
      rows: [head, [`${name} By`, 2017, -71, -72], [`Bo${name}`, 2017, 3, 1]],
    }))
    const told = async (some: typeof tables, ...more: string[]) => {
      const sheets = await file('faner.xlsx', await xlsx(some))
      const { err } = await command([
        'afrapportering',
        sheets,
        ...region,
        '--format',
        'md',
        ...more,
      ])
      return err.split('\n').flatMap((line) => /faner\.xlsx(:\d.*)$/.exec(line)?.[1] ?? [])
    }
    const wrong = 'Antallet kan ikke være negativt.'
    t.strictSame(await told(tables), [
      `:2:3: Arket »Nord«: ${wrong}`,
      `:2:4: Arket »Nord«: ${wrong}`,
      `:2:3: Arket »Syd«: ${wrong}`,
      `:2:4: Arket »Syd«: ${wrong}`,
    ])
    t.match(await told(tables, '--sprog', 'en'), [/^:2:3: Sheet “Nord”: The number/])
    t.strictSame(await told(tables.slice(0, 1)), [`:2:3: ${wrong}`, `:2:4: ${wrong}`])
  },
)

t.test('refusals are reported once, in words and not as fields of a request', async (t) => {
  const wide = await file(
    'bred.csv',
    'Kommune;Behandling 2017;Behandling 2018;Døgn 2017;Døgn 2018\nVejle;3;2;1;1\nNyborg;1;-1;0;0\nVejle;1;1;0;0\n',
  )
  const argv = ['afrapportering', wide, ...region, '--format', 'md']
  const listed = await file('kun-vejle.txt', 'Vejle\n')
  const { status, err, out } = await command([...argv, '--kommuner', listed])
  t.equal(status, 1)
  const places = [...err.matchAll(/bred\.csv:(\d+:\d+): (\w+)/g)].map(([, at, word]) => [at, word])
  t.strictSame(places, [
    ['2:2', 'Kommunen'],
    ['2:3', 'Kommunen'],
    // For both its years.
    ['3:1', 'Kommunen'],
    ['3:3', 'Antallet'],
    ['4:2', 'Kommunen'],
    ['4:3', 'Kommunen'],
  ])
  t.match(err, 'Tre rækker er afvist.')
  t.match(err, 'Kommunen står ikke på listen over regionens kommuner. Føj den til listen')
  t.notMatch(err + out, /»(?:aar|kommuner)«/)
})

t.test('without a usable year, the errors of every file are reported', async (t) => {
  const counts = await file('x.csv', 'Kommune;År;Behandling;Døgn\nOdense;x;1;0\n')
  const cases = await file('s.csv', 'reference;kommune;aar;visiteret\na;Vejle;;doegn\n')
  const { status, err } = await command(['afrapportering', counts, ...region, '--sager', cases])
  t.equal(status, 2)
  t.match(err, /s\.csv:2:3: Årstallet mangler\.\n.*x\.csv:2:2: Årstallet mangler i rækken/)
})
