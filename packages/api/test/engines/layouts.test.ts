/** Every layout by openpyxl gives its figures, over HTTP and on the page without scripts. */
import type { Afrapportering } from '@screeningsmodel/core/afrapportering'
import t from 'tap'
import { seed } from '../../../core/test/support/runs.js'
import { figuresOf, makeLayouts } from '../../../fixtures/test/layouts.js'
import { start } from '../support/app.js'
import { reportPages } from '../support/report-page.js'

t.comment(`seed ${String(seed)}`)
const { layouts, read } = await makeLayouts(t, seed)
const { app } = await start(t)
const { report } = reportPages(app)

t.test('over HTTP', async (t) => {
  for (const layout of layouts) {
    const { fil, ...expected } = layout
    const answer = await app.inject({
      method: 'POST',
      url: '/afrapportering?region=Syddanmark',
      payload: await read(layout),
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
    })
    t.equal(answer.statusCode, 200, fil)
    if (answer.statusCode === 200) t.same(figuresOf(answer.json<Afrapportering>()), expected, fil)
  }
})

t.test('on the page', async (t) => {
  for (const layout of layouts) {
    const { all } = await report({ region: 'Syddanmark' }, await read(layout))
    const [table] = all('.report table').filter((one) => one.textContent.includes('Visiteret til'))
    const rows = (table?.querySelectorAll('tr') ?? []).map((row) =>
      row.querySelectorAll('th, td').map(({ textContent }) => textContent.trim()),
    )
    const expected = [layout.aar, layout.behandling, layout.doegn].map((row) => row.map(String))
    t.same(
      rows.map((row) => row.slice(1)),
      expected,
      layout.fil,
    )
  }
})
