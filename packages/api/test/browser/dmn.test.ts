/** The DMN model of every shipped ruleset opens without errors in dmn-js, the modeller of bpmn.io, with all its parts. */
import { createRequire } from 'node:module'
import { rulesets } from '@screeningsmodel/core'
import { toDmn } from '@screeningsmodel/core/dmn'
import { test } from './harness.js'

const script = createRequire(import.meta.url).resolve(
  'dmn-js/dist/dmn-navigated-viewer.development.js',
)

test('dmn-js opens the diagram, every expression and the table', async (t, { page }) => {
  await page.goto('about:blank')
  await page.setContent('<div id="dmn" style="height: 800px"></div>')
  await page.addScriptTag({ path: script })
  for (const document of rulesets) {
    const xml = toDmn(document, { udgave: '1.3' })
    const shown = await page.evaluate<Shown>(`(${opening})(${JSON.stringify(xml)})`)
    t.same(shown.complaints, [], document.id)
    t.equal(shown.types[0], 'drd')
    t.equal(shown.types.filter((type) => type === 'decisionTable').length, 1)
    const decisions = [...xml.matchAll(/<decision /g)].length
    const inputs = [...xml.matchAll(/<inputData /g)].length
    t.equal(shown.types.length, decisions + 1)
    t.equal(shown.shapes, decisions + inputs)
  }
})

interface Shown {
  readonly complaints: readonly string[]
  readonly types: readonly string[]
  readonly shapes: number
}

/** Opens a model: first the diagram, then every expression and table. */
const opening = `async (model) => {
  const viewer = new DmnJS({ container: '#dmn' })
  const { warnings } = await viewer.importXML(model)
  const complaints = [...warnings]
  const views = viewer.getViews()
  const shapes = document.querySelectorAll('.djs-shape').length
  for (const view of views.slice(1)) complaints.push(...(await viewer.open(view)).warnings)
  viewer.destroy()
  document.querySelector('#dmn').replaceChildren()
  return { complaints: complaints.map(String), types: views.map(({ type }) => type), shapes }
}`
