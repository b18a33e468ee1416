/** What is missing or wrong in the self-assessment, and how its numbers are read. */
import { compileRuleset, rulesets, screenTilbud, type Screening } from '@screeningsmodel/core'
import { ambiguousForm, numberForms } from '@screeningsmodel/rows'
import t from 'tap'
import { idOf } from '../../../src/pages/kit/ids.js'
import { isAmbiguous, typedNumber } from '../../../src/pages/kit/typed-number.js'
import { shared } from '../../support/app.js'
import { fieldsOf, get, loose, oneLine, post } from '../../support/pages.js'
import { facts, answers } from '../../support/assessment-answers.js'

const { ruleset } = compileRuleset(rulesets.find(({ subject }) => subject === 'tilbud'))

const { app } = await shared(t)

t.test('a missing answer links back to its field, with the answers kept', async (t) => {
  const result = await post(app, { ...answers, '0.aarsvaerk': '3', '0.borgere': '?' })
  const expected = screenTilbud({ ...facts, aarsvaerk: 3, borgere: null })
  const questions = result.all('.question')
  t.same(
    questions.map((question) => oneLine(question.textContent)),
    expected.naesteSpoergsmaal.map(({ spoergsmaal }) => spoergsmaal),
  )
  const asked = questions.find((question) => question.getAttribute('value') === 'ret:0.borgere')
  t.equal(asked?.getAttribute('formaction'), '/selvvurdering#f-0-borgere')
  const form = await post(app, { ...fieldsOf(result), handling: 'ret:0.borgere' })
  t.equal(form.page.querySelector('[autofocus]')?.id, 'f-0-borgere')
  t.match(fieldsOf(form), { '0.aar': '2019', '0.aarsvaerk': '3', '0.medarbejdere': '9' })
  t.equal(form.all('.error-summary').length, 0, 'nothing is wrong')
})

t.test('every error is at its field and in a summary that links to it', async (t) => {
  const wrong: Record<string, [string, string]> = {
    '0.aar': ['1989', 'Skriv et årstal fra 1990 til 2100.'],
    '0.borgere': ['4,5', 'Skriv et helt tal, for eksempel 3.'],
    '0.aarsvaerk': ['mange', 'Skriv et tal, for eksempel 2,5.'],
    '0.medarbejdere': ['-1', 'Antallet kan ikke være negativt.'],
    '0.medarbejdereMedErfaring': ['100001', 'Tallet må højst være 100.000.'],
    '0.kompetencer.psykologbehandling': ['noget', 'Værdien er ikke en af de mulige'],
  }
  const typed = Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value]))
  const form = await post(app, typed)
  t.equal(form.status, 422)
  t.same(loose(form), [])
  t.match(form.text('title'), /^Fejl: /)
  t.ok(form.page.querySelector('.error-summary')?.hasAttribute('autofocus'))
  t.equal(form.all('.error-summary a').length, Object.keys(wrong).length)
  for (const [name, [value, message]] of Object.entries(wrong)) {
    const id = idOf(name)
    t.match(form.text(`#${id}-error`), message, name)
    t.equal(form.all(`.error-summary a[href="#${id}"]`).length, 1)
    const input = form.page.querySelector(`#${id}`)
    if (input?.getAttribute('type') !== 'text') continue
    t.equal(input.getAttribute('value'), value, 'typed text is shown again')
    t.equal(input.getAttribute('aria-invalid'), 'true')
    t.match(input.getAttribute('aria-describedby'), `${id}-error`)
  }
  const impossible = await post(app, { '0.medarbejdere': '5', '0.medarbejdereMedErfaring': '6' })
  t.equal(impossible.status, 422)
  t.match(impossible.text('#f-0-medarbejdereMedErfaring-error'), ruleset.checks?.[0]?.text.da)
})

t.test('an error of a field that may stay empty is told by its label alone', async (t) => {
  const told = {
    da: ['Tilbuddets navn eller nummer', 'Tilbuddets navn eller nummer (kan udelades)'],
    en: ['The name or number of the tilbud', 'The name or number of the tilbud (optional)'],
  }
  for (const [sprog, [about, label]] of Object.entries(told)) {
    const page = await post(app, { reference: 'a/b' }, `/selvvurdering?sprog=${sprog}`)
    t.equal(page.text('.error-summary a'), about)
    t.equal(page.text('label[for="f-reference"]'), label)
  }
})

