/** Messages about the command itself: wrong use, help, version and completion. */
import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'
import t from 'tap'
import manifest from '../package.json' with { type: 'json' }
import { command } from './support/command.js'
import { scratch } from './support/folder.js'

const { file } = await scratch()

t.test('wrong use: what is wrong, where the help is, and exit 2', async (t) => {
  for (const [argv, da, en] of [
    [[], /Angiv en kommando/, /Give a command/],
    [['foo'], /ingen kommando, der hedder »foo«/, /unknown command 'foo'/],
    [
      ['scren'],
      /»scren«\. Mente du »screen«\? Se:/,
      /unknown command 'scren'\n\(Did you mean screen\?/,
    ],
    [['screen', 'tilbud', '--kolone', 'med'], /Mente du »--kolonner«\? Se:/, /mean --kolonner\?/],
    [['afrapportering', '--ar'], /Mente du »--aar« eller »--ark«\? Se:/, /one of --aar, --ark\?/],
    [
      ['sql', '--tabel', 't', '--kolonne', 'borgre=b'],
      /^--kolonne borgre: Feltet findes ikke her\. Mente du »borgere«\?/,
      /^--kolonne borgre: There is no such field here\. Did you mean “borgere”\?/,
    ],
    [['template'], /»emne« mangler/, /missing required argument 'subject'/],
    [['screen'], /»emne« mangler/, /missing required argument 'subject'/],
    [['screen', 'hund'], /»hund« er ikke en af de mulige/, /'hund' is invalid/],
    [['screen', 'tilbud', '--foo'], /intet tilvalg, der hedder »--foo«/, /unknown option '--foo'/],
    [
      ['screen', 'tilbud', '--ud'],
      /»--ud <fil>« mangler sin værdi/,
      /'--ud <file>' argument missing/,
    ],
    [
      ['screen', 'tilbud', '--fuldt', '--excel'],
      /Hele svar kan ikke stå i en tabel/,
      /do not fit in a table/,
    ],
    [['screen', 'tilbud', '--ruleset', 'x'], /Regelsættet findes ikke/, /no such ruleset/],
    [['screen', 'tilbud', '--laesning', 'x=y'], /Feltet findes ikke/, /no such field/],
    [['screen', 'tilbud', '--laesning', 'x'], /--laesning: skriv navn/, /--laesning: write a name/],
    [
      ['screen', 'tilbud', '--parameter', 'mindsteborgere=2'],
      /--parameter mindsteborgere: .*Mente du »mindsteBorgere«\? Mulige: mindsteBorgere, mindste/,
      /--parameter mindsteborgere: .*Did you mean “mindsteBorgere”\? There are: mindsteBorgere, /,
    ],
    [
      ['screen', 'tilbud', '--parameter', 'mindsteBorgere=0'],
      /--parameter mindsteBorgere: Tallet skal være mindst 1/,
      /--parameter mindsteBorgere: The number must be at least 1/,
    ],
    [
      ['sql', '--tabel', 't', '--parameter', 'mindsteAarsvaerk=99999'],
      /--parameter mindsteAarsvaerk: Tallet må højst være/,
      /--parameter mindsteAarsvaerk: The number must be at most/,
    ],
    [
      ['screen', 'case', '--parameter', 'mindsteBorgere=2'],
      /--parameter mindsteBorgere: .*har ingen/,
      /has none/,
    ],
    [['screen', 'tilbud', '--parameter', 'mindsteBorgere=to'], /ikke et tal/, /not a number/],
    [['screen', 'tilbud', '--parameter', '2'], /--parameter: skriv navn/, /--parameter: write/],
    [['screen', 'tilbud', '--format', 'x'], /De mulige er: ndjson, csv/, /Allowed choices/],
    [['kapacitet', '--tilbud', '-1'], /--tilbud: .*negativt/, /--tilbud: .*negative/],
    [['kapacitet', '--tilbud', '1,5'], /et helt tal, uden decimaler/, /a whole number, without/],
    [['kapacitet', '--tilbud', 'to'], /ikke et tal/, /not a number/],
    [['kapacitet', '--tilbud', '1000000'], /for stort/, /too large/],
    [['kapacitet', '--tilbud', '2', '--sandsynlighed', '95%'], /50 % er 0,5/, /50% is 0\.5/],
    [['kapacitet', '--tilbud', '2', '--sandsynlighed', '1,5'], /fra 0 til 1/, /from 0 to 1/],
    [['afrapportering', '--aar', '2019-2017'], /--aar: det første år/, /--aar: the first year/],
    [['afrapportering', '--aar', '19'], /fire cifre/, /four digits/],
    [['afrapportering', '--overskrift', 'x'], /--overskrift: skriv/, /--overskrift: write/],
    [['serve', '--port', 'x'], /--port: en port er/, /--port: a port is/],
    [['screen', '--ruleset', 'x.json', 'a.csv'], /x\.json: kan ikke læses/, /cannot be read/],
    [['screen', 'tilbud', '-', '--fra', 'xlsx'], /fra standard-ind/, /from standard input/],
    [['screen', 'tilbud', '-', '--motor', 'duckdb'], /CSV- og Parquet/, /CSV and Parquet/],
    [['sql'], /»--tabel <navn>« skal angives/, /required option '--tabel <name>'/],
    ...['', '.t', 'region.', 'a..b'].map(
      (name) =>
        [['sql', '--tabel', name], /--tabel: skriv et navn/, /--tabel: write a name/] as const,
    ),
    [['sql', '--tabel', 't', '--ruleset', 'x'], /intet regelsæt/, /no ruleset/],
    [['sql', '--tabel', 't', '--kolonne', 'borgre=x'], /Mente du »borgere«/, /Did you mean/],
    [['rulesets', 'show', 'x'], /intet regelsæt/, /no ruleset/],
    [['rulesets', 'dmn', 'x'], /intet regelsæt/, /no ruleset/],
    [['rulesets', 'graf', 'x'], /intet regelsæt/, /no ruleset/],
    [['rulesets', 'graf', 'indsatsniveau', '--ud', 'x.png'], /endelsen/, /extension/],
    [['rulesets', 'check', 'x.json'], /x\.json: kan ikke læses/, /cannot be read/],
  ] as const) {
    for (const [sprog, told] of [
      ['da', da],
      ['en', en],
    ] as const) {
      const { status, out, err } = await command(['--sprog', sprog, ...argv])
      t.strictSame([status, out], [2, ''], argv.join(' '))
      t.match(err, told, argv.join(' '))
    }
  }
})

t.test('wrong arguments of a command point to its own help', async (t) => {
  for (const [argv, name] of [
    [[], 'screeningsmodel'],
    [['foo'], 'screeningsmodel'],
    [['--foo'], 'screeningsmodel'],
    [['screen', 'tilbud', '--foo'], 'screeningsmodel screen'],
    [['screen', 'tilbud', '--format', 'x'], 'screeningsmodel screen'],
    [['template'], 'screeningsmodel template'],
    [['rulesets'], 'screeningsmodel rulesets'],
    [['rulesets', 'check', '--foo'], 'screeningsmodel rulesets check'],
  ] as const) {
    for (const [sprog, see] of [
      ['da', 'Se'],
      ['en', 'See'],
    ] as const) {
      const { status, err } = await command([...argv, '--sprog', sprog])
      t.equal(status, 2)
      t.ok(err.endsWith(`${see}: ${name} --help\n`), `${argv.join(' ')}: ${err}`)
      const help = await command([...name.split(' ').slice(1), '--help'])
      t.equal(help.status, 0, 'and it is there')
    }
  }
})

t.test('the version is the package’s', async (t) => {
  const { version } = manifest
  for (const flag of ['--version', '-V']) {
    t.same(await command([flag]), { status: 0, out: `${version}\n`, err: '' })
  }
})

t.test('help in both languages, with examples', async (t) => {
  const all = [
    ...[[], ['screen'], ['afrapportering'], ['kapacitet'], ['rulesets'], ['rulesets', 'list']],
    ...[
      ['rulesets', 'show'],
      ['rulesets', 'check'],
      ['rulesets', 'diff'],
      ['rulesets', 'graf'],
      ['rulesets', 'dmn'],
      ['sql'],
      ['serve'],
      ['mcp'],
      ['completion'],
      ['template'],
    ],
  ]
  for (const argv of all) {
    const da = await command([...argv, '--help'])
    const en = await command([...argv, '--help', '--sprog', 'en'])
    t.strictSame([da.status, da.err, en.status, en.err], [0, '', 0, ''])
    t.match(da.out, /^Brug: screeningsmodel/)
    t.notMatch(da.out, /Usage|Options:|choices|default|\[options\]|\[command\]|display|output/)
    t.match(en.out, /^Usage: screeningsmodel/)
    // The names of options are Danish, but not the placeholders in brackets.
    const given = [...en.out.matchAll(/[<[]([^>\]\n]+)[>\]]/g)].map(([, what]) => what)
    t.notMatch(
      given.join(' '),
      /[æøå]|\b(?:fil|filer|antal|ark|navn|andel|sti|valg|sprog|dialekt|emne|mappe|udgave)\b/,
    )
    t.notMatch(en.out, /^ {2}(?:emne|filer|fil) /m)
    const [, title, examples] = /^(Examples?):\n((?: {2}.*\n)+)/m.exec(en.out) ?? []
    if (examples !== undefined) t.equal(title === 'Examples', examples.trim().includes('\n'))
  }
  t.match((await command(['screen', '--help'])).out, 'Eksempler:')
})

