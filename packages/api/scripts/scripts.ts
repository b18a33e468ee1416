/** The browser's scripts; that of the form has the core and its ruleset bundled in. */
import { join } from 'node:path'
import { languages, registryOf, rulesets, type Language, type Ruleset } from '@screeningsmodel/core'
import { build, type Plugin } from 'esbuild'

interface Script {
  readonly name: string
  readonly text: string
}

/** @param folder the folder of the scripts' sources */
export async function bundleScripts(folder: string): Promise<Script[]> {
  const { ruleset, sha256 } = registryOf(rulesets).asked('tilbud', {})
  const form = languages.map(async (sprog) => ({
    name: `form.${sprog}.js`,
    text: await bundle(
      join(folder, 'form.ts'),
      rulesetModule(inOneLanguage(ruleset, sprog), sha256),
      withoutUnused,
    ),
  }))
  const others = ['keep', 'result', 'kapacitet', 'docs'].map(async (name) => ({
    name: `${name}.js`,
    text: await bundle(join(folder, `${name}.ts`)),
  }))
  return Promise.all([...form, ...others])
}

async function bundle(entry: string, ...plugins: Plugin[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome100', 'firefox100', 'safari15.4'],
    conditions: ['@screeningsmodel/source'],
    legalComments: 'none',
    plugins,
  })
  return outputFiles[0]?.text ?? ''
}

/** The module `virtual:ruleset`: the ruleset, and the hash of the whole document. */
function rulesetModule(ruleset: unknown, sha256: string): Plugin {
  return {
    name: 'ruleset',
    setup(builder) {
      builder.onResolve({ filter: /^virtual:ruleset$/ }, () => ({
        path: 'ruleset',
        namespace: 'ruleset',
      }))
      builder.onLoad({ filter: /.*/, namespace: 'ruleset' }, () => ({
        contents: `export const ruleset = ${JSON.stringify(ruleset)}\nexport const sha256 = ${JSON.stringify(sha256)}`,
      }))
    },
  }
}

const noMessages = '{ da: {}, en: {} }'
/** Modules of the core that the summary beside the form has no use for, and what stands in their place. */
const unused: readonly (readonly [path: RegExp, contents: string])[] = [
  // It tells that an answer cannot be used, and not why; the page of the form does.
  [/generated\/input-errors\.js$/, `export const inputErrors = ${noMessages}`],
  [/generated\/period-errors\.js$/, `export const periodErrors = ${noMessages}`],
  [/support\/nearest\.js$/, 'export const nearest = () => "ingen", nearestName = () => {}'],
  // It tells no changes, whose search is a tenth of the script.
  [/answer\/changes\.js$/, 'export const changesTeller = undefined'],
  // It tells how many answers are missing, and not which to give first.
  [/\/fewest-answers\.js$/, 'export const settles = () => false, fewestAnswers = () => undefined'],
  [/\/influence\.js$/, 'export const influence = () => []'],
  // It asks for whole answers, and never for a bare verdict or a short answer.
  [/^\.\/verdict\.js$/, 'export const verdictOf = () => undefined'],
  [/answer\/compact\.js$/, 'export const compacter = () => undefined'],
  // Its rules have the numbers of the document.
  [/meant-by-all\.js$/, 'export const meantByAll = (loaded) => loaded'],
  // It cites no sources, and names no ruleset to ask next and nothing under other readings.
  [/ruleset\/cite\.js$/, 'export const citedBy = () => () => []'],
  [/\/next-questions\.js$/, 'export const nextQuestions = () => undefined'],
  [/^\.\/next\.js$/, 'export const nextOf = () => undefined'],
  [/^\.\/reading-answers\.js$/, 'export const readingAnswers = () => []'],
  // It shows no fingerprint, and knows the ruleset's hash from the page.
  [/support\/sha256\.js$/, 'export const hasher = () => () => ""'],
  [
    /\/fingerprint\.js$/,
    'export const rulesetHash = () => "", canonical = () => "", halfOf = () => ""',
  ],
]

const withoutUnused: Plugin = {
  name: 'without-unused',
  setup(builder) {
    for (const [filter, contents] of unused) {
      const namespace = `unused ${String(filter)}`
      builder.onResolve({ filter }, ({ path }) => ({ path, namespace }))
      builder.onLoad({ filter: /.*/, namespace }, () => ({ contents }))
    }
  },
}

/** What the form tells itself, and no answer does. */
const notAnswered = new Set([
  '$schema',
  'description',
  'maalgruppe',
  'groups',
  'document',
  'date',
  'adresse',
  'hvorfor',
  'definition',
  'begrundelse',
  'hint',
  'retsgrundlag',
  'phrase',
  'hvem',
  'unit',
  'unitOne',
  'kort',
  'laest',
  'laestDato',
])

/** Without its cases, which only its check needs, and with texts in one language only. */
function inOneLanguage(
  { cases: _, typicalCase: __, ...ruleset }: Ruleset,
  sprog: Language,
): unknown {
  return JSON.parse(JSON.stringify(withoutReasons(ruleset)), (key, value: unknown) =>
    notAnswered.has(key)
      ? undefined
      : typeof value === 'object' && value !== null && 'da' in value && 'en' in value
        ? { [sprog]: value[sprog] }
        : value,
  )
}

const silent = { da: '', en: '' }

/** The summary beside the form tells outcomes, conclusions and remarks; no reasons, changes or questions. */
function withoutReasons<T extends Pick<Ruleset, 'criteria' | 'facts' | 'readings'>>(ruleset: T): T {
  const texts = { opfyldt: silent, 'ikke-opfyldt': silent, uafklaret: silent }
  return {
    ...ruleset,
    criteria: ruleset.criteria.map((criterion) => ({ ...criterion, texts })),
    facts: ruleset.facts.map((fact) => ({
      ...fact,
      question: silent,
      ...('change' in fact && { change: silent }),
    })),
    readings: (ruleset.readings ?? []).map((reading) => ({
      ...reading,
      options: reading.options.map(({ texts: _, ...option }) => option),
    })),
  }
}
