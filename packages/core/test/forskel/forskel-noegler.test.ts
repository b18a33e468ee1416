/** The parts of a document that are compared, each with its kind and its key in the document. */
import t from 'tap'
import { sideOf } from '../../src/forskel/index.js'
import { pointsOf } from '../../src/forskel/points.js'
import { rulesets, type Ruleset } from '../../src/index.js'

const all: readonly Ruleset[] = rulesets

const ids = (those: readonly { readonly id: string }[] = []) => those.map(({ id }) => id)
const paths = (those: readonly { readonly path: string }[] = []) => those.map(({ path }) => path)
const each = (prefix: string, names: readonly string[]) => names.map((name) => `${prefix} ${name}`)

/** Every kind except criteria under another option, which depend on what the option changes. */
function keysOf(document: Ruleset): Record<string, readonly string[]> {
  const { criteria, readings = [], periods, parametre, facts, lists, groups } = document
  const conclusions = [...ids(document.outcomes), document.otherwise.id]
  const laws = (document.retsgrundlag ?? []).map(({ text }) => text.da)
  return {
    kriterium: ids(criteria),
    konklusion: conclusions,
    afvises: ids(document.checks),
    bemaerkning: ids(document.bemaerkninger),
    tal: ids(parametre),
    oplysning: [...paths(facts), ...paths(lists)],
    retsgrundlag: laws,
    kilde: [
      ...ids(document.sources),
      ...each('kriterium', ids(criteria)),
      ...each('fortolkning', ids(readings)),
      ...(periods ? [`fortolkning ${periods.reading.id}`] : []),
      ...each('tal', ids(parametre)),
    ],
    tekst: [
      'titel',
      'definition',
      ...each('kriterium', ids(criteria)),
      ...each('konklusion', [...conclusions, 'uafklaret']),
      ...paths(facts),
      ...each('tal', ids(parametre)),
      ...each('gruppe', ids(groups)),
      ...paths(lists),
      ...readings.flatMap((reading) => [
        `fortolkning ${reading.id}`,
        ...reading.options.flatMap(({ id, texts = {} }) =>
          Object.keys(texts).map((criterion) => `kriterium ${criterion} ${reading.id}=${id}`),
        ),
      ]),
      ...(periods
        ? [
            `fortolkning ${periods.reading.id}`,
            ...each('perioder', Object.keys(periods.texts)),
            ...periods.reading.options.flatMap(({ id, texts = {} }) =>
              each(`perioder ${periods.reading.id}=${id}`, Object.keys(texts)),
            ),
          ]
        : []),
    ],
    eksempel: document.cases.map(({ sentence }) => sentence),
  }
}

t.test('each part has a key of its own, which names it', async (t) => {
  for (const document of all) {
    const points = pointsOf(sideOf(document), 'da')
    const told = points.map(({ emne, id }) => JSON.stringify([emne, id]))
    t.equal(new Set(told).size, told.length, document.id)
    for (const [topic, keys] of Object.entries(keysOf(document))) {
      t.same(
        points.flatMap(({ emne, id }) => (emne === topic ? [id] : [])).sort(),
        [...keys].sort(),
        `${document.id}: ${topic}`,
      )
    }
    t.same(
      pointsOf(sideOf(document), 'en').map(({ emne, id }) => [emne, emne === 'gyldighed' || id]),
      points.map(({ emne, id }) => [emne, emne === 'gyldighed' || id]),
      'whatever the language',
    )
  }
})

t.test(
  'a reading by its name, and for each other option the criteria that it changes',
  async (t) => {
    const readings = (document: Ruleset) =>
      pointsOf(sideOf(document), 'da').flatMap(({ emne, id, navn }) =>
        emne === 'fortolkning' ? [`${id}: ${navn}`] : [],
      )
    const [tilbud] = all
    t.same(readings(tilbud!), [
      'borgere-taelles: tilbuddet skal »levere indsatser til« mindst tre borgere om året',
      'erfaring-opgjort-i: »en overvægt af medarbejdere« med fire eller flere års erfaring',
      'kompetencer-fra: tilbuddet skal »sørge for«, at kompetencerne »er til stede og indgår« i indsatsen',
      'borgere-taelles=nye-visiterede borgerflow: Kriterium 1 (Borgerflow) efter fortolkningen »kun borgere, der er visiteret i årets løb, tæller«',
      'erfaring-opgjort-i=aarsvaerk erfaring: Kriterium 3 (Erfaring) efter fortolkningen »opgjort i årsværk«',
      'kompetencer-fra=eget-personale kompetencer: Kriterium 4 (Kompetencer) efter fortolkningen »kun kompetencer hos tilbuddets eget personale tæller«',
      'aarligt: tilbuddet skal opfylde kriterierne »årligt«',
    ])
  },
)

t.test('parts are in the order of the rules, each rule before the texts about it', async (t) => {
  const order = [
    ['kriterium', 'konklusion', 'betingelse', 'afvises', 'bemaerkning', 'tal', 'fortolkning'],
    ['oplysning', 'gyldighed', 'retsgrundlag', 'kilde', 'tekst', 'eksempel'],
  ].flat()
  for (const document of all) {
    const topics = [...new Set(pointsOf(sideOf(document), 'da').map(({ emne }) => emne))]
    t.same(
      topics,
      order.filter((topic) => topics.includes(topic as 'tal')),
      document.id,
    )
  }
})
