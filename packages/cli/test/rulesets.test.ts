/** The commands for rulesets: list, show, check, draw, compare. */
import { compileRuleset, rulesets } from '@screeningsmodel/core'
import { toDmn } from '@screeningsmodel/core/dmn'
import { grafOf, markedGrafOf, toMermaid } from '@screeningsmodel/core/graf'
import { svgOf } from '@screeningsmodel/reports/graf'
import { readFile } from 'node:fs/promises'
import t from 'tap'
import { command, lines } from './support/command.js'
import { scratch } from './support/folder.js'

const { file } = await scratch()

t.test('rulesets graf: Mermaid, or a drawing by the name of the file', async (t) => {
  const screener = compileRuleset(rulesets[2])
  const asked = await command(['rulesets', 'graf', 'indsatsniveau'])
  t.strictSame(asked, { status: 0, out: toMermaid(grafOf(screener)), err: '' })
  const english = grafOf(screener, { sprog: 'en' })
  const own = await file('own.json', JSON.stringify(rulesets[2]))
  const drawing = await file('rules.svg', '')
  await command(['rulesets', 'graf', own, '--ud', drawing, '--sprog', 'en'])
  t.equal(await readFile(drawing, 'utf8'), `${await svgOf(english)}\n`)
  const { out } = await command(['rulesets', 'graf', own, '--format', 'svg', '--sprog', 'en'])
  t.equal(out, `${await svgOf(english)}\n`)

  const facts = { tilstraekkeligtUdbytte: false, stabilitetHjemmeMedStoette: true }
  const marked = markedGrafOf(screener, facts)
  t.ok(marked.boxes.every(({ mark }) => mark))
  const data = await file('sag.json', JSON.stringify(facts))
  const told = await command(['rulesets', 'graf', 'indsatsniveau', '--data', data])
  t.strictSame(told, { status: 0, out: toMermaid(marked), err: '' })
  t.match(told.out, /✓ Konklusionen.*\n[^]*class \S+ (?:yes|no|neutral)\n/)
  const svg = await command([
    'rulesets',
    'graf',
    'indsatsniveau',
    '--data',
    data,
    '--format',
    'svg',
  ])
  t.equal(svg.out, `${await svgOf(marked)}\n`)
  const laesninger = { 'fx-fordi': 'hver-for-sig' }
  const chosen = ['--laesning', 'fx-fordi=hver-for-sig']
  t.equal(
    (await command(['rulesets', 'graf', 'indsatsniveau', '--data', data, ...chosen])).out,
    toMermaid(markedGrafOf(screener, { ...facts, laesninger })),
  )
  const other = (await command(['rulesets', 'graf', 'indsatsniveau', ...chosen])).out
  t.equal(other, toMermaid(grafOf(screener, { laesninger })))
  t.notSame(other, asked.out)
  const two = ['rulesets', 'graf', 'hoejt-specialiseret-tilbud', '--parameter', 'mindsteBorgere=2']
  t.match((await command(two)).out, 'mindst 2 borgere')
  for (const [wrong, text] of [
    ['[]', /ét sæt oplysninger/],
    ['{', /ikke gyldig JSON/],
    ['{"borgere":1}', /\/borgere: Feltet findes ikke her/],
  ] as const) {
    const bad = await file('forkert.json', wrong)
    t.match(await command(['rulesets', 'graf', 'indsatsniveau', '--data', bad]), {
      status: 2,
      err: text,
    })
  }
})

t.test('rulesets dmn: a model under readings, in both versions', async (t) => {
  const asked = await command(['rulesets', 'dmn', 'indsatsniveau'])
  t.strictSame(asked, { status: 0, out: toDmn(rulesets[2]), err: '' })
  const model = await file('rules.dmn', '')
  const chosen = ['--laesning', 'fx-fordi=hver-for-sig', '--udgave', '1.3', '--sprog', 'en']
  await command(['rulesets', 'dmn', 'indsatsniveau', ...chosen, '--ud', model])
  const laesninger = { 'fx-fordi': 'hver-for-sig' }
  const expected = toDmn(rulesets[2], { laesninger, udgave: '1.3', sprog: 'en' })
  t.equal(await readFile(model, 'utf8'), expected)
})

t.test('rulesets: list, show and check', async (t) => {
  const listed = await command(['rulesets', 'list'])
  for (const { id, version, title } of rulesets) {
    t.ok(listed.out.includes(`${id}@${version}`) && listed.out.includes(title.da))
  }
  const shown = await command(['rulesets', 'show', 'indsatsniveau@2022-09'])
  const document = JSON.parse(shown.out) as (typeof rulesets)[number]
  t.equal(document.id, 'indsatsniveau')

  const sound = await file('sound.json', shown.out)
  const checked = await command(['rulesets', 'check', sound])
  t.match(checked, {
    status: 0,
    out: '',
    err: /\. Ingen fejlede\.\n\d+ små ændringer .*\. Uopdagede: 0\. /,
  })
  const fewer = { ...document, cases: document.cases.slice(0, 1) }
  const weak = await command(['rulesets', 'check', await file('weak.json', JSON.stringify(fewer))])
  t.match(weak, { status: 0, err: /\. Uopdagede: [1-9]/ })
  t.match(weak.out, /^\/[a-z]+\/.* {2}.+\n {2}Dette tilfælde ville vise det: .+: (?:ja|nej)/)
  const [first, ...rest] = document.cases
  const wrong = {
    ...document,
    cases: [{ ...first, expected: { konklusion: 'faglig-vurdering' } }, ...rest],
  }
  const failed = await command([
    'rulesets',
    'check',
    await file('wrong.json', JSON.stringify(wrong)),
  ])
  t.match(failed, { status: 1, err: /\. Ét fejlede/ })
  t.match(
    failed.out,
    /^\/cases\/0 {2}.*\n {2}Ventet .*faglig-vurdering.*\n {2}Screeningsmodellen .*\n {2}json-rules-engine /,
  )
  const broken = await file('broken.json', JSON.stringify({ ...document, criteria: [] }))
  t.match(await command(['rulesets', 'check', broken]), { status: 2, err: /criteria/ })
  for (const [text, err] of [
    ['{', /no\.json:1:2: er ikke gyldig JSON herfra/],
    ['{\n  "id": "x",,\n}', /no\.json:2:13: er ikke gyldig JSON herfra/],
    ['[\n  1,\n]', /no\.json:3:1: er ikke gyldig JSON herfra/],
    [
      '{\n  "conditions": { "a": {}, "a": {} }\n}',
      /no\.json:2:28: Feltet står to gange i det samme objekt\. Fjern det ene\./,
    ],
  ] as const) {
    t.match(await command(['rulesets', 'check', await file('no.json', text)]), { status: 2, err })
  }
})

