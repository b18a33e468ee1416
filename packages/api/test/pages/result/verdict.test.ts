/** The verdict at the top of a result: its heading, and everything that it depends on, worked out by hand. */
import { seed, times } from '../../../../core/test/support/runs.js'
import fc from 'fast-check'
import { rulesets, screenTilbud } from '@screeningsmodel/core'
import t from 'tap'
import { shared } from '../../support/app.js'
import { fieldsOf, loose, oneLine, post, type Shown } from '../../support/pages.js'

const { app } = await shared(t)
const english = '/selvvurdering?sprog=en'
const kompetencer = rulesets
  .find(({ subject }) => subject === 'tilbud')!
  .facts.flatMap(({ path }) => (path.startsWith('kompetencer.') ? [path] : []))

const allMet = 'Tilbuddet opfylder alle fire kriterier for et højt specialiseret tilbud'

/** A tilbud that meets all four criteria, except for the given changes. */
function fields(facts: Readonly<Record<string, string>> = {}): Record<string, string> {
  const met = { borgere: '3', aarsvaerk: '3', medarbejdere: '9', medarbejdereMedErfaring: '5' }
  const all = Object.fromEntries(kompetencer.map((path) => [path, 'indgaar']))
  return Object.fromEntries(
    Object.entries({ ...met, ...all, ...facts }).map(([path, value]) => [`0.${path}`, value]),
  )
}
const parts = ({ all }: Shown) =>
  all('.verdict-part').map(({ textContent }) => oneLine(textContent))

t.test('the heading and the title say how many criteria are met', async (t) => {
  const cases = [
    [fields(), allMet, 'The tilbud meets all four criteria for a highly specialised tilbud'],
    [
      fields({ aarsvaerk: '2,9' }),
      'Tilbuddet opfylder 3 af 4 kriterier',
      'The tilbud meets 3 of 4 criteria',
    ],
    [
      fields({
        borgere: '2',
        aarsvaerk: '0',
        medarbejdere: '0',
        medarbejdereMedErfaring: '0',
        [kompetencer[0]!]: 'mangler',
      }),
      'Tilbuddet opfylder ikke nogen af de fire kriterier for et højt specialiseret tilbud',
      'The tilbud does not meet any of the four criteria for a highly specialised tilbud',
    ],
    [
      // Unknown is not counted as not met.
      { '0.borgere': '2', '0.aarsvaerk': '2,5' },
      'Tilbuddet opfylder ikke alle fire kriterier for et højt specialiseret tilbud',
      'The tilbud does not meet all four criteria for a highly specialised tilbud',
    ],
    [
      fields({ aarsvaerk: '2,5', medarbejdere: '' }),
      'Tilbuddet opfylder ikke alle fire kriterier for et højt specialiseret tilbud',
      'The tilbud does not meet all four criteria for a highly specialised tilbud',
    ],
    [
      {},
      'Det kan ikke afgøres endnu, om tilbuddet opfylder de fire kriterier',
      'It cannot be settled yet whether the tilbud meets the four criteria',
    ],
    [
      fields({ medarbejdere: '' }),
      'Det kan ikke afgøres endnu: 3 af 4 kriterier er opfyldt',
      'It cannot be settled yet: 3 of 4 criteria are met',
    ],
  ] as const
  for (const [answers, da, en] of cases) {
    for (const [url, heading] of [
      ['/selvvurdering', da],
      [english, en],
    ] as const) {
      const page = await post(app, answers, url)
      t.same(loose(page), [])
      t.equal(page.text('h1'), heading)
      t.equal(page.text('title'), `${heading} – Screeningsmodellen`)
      t.ok(page.page.querySelector('.verdict h1'), 'in the box')
    }
  }
  const value = fc.constantFrom('', '2', '3')
  await fc.assert(
    fc.asyncProperty(value, value, value, async (borgere, aarsvaerk, erfarne) => {
      const page = await post(
        app,
        fields({ borgere, aarsvaerk, medarbejdereMedErfaring: erfarne, medarbejdere: '5' }),
      )
      // All competences take part; three of five are a majority, two are not.
      const given = [borgere, aarsvaerk, erfarne]
      const met = 1 + given.filter((each) => each === '3').length
      const isSettledInPart = given.includes('2') && given.includes('')
      t.match(
        page.text('h1'),
        met === 4 ? 'alle fire' : isSettledInPart ? 'ikke alle fire' : `${String(met)} af 4`,
      )
    }),
    { seed, numRuns: times(15) },
  )
})

t.test('how many criteria are met is said once', async (t) => {
  for (const [sprog, title, rest] of [
    [
      'da',
      'Tilbuddet opfylder 3 af 4 kriterier',
      'Tilbuddet opfylder ikke alle fire kriterier for et højt specialiseret tilbud. Kriterium 2 (årsværk) er ikke opfyldt.',
    ],
    [
      'en',
      'The tilbud meets 3 of 4 criteria',
      'The tilbud does not meet all four criteria for a highly specialised tilbud. Criterion 2 (full-time equivalents) is not met.',
    ],
  ] as const) {
    const page = await post(app, fields({ aarsvaerk: '2,9' }), `/selvvurdering?sprog=${sprog}`)
    t.equal(page.text('h1'), title)
    t.equal(page.text('.verdict .conclusion-text'), rest)
  }
})

