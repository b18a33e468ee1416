/** The DMN model of every shipped ruleset opens in dmn-js, the modeller of bpmn.io: every part of it, without complaint. */
import { createRequire } from 'node:module'
import { rulesets } from '@screeningsmodel/core'
import { toDmn } from '@screeningsmodel/core/dmn'
import { test } from './harness.js'

/** What dmn-js gives a page: the parts that are used. */
interface Viewer {
  importXML: (xml: string) => Promise<{ warnings: unknown[] }>
  getViews: () => { type: string; element: { id: string } }[]
  open: (view: object) => Promise<{ warnings: unknown[] }>
}
declare const DmnJS: new (options: { container: string }) => Viewer

const script = createRequire(import.meta.url).resolve(
  'dmn-js/dist/dmn-navigated-viewer.production.min.js',
)

test('dmn-js opens the diagram, every expression and the table', async (t, { page }) => {
  await page.goto('about:blank')
  await page.setContent('<div id="dmn" style="height: 800px"></div>')
  await page.addScriptTag({ path: script })
  for (const document of rulesets) {
    const xml = toDmn(document, { udgave: '1.3' })
    const shown = await page.evaluate(async (model) => {
      const viewer = new DmnJS({ container: '#dmn' })
      const { warnings } = await viewer.importXML(model)
      const complaints = [...warnings]
      const views = viewer.getViews()
      let shapes = 0
      for (const view of views) {
        complaints.push(...(await viewer.open(view)).warnings)
        if (view.type === 'drd') shapes = window.document.querySelectorAll('.djs-shape').length
      }
      const types = views.map(({ type }) => type)
      window.document.querySelector('#dmn')!.replaceChildren()
      return { complaints: complaints.map(String), types, shapes }
    }, xml)
    t.same(shown.complaints, [], document.id)
    t.equal(shown.types[0], 'drd')
    t.equal(shown.types.filter((type) => type === 'decisionTable').length, 1)
    const decisions = [...xml.matchAll(/<decision /g)].length
    const inputs = [...xml.matchAll(/<inputData /g)].length
    t.equal(shown.types.length, decisions + 1)
    t.equal(shown.shapes, decisions + inputs)
  }
})