t.test('rulesets diff: refused rows are reported as when they are screened', async (t) => {
  const id = 'hoejt-specialiseret-tilbud'
  const diff = ['rulesets', 'diff', id, id, '--parameter', 'mindsteBorgere=2', '--data']
  const rows = [
    { reference: 'A', aar: 2019, borgere: 'mange' },
    { reference: 'B', borgere: 2, aarsvaerk: -1, medarbejdere: -1 },
    { reference: '010190-1234', borgere: 'mange' },
    { reference: 'D', borgere: 2 },
  ]
  const ndjson = await file('refused.ndjson', rows.map((row) => JSON.stringify(row)).join('\n'))
  const { err, out, status } = await command([...diff, ndjson, '--format', 'json'])
  t.equal(status, 1)
  const screened = await command(['screen', 'tilbud', ndjson])
  const linesAbout = (text: string) => text.split('\n').filter((line) => line.startsWith(ndjson))
  t.strictSame(linesAbout(err), linesAbout(screened.err))
  t.equal(linesAbout(err).length, 4)
  const { afviste } = JSON.parse(out) as { afviste: unknown[] }
  t.strictSame(
    afviste,
    lines(screened.out).filter((answer) => 'errors' in (answer as object)),
  )
  t.match(afviste, [
    { linje: 1, reference: 'A', aar: 2019 },
    { linje: 2, reference: 'B' },
  ])
  t.notMatch(out, '010190')
  const many = await command([...diff, '-'], '{"borgere": "mange"}\n'.repeat(50))
  t.equal(many.err.split('standard-ind:').length, 11)
  t.match(many.err, '50 blev afvist')
})

t.test('rulesets diff: in words, over all cases, and on rows', async (t) => {
  const id = 'hoejt-specialiseret-tilbud'
  const rows = await file('diff.csv', 'reference,borgere\nT-1,2\nT-2,4\nT-3,-1\n')
  const argv = ['rulesets', 'diff', id, id, '--parameter', 'mindsteBorgere=2', '--data', rows]
  const told = await command(argv)
  t.match(told, { status: 1, err: /Én af tre rækker får en anden konklusion\. Én blev afvist/ })
  t.match(told.out, /Kriterier\n-+\nKriterium 1 \(Borgerflow\) \(ændret\)\n {2}- .*3.*\n {2}\+ .*2/)
  t.match(told.out, 'Det mindste tilfælde, der viser det:')
  const alone = await file('one.csv', 'reference,borgere\nT-1,4\n')
  t.match(
    (await command([...argv.slice(0, -1), alone])).err,
    /^Ingen rækker får en anden konklusion/,
  )
  const groups = ['maalgruppe-udsatte-gravide', 'maalgruppe-fornyet-behandling']
  t.match(
    (await command(['rulesets', 'diff', ...groups])).out,
    /^ {2}\+ Leder videre til »Indsatsniveau« \(version 2022-09\) med »Høj risiko/m,
    'a third ruleset by its title',
  )
  const reading = ['rulesets', 'diff', id, id, '--laesning', 'kompetencer-fra=eget-personale']
  const more = await file(
    'diff.json',
    JSON.stringify([
      { reference: 'T-9', kompetencer: { psykologbehandling: 'indgaar-via-samarbejde' } },
    ]),
  )
  const json = await command([...reading, '--data', more, '--format', 'json', '--sprog', 'en'])
  const answer = JSON.parse(json.out) as {
    regler: { id: string }[]
    alleSager: { gaelder: boolean }[]
    raekker: { linje: number; kriterier: unknown[] }[]
  }
  t.equal(answer.regler[0]?.id, 'kompetencer')
  t.same(
    answer.alleSager.map(({ gaelder }) => gaelder),
    [false, false, true],
  )
  t.match(answer.raekker, [
    { linje: 1, kriterier: [{ id: 'kompetencer', foer: 'uafklaret', efter: 'ikke-opfyldt' }] },
  ])
  t.match(await command([...reading, '--data', more]), {
    status: 0,
    out: /Linje 1 \(T-9\): Uafklaret → Ikke højt specialiseret\n.*: uafklaret → ikke opfyldt/,
  })
  for (const wrong of [
    ['--laesning', 'x=y'],
    ['--laesning', 'kompetencer-fra=y'],
    ['--parameter', 'x=1'],
    ['--parameter', 'mindsteBorgere=mange'],
  ]) {
    t.match(await command(['rulesets', 'diff', id, id, ...wrong]), { status: 2, err: wrong[0] })
  }
})