t.test('that it cannot be settled yet is said once', async (t) => {
  for (const [answers, sprog, title, rest] of [
    [
      fields({ borgere: '' }),
      'da',
      'Det kan ikke afgøres endnu: 3 af 4 kriterier er opfyldt',
      'Der mangler én oplysning: antal borgere.',
    ],
    [
      fields({ borgere: '' }),
      'en',
      'It cannot be settled yet: 3 of 4 criteria are met',
      'One fact is missing: the number of citizens.',
    ],
    [
      {},
      'da',
      'Det kan ikke afgøres endnu, om tilbuddet opfylder de fire kriterier',
      'Der mangler ti oplysninger. Listen over de seks kompetencer er vores valg ud fra Socialstyrelsens oplæg fra 2023.',
    ],
  ] as const) {
    const page = await post(app, answers, `/selvvurdering?sprog=${sprog}`)
    t.equal(page.text('h1'), title)
    t.equal(page.text('.verdict .conclusion-text'), rest)
  }
  // In English a number may begin a sentence, and it is no part of the sentence before.
  const id = 'maalgruppe-udsatte-gravide'
  const facts = rulesets.find((each) => each.id === id)!.facts
  const unknown = Object.fromEntries(facts.map(({ path }) => [`${id}/${path}`, 'ved-ikke']))
  const stopped = await post(app, { ...unknown, handling: 'vis' }, '/sag?sprog=en')
  t.equal(
    stopped.text('h1'),
    'It cannot be settled yet whether the woman is included in the target group',
  )
  t.equal(stopped.text('.verdict').split('18 facts are missing').length, 2)
})

t.test('the interpretation that decides is named, with its effect', async (t) => {
  const page = await post(
    app,
    fields({
      [kompetencer[2]!]: 'indgaar-via-samarbejde',
      nyeBorgere: '3',
      aarsvaerkMedErfaring: '2',
    }),
  )
  t.same(parts(page), [
    'Resultatet afhænger af, hvordan dette fortolkes: tilbuddet skal »sørge for«, at kompetencerne »er til stede og indgår« i indsatsen. Vi har brugt denne fortolkning: kompetencer fra en samarbejdspartner tæller også. Med en anden fortolkning (kun kompetencer hos tilbuddets eget personale tæller) bliver resultatet et andet: Tilbuddet opfylder ikke alle fire kriterier for et højt specialiseret tilbud. Se alle fortolkninger',
  ])
  const same = await post(app, fields({ nyeBorgere: '3', aarsvaerkMedErfaring: '2' }))
  t.same(parts(same), [], 'nothing where no interpretation changes it')
})

t.test('a reading other than the default is named in the verdict, summary and file', async (t) => {
  const first = await post(app, fields({ nyeBorgere: '2', aarsvaerkMedErfaring: '2' }))
  const chosen = await post(app, {
    ...fieldsOf(first),
    handling: 'laes:borgere-taelles=nye-visiterede',
  })
  t.equal(chosen.text('h1'), 'Tilbuddet opfylder 3 af 4 kriterier')
  const named =
    'Du har valgt en anden fortolkning end den sædvanlige. Det gælder dette: tilbuddet skal »levere indsatser til« mindst tre borgere om året. Valgt: kun borgere, der er visiteret i årets løb, tæller. Den sædvanlige: alle, der har modtaget indsatsen i årets løb, tæller.'
  t.match(parts(chosen)[0], named)
  t.match(chosen.text('#summary'), named)
  const file = JSON.parse(
    (await post(app, { ...fieldsOf(chosen), handling: 'hent' })).body,
  ) as ReturnType<typeof screenTilbud>
  t.equal(file.laesninger.find(({ id }) => id === 'borgere-taelles')?.valgt, 'nye-visiterede')
  const back =
    chosen.page.querySelector('.verdict button.function-link')?.getAttribute('value') ?? ''
  const usual = await post(app, { ...fieldsOf(chosen), handling: back })
  t.equal(usual.text('h1'), allMet)
  t.notMatch(usual.text('.verdict'), 'Du har valgt')
})

t.test('missing answers are counted, and the first can be answered at once', async (t) => {
  const page = await post(app, fields({ medarbejdereMedErfaring: '' }))
  t.equal(page.text('.verdict').split('Der mangler én oplysning').length, 2, 'it is said once')
  t.ok(page.page.querySelector('.verdict input[name="0.medarbejdereMedErfaring"][type=text]'))
  const settled = await post(app, { ...fieldsOf(page), '0.medarbejdereMedErfaring': '5' })
  t.equal(settled.text('h1'), allMet)
  const wrong = await post(app, { ...fieldsOf(page), '0.medarbejdereMedErfaring': '10' })
  t.equal(wrong.status, 422)
  t.equal(
    fieldsOf(wrong)['0.borgere'],
    '3',
    'a wrong answer leads to the form, and nothing is lost',
  )

  // Two facts of another reading are unknown; they are asked for only if the reader wants to know.
  t.match(settled.text('.verdict-missing'), 'Det er ikke afklaret, om resultatet bliver et andet')
  t.same(
    settled.all('.verdict details input[type=text]').map((input) => input.getAttribute('name')),
    ['0.nyeBorgere', '0.aarsvaerkMedErfaring'],
  )
  const all = await post(app, {
    ...fieldsOf(settled),
    '0.nyeBorgere': '3',
    '0.aarsvaerkMedErfaring': '2',
  })
  t.same(parts(all), [], 'no interpretation changes it')
})

