/** A municipality in several rows: compatible rows are combined and reported, others are refused. */
import { afrapporteringAfGodeRaekker } from '@screeningsmodel/core/afrapportering'
import t from 'tap'
import { originIn, summaryOf } from '../../../src/opgoerelser.js'
import { laest, read } from '../../support/reading.js'

async function made(text: string) {
  const one = laest(await read(Buffer.from(text.trim().replace(/^ +/gm, ''))))
  const { rapport, afviste } = afrapporteringAfGodeRaekker(
    {
      region: 'Syddanmark',
      aar: [...one.redegoerelse.aar],
      opgoerelser: one.raekker.map(({ input }) => input as never),
    },
    { originOf: originIn(one.raekker) },
  )
  return {
    figures: rapport.tema1.kommuner.map(({ kommune, tal }) => [
      kommune,
      ...tal.map(({ behandling, doegn }) => [behandling, doegn]),
    ]),
    refused: afviste.map(({ pointer, code }) => `${pointer} ${code}`),
    told: summaryOf(one.redegoerelse, 'da').filter((text) => text.includes('sat sammen')),
    inEnglish: summaryOf(one.redegoerelse, 'en').filter((text) => text.includes('put together')),
  }
}
const heading = 'Kommune;Behandling 2017;Heraf døgn 2017;Behandling 2018;Heraf døgn 2018'

t.test('each row has another year', async (t) => {
  const { figures, refused, told, inEnglish } = await made(`
    ${heading}
    Odense;3;1;;
    Vejle;2;0;4;2
    Odense Kommune;;;5;2
  `)
  t.same(figures, [
    ['Odense', [3, 1], [5, 2]],
    ['Vejle', [2, 0], [4, 2]],
  ])
  t.same(refused, [])
  t.same(told, [
    'Tal for samme kommune står i flere rækker, som ikke modsiger hinanden, og er sat sammen: Odense (B2, C2, D4, E4).',
  ])
  t.same(inEnglish, [
    'Numbers for one municipality appear in several rows that do not contradict each other, and are put together: Odense (B2, C2, D4, E4).',
  ])
})

t.test('each row has another count, and one has none', async (t) => {
  const { figures, refused } = await made(`
    ${heading}
    Odense;3;;5;
    Odense;;1;;2
    Odense;;;;
    Vejle;2;0;4;2
  `)
  t.same(figures[0], ['Odense', [3, 1], [5, 2]])
  t.same(refused, [])
  const long = await made(`
    Kommune;År;Behandling;Døgnbehandling
    Odense;2017;3;
    Odense;2017;;1
    Vejle;2017;2;0
  `)
  t.same(long.figures[0], ['Odense', [3, 1]])
  t.same(long.told.length, 1)
})

t.test('conflicting rows are refused in that year only, and so are equal numbers', async (t) => {
  for (const again of ['4', '3', '-1']) {
    const { figures, refused, told } = await made(`
      ${heading}
      Odense;3;1;;
      Odense;${again};;5;2
      Vejle;2;0;4;2
    `)
    t.same(figures[0], ['Odense', [null, null], [5, 2]], again)
    t.ok(refused.length >= 1)
    t.ok(told.every((text) => !text.includes('B2')))
  }
})

t.test('only the first of many municipalities are named', async (t) => {
  const names =
    'Assens Billund Esbjerg Faaborg-Midtfyn Fredericia Haderslev Kerteminde Kolding Langeland Middelfart Nordfyns Nyborg'
  const rows = names.split(' ').flatMap((name) => [`${name};1;0;;`, `${name};;;1;0`])
  const { told, refused } = await made([heading, ...rows].join('\n'))
  t.same(refused, [])
  t.match(told, [/Assens \(B2, C2, D3, E3\), .* og 2 til\.$/])
})
