/** The notebook about the report: its table of women is that of the figures, and its chart shows the published sums. */
import { readFile } from 'node:fs/promises'
import t from 'tap'
import type { Notebook } from './execute.js'

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')
const data = '../../../packages/fixtures/data/syddanmark-2020'
const { cells } = JSON.parse(await read('../afrapportering.ipynb')) as Notebook

t.test('its file holds the figures of the other form of it', async (t) => {
  const { input } = JSON.parse(await read(`${data}/opgoerelser.json`)) as {
    input: { opgoerelser: Record<string, string | number>[] }
  }
  const [head, ...lines] = (await read(`${data}/opgoerelser.csv`)).trimEnd().split('\r\n')
  t.equal(head, '\uFEFFKommune;År;Visiteret til behandling;Heraf døgnbehandling')
  t.same(
    lines,
    input.opgoerelser.map(({ kommune, aar, behandling, doegn }) =>
      [kommune, aar, behandling, doegn].join(';'),
    ),
  )
})

t.test('its chart: a bar for each published sum, as high as the axis says', (t) => {
  const html = cells
    .flatMap(({ outputs = [] }) => outputs as { data?: Record<string, string[] | string> }[])
    .flatMap(({ data }) => [data?.['text/html'] ?? []].flat().join(''))
  const svg = html.find((each) => each.includes('<svg')) ?? ''
  const group = (label: string) =>
    svg.split(`aria-label="${label}"`)[1]?.split(/aria-label="(?!bar)/)[0] ?? ''
  const ticks = new Map(
    [...group('y-axis tick label').matchAll(/,([\d.]+)\)">(\d+)</g)].map(([, y, women]) => [
      Number(women),
      Number(y),
    ]),
  )
  const unit = ((ticks.get(0) ?? 0) - (ticks.get(10) ?? 0)) / 10
  const heights = [...group('bar').matchAll(/ height="([\d.]+)"/g)].map(([, height]) =>
    Math.round((100 * Number(height)) / unit),
  )
  // Any treatment and residential in 2017, 2018 and 2019 (Syddanmark 2020, section 4.1).
  t.same(heights, [1000, 200, 800, 200, 800, 200])
  const told = [...group('text').matchAll(/>(\d+)<\/text>/g)].map(([, count]) => Number(count))
  t.same(told, [10, 2, 8, 2, 8, 2])
  t.end()
})
