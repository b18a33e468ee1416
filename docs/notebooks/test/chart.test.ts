/** The notebook's chart shows the shares that one gets by counting the rows of the file, without it. */
import { readFile } from 'node:fs/promises'
import t from 'tap'
import type { Notebook } from './execute.js'

interface Row {
  readonly aar: number
  readonly borgere?: number
  readonly aarsvaerk?: number
  readonly medarbejdere?: number
  readonly medarbejdereMedErfaring?: number
  readonly kompetencer?: Readonly<Record<string, string | null>>
}
type Met = boolean | undefined

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')
const data = '../../../packages/fixtures/data/syntetisk/tilbud.json'
const { tilbud } = JSON.parse(await read(data)) as { tilbud: readonly Row[] }
const { cells } = JSON.parse(await read('../tilbud.ipynb')) as Notebook

/** The four criteria by hand, in the words of the source. */
const criteria: Readonly<Record<string, (row: Row) => Met>> = {
  borgerflow: ({ borgere }) => (borgere == null ? undefined : borgere >= 3),
  aarsvaerk: ({ aarsvaerk }) => (aarsvaerk == null ? undefined : aarsvaerk >= 3),
  erfaring: ({ medarbejdere, medarbejdereMedErfaring: med }) => {
    if (med === 0) return false
    return med == null || medarbejdere == null ? undefined : med > medarbejdere - med
  },
  kompetencer: ({ kompetencer = {} }) => {
    const told = Object.values(kompetencer).filter((each) => each != null)
    if (told.some((each) => !each.startsWith('indgaar'))) return false
    return told.length < 6 ? undefined : true
  },
}

/** Colour of each outcome in the chart. */
const colours = new Map<string, Met>([
  ['#1b7837', true],
  ['#bdbdbd', undefined],
  ['#b2182b', false],
])

const svg =
  cells
    .flatMap(({ outputs = [] }) => outputs as { data?: Record<string, string[] | string> }[])
    .flatMap(({ data }) => [data?.['text/html'] ?? []].flat().join(''))
    .find((html) => html.includes('<svg')) ?? ''

/** A group of the drawing, from its label to the next label. */
const group = (label: string) =>
  svg.split(`aria-label="${label}"`)[1]?.split('aria-label=')[0] ?? ''

/** Where the ticks of the axis of shares stand: the chart's own scale, from what it says at the axis. */
const ticks = [...group('y-axis tick label').matchAll(/,([\d.]+)\)">(\d+)</g)].map(
  ([, y, share]) => ({ share: Number(share), y: Number(y) }),
)
const at = (share: number) => ticks.find((tick) => tick.share === share)?.y ?? Number.NaN

t.test('each bar is as high as its share of the rows of that year', (t) => {
  const years = [...new Set(tilbud.map(({ aar }) => aar))].sort()
  const facets = group('bar').split('<g transform').slice(1)
  t.equal(facets.length, Object.keys(criteria).length, 'a chart for each criterion')
  let bars = 0
  for (const [i, [id, meets]] of Object.entries(criteria).entries()) {
    const rects = [
      ...(facets[i] ?? '').matchAll(/<rect x="([\d.]+)".*? height="([\d.]+)" fill="([^"]+)"/g),
    ].map(([, x, height, fill]) => ({ x: Number(x), height: Number(height), fill }))
    const places = [...new Set(rects.map(({ x }) => x))].sort((a, b) => a - b)
    t.equal(places.length, years.length, 'a bar for each year')
    for (const [colour, met] of colours) {
      for (const [j, aar] of years.entries()) {
        const rows = tilbud.filter((row) => row.aar === aar)
        const expected = (100 * rows.filter((row) => meets(row) === met).length) / rows.length
        const bar = rects.find(({ fill, x }) => fill === colour && x === places[j])
        const shown = (100 * (bar?.height ?? 0)) / (at(0) - at(100))
        t.ok(Math.abs(shown - expected) < 0.01, `${id} ${aar} ${String(met)}: ${expected} %`)
        bars += 1
      }
    }
  }
  t.equal(bars, 36)
  t.end()
})