t.test('unreadable values and impossible combinations are reported together', async (t) => {
  const told = async (fields: Record<string, string>) =>
    (await post(app, fields)).all('.error-summary a').map((way) => way.getAttribute('href'))
  const together = { '0.medarbejdere': '5', '0.medarbejdereMedErfaring': '9' }
  t.same(await told(together), ['#f-0-medarbejdereMedErfaring'])
  t.same(await told({ '0.borgere': 'x', ...together }), [
    '#f-0-borgere',
    '#f-0-medarbejdereMedErfaring',
  ])
  t.same(
    await told({ '0.borgere': '-1', '0.medarbejdere': '5', '0.medarbejdereMedErfaring': 'x' }),
    ['#f-0-borgere', '#f-0-medarbejdereMedErfaring'],
  )
  const years = { '0.aar': '2018', '1.aar': '2019', '0.borgere': 'x', '1.borgere': '2' }
  t.same(await told({ ...years, '1.nyeBorgere': '3', '1.aarsvaerk': 'to' }), [
    '#f-0-borgere',
    '#f-1-aarsvaerk',
    '#f-1-nyeBorgere',
  ])
  t.same(
    await told({ '0.borgere': '010190-1234', ...together }),
    ['#f-0-borgere'],
    'no more is read',
  )
})

t.test('numbers are read as Danes and as programs write them', async (t) => {
  for (const [typed, outcome] of [
    ['2,99', 'Ikke opfyldt'],
    ['2.99', 'Ikke opfyldt'],
    ['3,00', 'Opfyldt'],
    [' 3 ', 'Opfyldt'],
  ] as const) {
    const result = await post(app, { '0.aarsvaerk': typed })
    t.equal(oneLine(result.all('.criterion .outcome')[1]?.textContent ?? ''), outcome, typed)
  }
})

t.test('forms and tables read the same numbers, and find the same ambiguous', async (t) => {
  // There are two implementations, because the page’s script includes no code for tables.
  const cell = new RegExp(`^(?:${ambiguousForm})$`)
  const numbers = numberForms.map(({ form }) => new RegExp(`^(?:${form})$`))
  const groups = [
    '000 000',
    '000\u00a0000,5',
    '000.5',
    '000,5',
    '000.000,5',
    '000,000.25',
    '000.000.000',
    '00.000',
    '000.',
  ]
  for (const sign of ['', '+', '-', '0'])
    for (const whole of ['', '1', '01', '12', '999', '1000'])
      for (const mark of ['.', ',', ' ', '\u202f', ''])
        for (const rest of [
          ...['', '0', '00', '000', '250', '0000', '000.000', '000,000', '000,5.5', 'x'],
          ...groups,
        ]) {
          const typed = `${sign}${whole}${mark}${rest}`
          t.equal(isAmbiguous(typed), cell.test(typed), typed)
          const isRead = numbers.some((form) => form.test(typed.trim()))
          t.equal(typeof typedNumber(typed) === 'number', isRead, typed)
        }
})

