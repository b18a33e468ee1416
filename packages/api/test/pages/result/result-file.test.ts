/** The result as a Word file: everything on the page, every answer, and the date. */
import { registryOf, rulesets, type PeriodsScreening } from '@screeningsmodel/core'
import { decodeXML } from 'entities'
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { shared } from '../../support/app.js'
import { oneLine, post } from '../../support/pages.js'

const { app } = await shared(t)
const headers = { 'content-type': 'application/x-www-form-urlencoded' }
const today = new Intl.DateTimeFormat('da', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' })
const fields = {
  reference: 'T-17',
  '0.aar': '2019',
  '0.borgere': '2',
  '0.aarsvaerk': '2,5',
  '0.nyeBorgere': '?',
  '0.kompetencer.psykologbehandling': 'til-stede',
}

async function file(posted: Readonly<Record<string, string>>, url = '/selvvurdering') {
  const payload = new URLSearchParams({ ...posted, handling: 'hent:docx' }).toString()
  const sent = await app.inject({ method: 'POST', url, headers, payload })
  return { sent, text: textOf(sent.rawPayload) }
}

/** The text of a Word file, in order. */
function textOf(docx: Buffer): string {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  return oneLine(decodeXML(xml.replace(/<\/w:p>/g, ' ').replace(/<[^>]*>/g, '')))
}

t.test(
  'a staff list is in the file row by row, so that what follows from it can be checked',
  async (t) => {
    const listed = {
      reference: 'T-17',
      '0.aar': '2019',
      '0.medarbejderliste.raekker': '4',
      '0.medarbejderliste.0.erfaringAar': '5',
      '0.medarbejderliste.0.aarsvaerk': '0,8',
      '0.medarbejderliste.2.erfaringAar': '1',
      '0.medarbejderliste.2.aarsvaerk': '1',
      '0.medarbejderliste.3.erfaringAar': '12',
    }
    const page = await post(app, listed)
    const { text } = await file(listed)
    const english = await file(listed, '/selvvurdering?sprog=en')
    const rows = {
      da: [
        ['Medarbejderliste, række 1', 'Års erfaring med målgruppen: 5; Andel af et årsværk: 0,8'],
        ['Medarbejderliste, række 2', 'Års erfaring med målgruppen: 1; Andel af et årsværk: 1'],
        [
          'Medarbejderliste, række 3',
          'Års erfaring med målgruppen: 12; Andel af et årsværk: ikke oplyst',
        ],
      ],
      en: [['Staff list, row 1', 'Years of experience with the target group: 5;']],
    }
    const shown = page
      .all('.answers-table tbody tr')
      .map((row) => row.childNodes.map(({ textContent }) => textContent.trim()).filter(Boolean))
    t.same(shown.slice(-3), rows.da)
    for (const [question, answer] of rows.da) t.match(text, `${question} ${answer}`)
    for (const [question, answer] of rows.en) t.match(english.text, `${question} ${answer}`)
    t.match(text, 'Medarbejdere 3 Medarbejdere med mindst fire års erfaring 2')
  },
)

t.test('a self-assessment', async (t) => {
  const page = await post(app, fields)
  const { sent, text } = await file(fields)
  t.equal(sent.statusCode, 200)
  t.match(sent.headers['content-type'], 'wordprocessingml')
  t.equal(
    sent.headers['content-disposition'],
    'attachment; filename="selvvurdering-T-17-2019.docx"',
  )
  t.equal(sent.headers['cache-control'], 'no-store')
  const told = [
    page.text('h1'),
    page.text('.conclusion-text'),
    ...page
      .all('.criterion > p:not(.source)')
      .filter((p) => !p.querySelector('a'))
      .map(({ textContent }) => oneLine(textContent)),
    ...page
      .all('.verdict-part')
      .map(({ textContent }) => oneLine(textContent).replace(/ Se alle fortolkninger$/, '')),
    'Resultat: højt specialiseret tilbud. T-17. Året 2019',
    `Dato: ${today.format()}.`,
    'hoejt-specialiseret-tilbud@2019-11-26. Kontrolkode: sha256:',
  ]
  for (const each of told) t.ok(text.includes(each), each)
  const { facts } = registryOf(rulesets).asked('tilbud', {}).ruleset
  for (const { label } of facts) t.ok(text.includes(label.da), label.da)
  t.match(
    text,
    'Borgere i målgruppen 2 Nye borgere i året ikke oplyst Årsværk 2,5 Medarbejdere ikke oplyst',
  )
  t.match(text, 'Psykologbehandling Findes i tilbuddet, men bruges ikke i arbejdet med borgerne')
  t.match(
    page.text('.answers'),
    'Borgere i målgruppen2 Nye borgere i åretikke oplyst',
    'and on the page',
  )
  t.match(page.text('.fingerprint'), today.format())
  const english = await post(app, fields, '/selvvurdering?sprog=en')
  const months =
    'January February March April May June July August September October November December'
  t.match(
    english.text('.fingerprint'),
    new RegExp(`\\b\\d{1,2} (${months.replaceAll(' ', '|')}) 20\\d\\d\\b`),
    'the day before the month, as on the pages of rules',
  )
  t.equal(text.split('Svarene').length, 2, 'the heading is the name of the table')
  const table = page.page.querySelector('.answers-table')
  const name = page.page.querySelector(`#${table?.getAttribute('aria-labelledby') ?? '?'}`)
  t.equal(name?.textContent, 'Svarene', 'on the page too')
})

t.test('everything once, requirements as a list, and a file name valid everywhere', async (t) => {
  const given = {
    ...fields,
    reference: 'Ærø-huset Ålé 1',
    '0.aarsvaerk': '',
    '0.medarbejderliste.raekker': '1',
    '0.medarbejderliste.0.aarsvaerk': '1',
    '0.medarbejderliste.0.erfaringAar': '4',
  }
  for (const aar of ['2019', '']) {
    const { sent, text } = await file({ ...given, '0.aar': aar })
    t.match(sent.headers['content-disposition'], '"selvvurdering-Aeroe-huset-Aale-1')
    t.equal(text.split('Tilbuddet opfylder ikke alle fire kriterier').length, 2, 'told once')
    const needed =
      'Alt dette skal til: 2 årsværk mere og 2 flere medarbejdere og 1 mere af medarbejderne med mindst fire års erfaring Kilde'
    t.match(text, needed)
    const xml = strFromU8(unzipSync(sent.rawPayload)['word/document.xml'] ?? new Uint8Array())
    t.match(xml, /2 flere medarbejdere og<\/w:t>/, 'each in a paragraph of its own')
  }
})

t.test('several years, and a list of staff', async (t) => {
  const { sent, text } = await file({
    ...fields,
    '1.aar': '2020',
    '1.borgere': '4',
    '1.medarbejderliste.raekker': '1',
    '1.medarbejderliste.0.aarsvaerk': '0,8',
    '1.medarbejderliste.0.erfaringAar': '4',
  })
  t.match(sent.headers['content-disposition'], 'selvvurdering-T-17-2019-2020.docx')
  t.match(text, 'Årene samlet')
  t.match(text, /Svarene Året 2019 Spørgsmål .* Året 2020 Spørgsmål /, 'each table has its year')
  t.match(text, /Året 2019 .*Året 2020 /)
  t.match(text, 'Årsværk 0,8 Medarbejdere 1 Medarbejdere med mindst fire års erfaring 1')
})

t.test('each of several years has its check code, on the page too', async (t) => {
  const posted = { '0.aar': '2018', '0.borgere': '3', '1.aar': '2019', '1.borgere': '2' }
  const perioder = [
    { aar: 2018, borgere: 3 },
    { aar: 2019, borgere: 2 },
  ]
  const payload = { perioder }
  const { body } = await app.inject({ method: 'POST', url: '/screen-tilbud/perioder', payload })
  const codes = (JSON.parse(body) as PeriodsScreening).perioder.map(
    ({ fingeraftryk }) => fingeraftryk,
  )
  const told = `Kontrolkode: ${codes[0] ?? ''} (året 2018), ${codes[1] ?? ''} (året 2019)`
  t.not(codes[0], codes[1])
  const { text } = await file(posted)
  t.ok(text.includes(told), text.slice(-400))
  const page = await post(app, posted)
  t.ok(page.text('.fingerprint').endsWith(told), page.text('.fingerprint'))
})

t.test('a case, with the questions that were not asked', async (t) => {
  const id = 'maalgruppe-udsatte-gravide'
  const { sent, text } = await file({ [`${id}/gravid`]: 'nej' }, '/sag')
  t.match(sent.headers['content-disposition'], 'sag-maalgruppe-udsatte-gravide.docx')
  t.match(text, 'kvinden ikke er omfattet af målgruppen')
  t.match(text, 'Er kvinden gravid? Nej Har hun et skadeligt forbrug af stoffer? ikke besvaret')
  const english = await file({ [`${id}/gravid`]: 'nej' }, '/sag?sprog=en')
  t.match(english.text, 'Is the woman pregnant? No')
})

t.test('a criterion has the same number on the page, in the file and in the summary', async (t) => {
  const id = 'maalgruppe-udsatte-gravide'
  const numbered = /(?:Krit|Inklusionskrit|Eksklusionskrit)erium \d+(?=[:,] )/g
  const inclusion = [1, 2, 3, 4].map((number) => `Inklusionskriterium ${String(number)}`)
  const pages = [
    ['/selvvurdering', fields, [1, 2, 3, 4].map((number) => `Kriterium ${String(number)}`)],
    ['/sag', { [`${id}/gravid`]: 'nej' }, [...inclusion, 'Eksklusionskriterium 1']],
  ] as const
  for (const [url, posted, names] of pages) {
    const page = await post(app, { ...posted, handling: 'vis' }, url)
    t.same(
      page.all('.criterion-number').map(({ text }) => oneLine(text)),
      names,
    )
    t.same(page.text('#summary').match(numbered), names, 'in the summary')
    t.same((await file(posted, url)).text.match(numbered), names, 'in the file')
  }
})
