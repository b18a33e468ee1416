/**
 * Reports and analyses of the contract: its own requests, and for each of its lines the expected result, worked out
 * by hand.
 */
import { reportMediaTypes } from '@screeningsmodel/reports'
import t from 'tap'
import { shared } from '../support/app.js'

const { app } = await shared(t)

const ask = (url: string, payload: object, accept = 'application/json') =>
  app.inject({ method: 'POST', url, payload, headers: { accept } })

const request = {
  region: 'Syddanmark',
  aar: [2017, 2018, 2019],
  taerskel: 0,
  opgoerelser: [{ kommune: 'Kommune 01', aar: 2017, behandling: 3, doegn: 1 }],
  sager: [{ kommune: 'Kommune 02', aar: 2018, visiteret: 'doegn', gravid: true }],
  tilbud: [{ reference: 'T-17', aar: 2019, borgere: 4 }],
  tekster: { '3.1': '…' },
}

t.test('the request of the contract as a report in each format', async (t) => {
  for (const [format, accept] of Object.entries(reportMediaTypes)) {
    const answer = await ask('/afrapportering', request, accept)
    t.equal(answer.statusCode, 200, format)
    t.ok(String(answer.headers['content-type']).startsWith(accept), format)
  }
  const report = (await ask('/afrapportering', request)).json<Record<string, unknown>>()
  t.match(report, {
    region: 'Syddanmark',
    aar: [2017, 2018, 2019],
    tema1: {
      // In each year, one municipality has given no number or has an undecided case.
      tabel: [2017, 2018, 2019].map((aar) => ({
        aar,
        behandling: null,
        doegn: null,
        uoplyst: true,
      })),
      fordeling: { behandling: Array, doegn: Array },
    },
    tema2: [{ reference: 'T-17' }],
    tema3: { spoergsmaal: [{ nummer: '3.1', svar: '…' }, {}] },
    tema4: {},
    noter: Array,
  })
})

t.test('an unknown and a masked number are null, with the reason', async (t) => {
  const of = (opgoerelser: readonly object[], taerskel = 0) =>
    ask('/afrapportering', { region: 'Nordby', aar: [2017], taerskel, opgoerelser })
  const told = [
    { kommune: 'Aby', aar: 2017, behandling: 2, doegn: 1 },
    { kommune: 'Boby', aar: 2017, behandling: 20, doegn: 9 },
  ]
  t.match((await of(told)).json(), {
    tema1: {
      tabel: [{ aar: 2017, behandling: 22, doegn: 10 }],
      fordeling: {
        behandling: [
          { antalAar: 0, kommuner: 0 },
          { antalAar: 1, kommuner: 2 },
        ],
      },
    },
  })
  const unknown = (await of([...told, { kommune: 'Ceby', aar: 2017, doegn: 0 }])).json<{
    tema1: { tabel: object[] }
  }>()
  t.match(unknown.tema1.tabel, [{ behandling: null, uoplyst: true }])
  const masked = (await of(told, 5)).json<{ tema1: { tabel: object[]; kommuner: object[] } }>()
  t.match(masked.tema1.kommuner, [
    { kommune: 'Aby', tal: [{ behandling: null, doegn: null, maskeret: true }] },
    { kommune: 'Boby' },
  ])
  t.notMatch(
    JSON.stringify(masked.tema1),
    /"(?:behandling|doegn)":(?:2|1)\b/,
    'nor as a difference',
  )
})

t.test(
  'capacity: the request of the contract, its defaults, and the results by hand',
  async (t) => {
    // Six women, each sent to one of two with equal chance: 64 ways, of which 42 give three or more to the one,
    // 20 give three to both, and none leaves both below.
    const expected = {
      maksTilbud: 2,
      andelPrTilbud: 0.5,
      sandsynlighed: { givetTilbud: 42 / 64, mindstEt: 1, alle: 20 / 64 },
      forventetAntal: 84 / 64,
      konklusionTekst: String,
    }
    for (const more of [{ taerskel: 3, andele: [0.5, 0.5] }, {}]) {
      const answer = await ask('/kapacitet', { kvinder: 6, tilbud: 2, ...more })
      t.match(answer.json(), expected)
    }
  },
)