t.test('an integer that may be a thousand or one is asked for again', async (t) => {
  for (const typed of ['1.000', '1,000', ' 2.000 ', '1.250', '100,000', '+3.000']) {
    for (const name of ['0.borgere', '0.medarbejdere']) {
      const form = await post(app, { [name]: typed })
      t.equal(form.status, 422, `${name}: ${typed}`)
      t.match(form.text(`#${idOf(name)}-error`), 'Tallet kan læses på to måder.')
      t.match(form.text('.error-summary'), 'for eksempel 1000.')
      t.equal(form.page.querySelector(`#${idOf(name)}`)?.getAttribute('value'), typed)
    }
  }
  for (const [name, typed] of [
    ['0.borgere', '1000'],
    ['0.borgere', '3,0'],
    ['0.borgere', '3,00'],
    ['0.aarsvaerk', '2,500'],
    ['0.medarbejdere', '1.000,0'],
  ] as const) {
    t.equal((await post(app, { [name]: typed })).status, 200, typed)
  }
  const other = await post(app, { '0.borgere': '0,125', '0.aar': '2.019' })
  t.match(other.text('#f-0-borgere-error'), 'Skriv et helt tal, for eksempel 3.')
  t.match(other.text('#f-0-aar-error'), 'Skriv et årstal fra 1990 til 2100.')
})
t.test('where decimals are welcome, the mark that groups digits is asked for again', async (t) => {
  const fact = '0.aarsvaerk'
  const told = {
    da: 'Skriv tusinder uden punktum, for eksempel 1000, og decimaler med komma, for eksempel 1,5.',
    en: 'Write thousands without a comma, such as 1000, and decimals with a point, such as 1.5.',
  }
  for (const [sprog, typed] of [
    ['da', '1.000'],
    ['da', ' 2.500 '],
    ['en', '1,000'],
    ['en', '+2,375'],
  ] as const) {
    for (const name of [fact, '0.aarsvaerkMedErfaring']) {
      const form = await post(app, { [name]: typed }, `/selvvurdering?sprog=${sprog}`)
      t.equal(form.status, 422, `${name}: ${typed}`)
      t.match(form.text(`#${idOf(name)}-error`), told[sprog])
      t.match(form.text('.error-summary'), told[sprog])
      t.equal(fieldsOf(form)[name], typed, 'as it was typed')
    }
  }
  // Each with the number that it is, by hand.
  for (const [sprog, typed, is] of [
    ['da', '1,000', 1],
    ['da', '2,375', 2.375],
    ['da', '0.375', 0.375],
    ['da', '1.50', 1.5],
    ['da', '1.234,5', 1234.5],
    ['da', '1,234.5', 1234.5],
    ['en', '1.000', 1],
    ['en', '2.375', 2.375],
    ['en', '1,234.5', 1234.5],
    ['en', '1.234,5', 1234.5],
    ['en', '2,5', 2.5],
  ] as const) {
    const url = `/selvvurdering?sprog=${sprog}`
    const file = await post(app, { [fact]: typed, handling: 'hent' }, url)
    t.same(
      (JSON.parse(file.body) as Screening).kriterier[1]?.fakta,
      { aarsvaerk: is },
      `${sprog}: ${typed}`,
    )
    const result = await post(app, { [fact]: typed }, url)
    const other = `/selvvurdering?sprog=${sprog === 'da' ? 'en' : 'da'}`
    const switched = await post(app, fieldsOf(result), other)
    t.equal(switched.status, 200, `${typed}, in the other language`)
    const again = await post(app, { ...fieldsOf(switched), handling: 'hent' }, other)
    t.match(JSON.parse(again.body), { kriterier: { 1: { fakta: { aarsvaerk: is } } } }, typed)
  }
  const many = await post(app, { [fact]: '1.000.000' })
  t.match(many.text(`#${idOf(fact)}-error`), 'Tallet må højst være 10.000.')

  const share = { '0.medarbejderliste.raekker': '1', '0.medarbejderliste.0.erfaringAar': '5' }
  const file = await post(app, {
    ...share,
    '0.medarbejderliste.0.aarsvaerk': '1.000',
    handling: 'hent',
  })
  t.match(
    JSON.parse(file.body),
    { kriterier: { 1: { fakta: { aarsvaerk: 1 } } } },
    'nobody has a thousand posts',
  )
})

