/** The generated types of a document’s input, written by hand for a small document with every kind of part. */
import t from 'tap'
import { inputTypeSource, namesTypeSource, periodsTypeSource } from '../../src/emit/typescript.js'
import type { Fact, Ruleset } from '../../src/ruleset/ruleset.js'
import { rulesets } from '../../src/rulesets/index.js'
import { boolean, choice, documentOf, integer, number, text } from '../support/documents.js'

const both = (words: string) => ({ da: words, en: `${words} (en)` })
const hinted = (fact: Fact, label: string, hint?: string): Fact => ({
  ...fact,
  label: both(label),
  ...(hint === undefined ? {} : { hint: both(hint) }),
})
const option = (id: string, label: string, condition: string) => ({
  id,
  label: both(label),
  begrundelse: both('Fordi.'),
  conditions: { [condition]: { fact: 'ja', operator: 'equal', value: true } },
})
const reading = (id: string, phrase: string) => ({
  id,
  phrase: both(phrase),
  question: both('Hvordan?'),
  hvorfor: both('Derfor.'),
  options: [option('snaevert', 'Snævert.', `c-${id}`), option('bredt', 'Bredt.', `c-${id}`)],
})

const small: Ruleset = {
  ...documentOf({
    facts: [hinted(boolean('ja'), 'Er det så?'), hinted(integer('antal', 0, 9), 'Antal */')],
    conditions: { k: { fact: 'ja', operator: 'equal', value: true } },
  }),
  title: both('Prøve'),
  description: both('En prøve.'),
}

/** Not for screening; only its types are generated. */
const large = {
  ...small,
  facts: [
    hinted(boolean('ja'), 'Ja', 'Eller nej.'),
    hinted(choice('dele.valg', 'to'), 'Valg!'),
    hinted(number('dele.maal', 0.5, 9, 0.25), 'Mål.'),
    hinted(choice('tre'), 'Tre?'),
    hinted(boolean('mere.end'), 'Mere'),
  ],
  groups: [{ id: 'dele', title: both('Dele'), hint: both('Alle.') }],
  lists: [
    {
      path: 'raekker',
      label: both('Rækker'),
      hint: both('En pr. år.'),
      columns: [
        { path: 'aar', label: both('År'), minimum: 0, maximum: 60, step: 1, unit: both('år') },
        {
          path: 'andel',
          label: both('Andel'),
          hint: both('Af alt.'),
          minimum: 0,
          maximum: 1,
          step: 0.01,
          unit: both('årsværk'),
        },
      ],
      derives: [],
    },
  ],
  readings: [reading('maade', 'på en måde')],
  parametre: [
    {
      id: 'graense',
      label: both('Grænse'),
      value: 3,
      minimum: 1,
      maximum: 20,
      unit: both('pr. år'),
    },
  ],
  bemaerkninger: [{ id: 'sjaelden', text: text('x'), facts: [] }, { id: 'skaev' }],
  periods: { reading: reading('aarene', 'i flere år'), texts: {} },
} as unknown as Ruleset

/** The lines of every input besides its facts. */
const reference =
  'Jeres egen betegnelse for rækken. Den gives igen i svaret. Skriv aldrig navn eller nummer på en person.'
const regelsaet =
  'Regelsættet: id (den version, der gælder ved årets udgang, og uden årstal den nyeste) eller id@version.'
const readings =
  'Hvordan formuleringer, der kan forstås på flere måder, skal forstås. Den første mulighed gælder, hvis intet er valgt.'
const noReadings = 'Ingen formulering i regelsættet kan forstås på flere måder.'
const beside = (each: string) => `/** ${reference} */
readonly "reference"?: string | null | undefined
/** Det kalenderår, som oplysningerne gælder. */
readonly "aar"?: number | null | undefined
/** ${regelsaet} */
readonly "ruleset"?: string | null | undefined
/** ${each === '' ? noReadings : readings} */
readonly "laesninger"?: {
${each}
} | null | undefined`

const maade = `/** “på en måde”. \`snaevert\`: Snævert; \`bredt\`: Bredt. */
readonly "maade"?: "snaevert" | "bredt" | null | undefined`
const aarene = `/** “i flere år”. \`snaevert\`: Snævert; \`bredt\`: Bredt. */
readonly "aarene"?: "snaevert" | "bredt" | null | undefined`
const parameters = `/** Andre tal i reglerne end kildernes. Det er en variant, og det står i svaret. */
readonly "parametre"?: {
/** Grænse. Enhed: pr. år, 1–20. Regelsættets eget tal er 3. */
readonly "graense"?: number | null | undefined
} | null | undefined`