t.test('what cannot be settled either way is not said to give the same result', async (t) => {
  const open = fields({ aarsvaerk: '', [kompetencer[0]!]: 'indgaar-via-samarbejde' })
  const effects = async (address: string) =>
    (await post(app, open, address))
      .all('.readings dd:last-of-type')
      .map(({ textContent }) => oneLine(textContent))
  const danish = await effects('/selvvurdering')
  t.equal(danish.length, 3)
  t.match(danish[0], /^Kun borgere, .*, tæller\. Så kan resultatet heller ikke afgøres endnu\. Se/)
  t.match(danish[1], /^Opgjort i årsværk\. Så kan resultatet heller ikke afgøres endnu\. Se/)
  // One of the six takes part by cooperation only, whatever the unknown årsværk are.
  t.match(danish[2], /^Kun kompetencer hos .* tæller\. Tilbuddet opfylder ikke alle fire kriterier/)
  t.match((await effects(english))[1], /\. Then the result cannot be settled yet either\. See/)
})

t.test('the same after an interview that has stopped', async (t) => {
  const id = 'maalgruppe-udsatte-gravide'
  const facts = rulesets.find((each) => each.id === id)!.facts
  const unknown = Object.fromEntries(facts.map(({ path }) => [`${id}/${path}`, 'ved-ikke']))
  const stopped = await post(app, { ...unknown, handling: 'vis' }, '/sag')
  t.match(stopped.text('h1'), 'Det kan ikke afgøres endnu')
  t.equal(stopped.text('.verdict legend'), 'Er kvinden gravid?')
  const answer = (page: Shown, label: string) => {
    const button = page.all('.verdict fieldset button').find(({ text }) => text.trim() === label)
    const handling = button?.getAttribute('value') ?? ''
    return post(app, { ...fieldsOf(page), handling }, '/sag')
  }
  const labels = (page: Shown) =>
    page.all('.verdict fieldset button').map(({ text }) => text.trim())
  t.same(labels(stopped), ['Ja', 'Nej'], 'for another answer than »Ved ikke«')
  const no = await answer(stopped, 'Nej')
  t.match(no.text('h1'), 'ikke er omfattet af målgruppen')
  // Only medicine: not included, unless it counts, which the question would show.
  const sober = {
    [`${id}/gravid`]: 'ja',
    [`${id}/skadeligtForbrug.stoffer`]: 'nej',
    [`${id}/skadeligtForbrug.alkohol`]: 'nej',
  }
  const medicine = 'Har hun et skadeligt forbrug af afhængighedsskabende medicin?'
  for (const before of [sober, { ...unknown, ...sober }]) {
    const open = await post(app, { ...before, handling: 'vis' }, '/sag')
    t.same(loose(open), [])
    t.match(open.text('.verdict-missing'), 'afhængighedsskabende medicin tæller også')
    t.equal(open.text('.verdict legend'), medicine)
    t.equal(open.all('.verdict details').length, 0, 'nothing is to be opened first')
    const settled = await answer(open, 'Nej')
    t.match(settled.text('h1'), 'ikke er omfattet af målgruppen')
    t.same(settled.all('.verdict-missing'), [], 'no interpretation changes it')
    t.same(labels(settled), [])
  }

  // With medicine, the other interpretation includes her once everything else does; the page asks until that is
  // known.
  let page = await post(app, { ...sober, handling: 'vis' }, '/sag')
  t.same(labels(page), ['Ja', 'Nej', 'Ved ikke'])
  const questions: string[] = []
  while (labels(page).length > 0 && questions.length < facts.length) {
    const question = page.text('.verdict legend')
    questions.push(question)
    t.match(page.text('h1'), 'ikke er omfattet', 'the usual interpretation has settled it')
    page = await answer(page, /fastholdes|gavn|udbytte/i.test(question) ? 'Nej' : 'Ja')
  }
  t.equal(questions[0], medicine)
  t.equal(new Set(questions).size, questions.length, 'nothing is asked twice')
  t.match(parts(page)[0], /Resultatet afhænger af.* kvinden er omfattet af målgruppen/)

  // After “don’t know”, the next question that can decide is asked, and at last the same one again.
  const asked = await answer(await post(app, { ...sober, handling: 'vis' }, '/sag'), 'Ved ikke')
  t.not(asked.text('.verdict legend'), medicine)
  const english = await post(app, { ...sober, handling: 'vis' }, '/sag?sprog=en')
  t.same(labels(english), ['Yes', 'No', 'Don’t know'])
  t.match(english.text('.asked-again'), /There may be up to \d+ questions before it is settled/)
})
