/** The browser's scripts; that of the form has the core and its ruleset bundled in. */
import { join } from 'node:path'
import {
  languages,
  registryOf,
  rulesetData,
  rulesets,
  type Language,
  type Ruleset,
  type RulesetData,
} from '@screeningsmodel/core'
import { build, type Format, type Plugin } from 'esbuild'

interface Script {
  readonly name: string
  readonly text: string
}

/** @param folder the folder of the scripts' sources */
export async function bundleScripts(folder: string): Promise<Script[]> {
  const { document, sha256 } = registryOf(rulesets).asked('tilbud', {})
  const data = { ...rulesetData(withoutReasons(document)), sha256 }
  const form = languages.map(async (sprog) => ({
    name: `form.${sprog}.js`,
    text: await bundle(
      join(folder, 'form.ts'),
      'iife',
      rulesetModule(onlyTold(data, sprog)),
      without(unused),
    ),
  }))
  const compile = bundle(join(folder, 'compile.ts'), 'esm', without(uncited))
  const others = ['keep', 'result', 'kapacitet', 'docs'].map(async (name) => ({
    name: `${name}.js`,
    text: await bundle(join(folder, `${name}.ts`), 'iife'),
  }))
  return Promise.all([...form, compile.then((text) => ({ name: 'compile.js', text })), ...others])
}

/** @param format `esm` for a script that another one imports */
async function bundle(entry: string, format: Format, ...plugins: Plugin[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format,
    target: ['chrome100', 'firefox100', 'safari15.4'],
    conditions: ['@screeningsmodel/source'],
    legalComments: 'none',
    plugins,
  })
  return outputFiles[0]?.text ?? ''
}

/** The module `virtual:ruleset`. */
function rulesetModule(ruleset: RulesetData): Plugin {
  return {
    name: 'ruleset',
    setup(builder) {
      builder.onResolve({ filter: /^virtual:ruleset$/ }, () => ({
        path: 'ruleset',
        namespace: 'ruleset',
      }))
      builder.onLoad({ filter: /.*/, namespace: 'ruleset' }, () => ({
        contents: `export const ruleset = ${JSON.stringify(ruleset)}`,
      }))
    },
  }
}

const noMessages = '{ da: {}, en: {} }'
type Unused = readonly (readonly [path: RegExp, contents: string])[]
/** Modules of the core that the summary beside the form has no use for, and what stands in their place. */
const uncited: Unused = [
  // It cites no sources.
  [/ruleset\/cite\.js$/, 'export const citedBy = () => () => []'],
  // It shows no fingerprint, and knows the ruleset's hash from the page.
  [/support\/sha256\.js$/, 'export const hasher = () => () => ""'],
  [
    /\/fingerprint\.js$/,
    'export const rulesetHash = () => "", canonical = () => "", halfOf = () => ""',
  ],
]
const unused: Unused = [
  ...uncited,
  // It tells that an answer cannot be used, and not why; the page of the form does.
  [/generated\/input-errors\.js$/, `export const inputErrors = ${noMessages}`],
  [/generated\/period-errors\.js$/, `export const periodErrors = ${noMessages}`],
  [/support\/nearest\.js$/, 'export const nearest = () => "ingen", nearestName = () => {}'],
  // It tells no changes, whose search is a tenth of the script.
  [/answer\/changes\.js$/, 'export const changesTeller = undefined'],
  // It tells how many answers are missing, and not which to give first.
  [/\/fewest-answers\.js$/, 'export const settles = () => false, fewestAnswers = () => undefined'],
  [/\/influence\.js$/, 'export const influence = () => []'],
  // Its rules have the numbers of the document.
  [/meant-by-all\.js$/, 'export const meantByAll = (loaded) => loaded'],
  // It names no ruleset to ask next, and nothing under other readings.
  [/^\.\/next\.js$/, 'export const nextOf = () => undefined'],
  [/^\.\/reading-answers\.js$/, 'export const readingAnswers = () => []'],
]

function without(modules: Unused): Plugin {
  return {
    name: 'without',
    setup(builder) {
      for (const [filter, contents] of modules) {
        const namespace = `unused ${String(filter)}`
        builder.onResolve({ filter }, ({ path }) => ({ path, namespace }))
        builder.onLoad({ filter: /.*/, namespace }, () => ({ contents }))
      }
    },
  }
}

/** What the form tells itself, and no answer does; and conditions, which are nodes already. */
const notAnswered = new Set([
  '$schema',
  'cases',
  'typicalCase',
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
  'condition',
  'conditions',
  'when',
  'source',
  'sources',
  'otherSources',
])

/** With only what the summary tells, and with texts in one language only. */
function onlyTold({ ruleset, kilder, ...rest }: RulesetData, sprog: Language): RulesetData {
  const told = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(told)
    if (typeof part !== 'object' || part === null) return part
    if ('da' in part && 'en' in part) return { [sprog]: part[sprog] }
    const kept = Object.entries(part).filter(([key]) => !notAnswered.has(key))
    return Object.fromEntries(kept.map(([key, value]) => [key, told(value)]))
  }
  return { ...rest, ruleset: told(ruleset) as Ruleset, kilder: kilder.map(() => []) }
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