t.test('an input: facts in their groups, lists, and what stands beside them', async (t) => {
  t.equal(
    inputTypeSource('Lille', small),
    `/** Prøve. En prøve. */
export interface Lille {
/** Er det så? */
readonly "ja"?: boolean | null | undefined
/** Antal * /. Enhed: enhed., hele tal 0–9. */
readonly "antal"?: number | null | undefined
${beside('')}
}`,
  )
  t.equal(
    inputTypeSource('Stor', large),
    `/** Prøve. En prøve. */
export interface Stor {
/** Ja. Eller nej. */
readonly "ja"?: boolean | null | undefined
/** Tre? \`a\`: a; \`b\`: b; \`c\`: c. */
readonly "tre"?: "a" | "b" | "c" | null | undefined
/** Dele. Alle. */
readonly "dele"?: {
/** Valg! \`a\`: a; \`b\`: b. */
readonly "valg"?: "a" | "b" | null | undefined
/** Mål. Enhed: enhed., 0,5–9. */
readonly "maal"?: number | null | undefined
} | null | undefined
readonly "mere"?: {
/** Mere. */
readonly "end"?: boolean | null | undefined
} | null | undefined
/** Rækker. En pr. år. */
readonly "raekker"?: readonly {
/** År. Enhed: år, 0–60. */
readonly "aar"?: number | null | undefined
/** Andel. Af alt. Enhed: årsværk, 0–1. */
readonly "andel"?: number | null | undefined
}[] | null | undefined
${beside(maade)}
${parameters}
}`,
  )
})

t.test('several periods: the same, with the fields of each period', async (t) => {
  t.equal(periodsTypeSource('Aar', 'Lille', small), '')
  t.equal(
    periodsTypeSource('Aar', 'Stor', large),
    `/** Prøve: oplysningerne for flere kalenderår. */
export interface Aar {
/** ${reference} */
readonly "reference"?: string | null | undefined
/** ${regelsaet} */
readonly "ruleset"?: string | null | undefined
/** ${readings} */
readonly "laesninger"?: {
${maade}
${aarene}
} | null | undefined
${parameters}
/** Et sæt oplysninger for hvert kalenderår, med årstal og uden reference. Et år må kun stå én gang. */
readonly perioder: readonly (Omit<Stor, 'reference' | 'laesninger'> & Pick<Aar, 'laesninger'> & {
/** Det kalenderår, som oplysningerne gælder. */
readonly aar: number
})[]
}`,
  )
  const unread = { ...large }
  delete unread.readings
  t.match(periodsTypeSource('Aar', 'Stor', unread), `"laesninger"?: {\n${aarene}\n}`)
})

t.test('the names of a document', async (t) => {
  t.equal(
    namesTypeSource('Lille', small),
    `/** Navnene i regelsættet »Prøve«. */
export interface Lille {
/** Konklusionerne, og \`uafklaret\`. */
readonly konklusion: "udfald-0" | "ellers" | "uafklaret"
/** \`k0\`: kriterium. */
readonly kriterium: "k0"
/** \`ja\`: Er det så?; \`antal\`: Antal * /. */
readonly fakta: "ja" | "antal"
/** Mulighederne for hver formulering, der kan forstås på flere måder. */
readonly laesninger: {

}
/** Bemærkningerne. */
readonly bemaerkning: never
}`,
  )
  t.equal(
    namesTypeSource('Stor', large),
    `/** Navnene i regelsættet »Prøve«. */
export interface Stor {
/** Konklusionerne, og \`uafklaret\`. */
readonly konklusion: "udfald-0" | "ellers" | "uafklaret"
/** \`k0\`: kriterium. */
readonly kriterium: "k0"
/** \`ja\`: Ja; \`dele.valg\`: Valg!; \`dele.maal\`: Mål; \`tre\`: Tre?; \`mere.end\`: Mere. */
readonly fakta: "ja" | "dele.valg" | "dele.maal" | "tre" | "mere.end"
/** Mulighederne for hver formulering, der kan forstås på flere måder. */
readonly laesninger: {
/** “på en måde”. \`snaevert\`: Snævert; \`bredt\`: Bredt. */
readonly "maade": "snaevert" | "bredt"
}
/** Bemærkningerne. */
readonly bemaerkning: "sjaelden" | "skaev"
}`,
  )
  const bare = { ...large }
  delete bare.readings
  delete bare.bemaerkninger
  t.match(namesTypeSource('Bar', bare), 'readonly bemaerkning: never')
})

t.test('no text of a shipped ruleset has the type of a message with arguments', async (t) => {
  for (const ruleset of rulesets)
    for (const source of [
      inputTypeSource('Ind', ruleset),
      periodsTypeSource('Aar', 'Ind', ruleset),
      namesTypeSource('Navne', ruleset),
    ])
      t.notMatch(source, /\{\w+, (plural|number|spellout|select)/, ruleset.id)
})
