/** The number of answers of each kind on paper: read from the sheets, and counted by hand. */
import { test } from './harness.js'
import { printed } from './pdf.js'

const kompetencer = [
  ...['laegelig-rusmiddelbehandling', 'social-rusmiddelbehandling', 'psykologbehandling'],
  ...['familiebehandling', 'psykiatrisk-behandling', 'social-stoette'],
]
/** One letter for each answer. */
const letters: Readonly<Record<string, string>> = {
  i: 'indgaar',
  s: 'indgaar-via-samarbejde',
  t: 'til-stede',
  m: 'mangler',
  '?': '?',
}
const sheetsOfYears = [
  [
    ['iiiiii', '6 indgår'],
    ['iiiis?', '4 indgår · 1 via samarbejde · 1 ikke besvaret'],
    ['??????', '6 ikke besvaret'],
  ],
  [
    ['ssssss', '6 via samarbejde'],
    [
      'istm??',
      '1 indgår · 1 via samarbejde · 1 bruges ikke i arbejdet · 1 mangler · 2 ikke besvaret',
    ],
    ['ttttmm', '4 bruges ikke i arbejdet · 2 mangler'],
  ],
] as const

test('every kind of answer, counted on paper in each of three years', async (t, visit) => {
  const { page, origin } = visit
  for (const years of sheetsOfYears) {
    const form = Object.fromEntries(
      years.flatMap(([mix], year) => [
        [`${String(year)}.aar`, String(2017 + year)],
        ...kompetencer.map((id, i): [string, string] => [
          `${String(year)}.kompetencer.${id}`,
          letters[mix[i]!]!,
        ]),
      ]),
    )
    const posted = await page.request.post(`${origin}/selvvurdering`, { form, maxRedirects: 0 })
    await page.goto(origin + (posted.headers()['location'] ?? ''))
    const paper = (await printed(page)).join(' ').replace(/\s+/g, ' ')
    const counts = paper.match(/\d [^.:]{3,99} Krav: alle 6/g) ?? []
    t.same(
      counts.map((each) => each.trim()),
      years.map(([, told]) => `${told} Krav: alle 6`),
    )
  }
})