t.test('completion: bash completes commands, options and values', async (t) => {
  const { status, out } = await command(['completion', 'bash'])
  t.equal(status, 0)
  const script = await file('completion.bash', out)
  await file('indsats mit.json', '{}')
  const run = `source ${script}; COMP_WORDS=(screeningsmodel "$@"); COMP_CWORD=$#; _screeningsmodel`
  const completed = (...words: string[]) =>
    execFileSync(
      'bash',
      ['--norc', '-c', `${run}; IFS='|'; echo "\${COMPREPLY[*]}"`, 'bash', ...words],
      { cwd: dirname(script) },
    )
      .toString()
      .trim()
      .split('|')
  t.strictSame(completed('scr'), ['screen'])
  t.strictSame(completed('screen', ''), ['tilbud', 'case'])
  t.strictSame(completed('rulesets', 'sh'), ['show'])
  t.strictSame(completed('completion', 'f'), ['fish'])
  t.strictSame(completed('screen', 'tilbud', 'a.csv', '--mo'), ['--motor'])
  t.strictSame(completed('screen', 'tilbud', '--format', 'p'), ['parquet'])
  t.strictSame(completed('afrapportering', '--format', 'd'), ['docx'])
  t.strictSame(completed('--sprog', 'e'), ['en'])
  t.strictSame(completed('screen', 'tilbud', '--ud', ''), [''])
  // Rulesets, their readings and parameters, wherever one is expected.
  const tilbud = 'hoejt-specialiseret-tilbud'
  t.strictSame(completed('screen', '--ruleset', 'hoejt'), [tilbud])
  t.strictSame(completed('template', 'ind'), ['indsatsniveau'])
  t.strictSame(completed('template', 't'), ['tilbud'])
  // A subject is named once, and files follow it; a ruleset may be a file of one's own.
  t.strictSame(completed('screen', 'tilbud', 't'), [''], 'the shell’s own files')
  t.strictSame(completed('screen', '--fuldt', 't'), ['tilbud'])
  for (const words of [
    ['rulesets', 'check'],
    ['rulesets', 'diff', tilbud],
    ['sql', '--ruleset'],
  ]) {
    t.strictSame(completed(...words, 'inds'), ['indsatsniveau', 'indsats mit.json'])
  }
  t.strictSame(completed('sql', '--laesning', 'erfaring'), [
    'erfaring-opgjort-i=hoveder',
    'erfaring-opgjort-i=aarsvaerk',
  ])
  t.strictSame(completed('screen', '--laesning', 'aarligt'), [''])
  t.strictSame(completed('screen', '--parameter', 'mindsteB'), ['mindsteBorgere='])
  // As bash splits words at an equals sign.
  const laesning = ['sql', '--laesning', 'erfaring-opgjort-i']
  t.strictSame(completed(...laesning, '='), ['hoveder', 'aarsvaerk'])
  t.strictSame(completed(...laesning, '=', 'a'), ['aarsvaerk'])
  t.strictSame(completed('screen', '--parameter', 'mindsteBorgere', '='), [''])
  t.strictSame(completed('screen', '--parameter', 'mindsteBorgere', '=', '2'), [''])
  t.strictSame(completed('afrapportering', '--laesning', 'tema1-kreds=s'), [''])
  for (const shell of ['zsh', 'fish']) {
    const other = await command(['completion', shell])
    t.equal(other.status, 0)
    for (const word of ['afrapportering', 'rulesets', 'check', 'motor', 'parquet']) {
      t.ok(other.out.includes(word), `${shell}: ${word}`)
    }
  }
})