t.test('the other language reads a number as the language in which it was typed', async (t) => {
  const fact = '0.aarsvaerk'
  const page = (sprog: string) => `/selvvurdering?sprog=${sprog}`
  for (const [sprog, other, typed, there] of [
    ['da', 'en', '1.000', '1,000'],
    ['da', 'en', ' 2.500 ', '2,500'],
    ['en', 'da', '1,000', '1.000'],
    ['en', 'da', '+2,375', '+2.375'],
  ] as const) {
    for (const name of [fact, '0.aarsvaerkMedErfaring']) {
      const refused = await post(app, { [name]: typed }, page(sprog))
      t.equal(refused.status, 422, typed)
      const switched = await post(app, { ...fieldsOf(refused), handling: 'ret' }, page(other))
      t.equal(fieldsOf(switched)[name]?.trim(), there)
      const unchanged = await post(app, fieldsOf(switched), page(other))
      t.equal(unchanged.status, 422, `${typed}, sent unchanged in the other language`)
      t.match(unchanged.text(`#${idOf(name)}-error`), other === 'da' ? 'to måder' : 'two ways')
      const back = await post(app, { ...fieldsOf(switched), handling: 'ret' }, page(sprog))
      t.equal(fieldsOf(back)[name]?.trim(), typed.trim())
    }
  }
  // Each with the number that it is, by hand.
  for (const [sprog, other, typed, is] of [
    ['da', 'en', '1,000', 1],
    ['da', 'en', '2,375', 2.375],
    ['da', 'en', '0.375', 0.375],
    ['da', 'en', '1.234,5', 1234.5],
    ['en', 'da', '1.000', 1],
    ['en', 'da', '2.375', 2.375],
    ['en', 'da', '1,234.5', 1234.5],
    ['en', 'da', '2.5', 2.5],
  ] as const) {
    const form = await post(app, { [fact]: typed, handling: 'ret' }, page(sprog))
    const switched = await post(app, { ...fieldsOf(form), handling: 'ret' }, page(other))
    const file = await post(app, { ...fieldsOf(switched), handling: 'hent' }, page(other))
    t.match(JSON.parse(file.body), { kriterier: { 1: { fakta: { aarsvaerk: is } } } }, typed)
  }
  // Whole numbers are asked for again in both languages, and stay as they were typed.
  const whole = await post(app, { '0.borgere': '1.000' }, page('da'))
  const switched = await post(app, { ...fieldsOf(whole), handling: 'ret' }, page('en'))
  t.equal(fieldsOf(switched)['0.borgere'], '1.000')
  t.equal((await post(app, fieldsOf(switched), page('en'))).status, 422)
})

t.test('an address with answers means the same in either language', async (t) => {
  const addressOf = async (fields: Record<string, string>, sprog: string) => {
    const posted = await app.inject({
      method: 'POST',
      url: `/selvvurdering?sprog=${sprog}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
    return String(posted.headers.location)
  }
  const list = {
    '0.medarbejderliste.raekker': '1',
    '0.medarbejderliste.0.erfaringAar': '5',
    '0.medarbejderliste.0.aarsvaerk': '1,125',
  }
  for (const [sprog, other, typed, is] of [
    ['da', 'en', '2,375', '2.375'],
    ['en', 'da', '2.375', '2,375'],
  ] as const) {
    const form = fieldsOf(await get(app, `/selvvurdering?sprog=${sprog}`))
    const address = await addressOf({ ...form, '0.aarsvaerk': typed }, sprog)
    const result = await get(app, address.replace(/sprog=../, '') + `&sprog=${other}`)
    t.equal(result.status, 200)
    t.match(result.text('.answers'), is)
    const wrong = await addressOf(
      { ...form, '0.aarsvaerk': sprog === 'da' ? '1.000' : '1,000' },
      sprog,
    )
    t.equal((await get(app, wrong.replace(/sprog=../, '') + `&sprog=${other}`)).status, 422)
    const rows = await addressOf({ ...form, ...list }, sprog)
    const ofList = await get(app, rows.replace(/sprog=../, '') + `&sprog=${other}`)
    t.match(ofList.text('.answers'), other === 'da' ? '1,125' : '1.125')
  }
})

t.test('a space can only mean thousands', async (t) => {
  for (const space of [' ', '\u00a0', '\u202f']) {
    for (const [typed, is] of [
      [`1${space}000`, 1000],
      [`12${space}345,0`, 12_345],
      [`99${space}999.0`, 99_999],
      [` +2${space}500 `, 2500],
    ] as const) {
      const file = await post(app, { '0.borgere': typed, handling: 'hent' })
      t.match(JSON.parse(file.body), { kriterier: { 0: { fakta: { borgere: is } } } }, typed)
    }
    const decimals = await post(app, { '0.aarsvaerk': `1${space}234,56`, handling: 'hent' })
    t.match(JSON.parse(decimals.body), { kriterier: { 1: { fakta: { aarsvaerk: 1234.56 } } } })
    for (const typed of ['1 00', '1 0000', '1000 000', '1 000 00', '1 000.000,5', '1  000'])
      t.equal((await post(app, { '0.borgere': typed.replaceAll(' ', space) })).status, 422, typed)
  }
  const mixed = await post(app, { '0.aarsvaerk': '1 000\u00a0000' })
  t.match(mixed.text('#f-0-aarsvaerk-error'), 'Tallet må højst være 10.000.')
})
