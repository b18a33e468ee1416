/**
 * Writes what is derived from the ruleset documents and their format before anything is built:
 *
 * - `schema/ruleset.schema.json`: the format as JSON Schema, for editors (kept in the repository)
 * - `src/generated/verdicts.ts`, `verdicts/`: the bare verdict of each shipped document as JavaScript
 * - `src/generated/rules/`, `words/`, `shipped/`: what answers are made from of each, without words; the words of each
 *   language, messages taken apart; and both
 * - `src/generated/rulesets/`: the entries of one ruleset each
 * - `src/errors/generated/`: the messages of the errors of an input and of a document, taken apart, by language
 * - `src/generated/inputs.ts`, `names.ts`: the types of their inputs, and their names
 */
import { entryModules } from './generate/entry-modules.js'
import { errorModules } from './generate/error-modules.js'
import { removeLeftOvers, writeAll } from './generate/made.js'
import { named } from './generate/named.js'
import { preparedModules } from './generate/prepared-modules.js'
import { schemas } from './generate/schemas.js'
import { typeModules } from './generate/type-modules.js'
import { verdictModules } from './generate/verdict-modules.js'

const root = new URL('../', import.meta.url)
const errorsFolder = 'src/errors/generated/'
/** The paths of all files that are made. */
const written = new Set<string>()
const header = '// Written by scripts/generate.ts from the ruleset documents; not to be edited.\n'

for (const folder of [
  'src/errors/generated',
  'src/generated/rules',
  'src/generated/rulesets',
  'src/generated/shipped',
  'src/generated/verdicts',
  'src/generated/words',
  'schema',
]) {
  await mkdir(new URL(folder, root), { recursive: true })
}
/** The newest of each id has the id itself for a name. */
const named = rulesets.map((ruleset, i) => ({
  ruleset,
  sha256: rulesetHash(ruleset),
  name:
    rulesets.findIndex(({ id }) => id === ruleset.id) === i
      ? ruleset.id
      : `${ruleset.id}@${ruleset.version}`,
}))
await Promise.all([
  write('schema/ruleset.schema.json', json(editorSchema())),
  write('schema/variant.schema.json', json(variantSchema())),
  write('src/generated/verdicts.ts', verdicts()),
  write('src/generated/inputs.ts', inputs()),
  write('src/generated/names.ts', names()),
  ...errorModules('input-errors', 'ofInput', (code) => !isOfPeriods(code)),
  ...errorModules('period-errors', 'ofPeriods', isOfPeriods),
  ...messageModules('ruleset-errors', 'ofRulesets', rulesetErrorTexts),
  ...named.flatMap((each) => [
    write(`src/generated/verdicts/${each.name}.ts`, verdictModule(each.ruleset)),
    ...preparedModules(each),
    write(`src/generated/rulesets/${each.name}.ts`, entryModule(each)),
    ...languages.map((language) =>
      write(`src/generated/rulesets/${each.name}.${language}.ts`, entryModule(each, language)),
    ),
  ]),
])
await removeLeftOvers()

/** `hoejt-specialiseret-tilbud` -> `hoejtSpecialiseretTilbud` */
function camel(name: string): string {
  return name.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function preparedModules({ name, ruleset, sha256 }: (typeof named)[number]) {
  const { rules, words } = shippedSource(ruleset, sha256, newerThan(ruleset, rulesets))
  return [
    write(
      `src/generated/rules/${name}.ts`,
      `${header}import type { Bare } from '../../answer/prepared.js'\n\n${rules}\n`,
    ),
    ...languages.map((language) =>
      write(`src/generated/words/${name}.${language}.ts`, wordsModule(words(language))),
    ),
    write(`src/generated/shipped/${name}.ts`, shippedModule(name, ruleset)),
  ]
}

function wordsModule(words: string): string {
  const called = ['formatNumber', 'pluralCase', 'spellOut'].filter((each) =>
    words.includes(`${each}(`),
  )
  const imports =
    called.length > 0 ? `import { ${called.join(', ')} } from '../../errors/messages.js'\n` : ''
  return `${header}${imports}import type { Words } from '../../answer/prepared.js'\n\n${words}\n`
}

/** A ruleset in every language. */
function shippedModule(name: string, ruleset: Ruleset): string {
  const { periods } = ruleset
  const imports = languages.map(
    (language) =>
      `import { words as ${language}${periods ? `, ofPeriods as ${language}OfPeriods` : ''} } from '../words/${name}.${language}.js'`,
  )
  const shipped = camel(name)
  const ofPeriods = languages.map((language) => `${language}: ${language}OfPeriods`)
  return `${header}import { worded, ${periods ? 'withPeriods, ' : ''}type Shipped } from '../../answer/prepared.js'
import { bare${periods ? ', periods' : ''} } from '../rules/${name}.js'
${imports.join('\n')}

export const ${shipped}: Shipped = /* @__PURE__ */ worded(bare, { ${languages.join(', ')} })
${
  periods
    ? `
export const ${shipped}Perioder: Shipped = /* @__PURE__ */ withPeriods(${shipped}, periods, { ${ofPeriods.join(', ')} })
`
    : ''
}`
}

/** What `@screeningsmodel/core/rulesets/…` gives: one ruleset, with its texts in every language or in one. */
function entryModule({ name, ruleset }: (typeof named)[number], language?: Language): string {
  const shipped = camel(name)
  const type = camel(`-${ruleset.id}`)
  const parameter = language === undefined ? ', options?: ScreenOptions' : ''
  // Texts come last, so that a bundle has its code in one piece: they are compressed better apart.
  const [teller, tell, tellPeriods, texts, ofYear, ofPeriods] =
    language === undefined
      ? [
          '',
          'tellOneYear',
          'tellInput',
          `${ruleset.periods ? "import { tellInput } from '../../errors/tell-input.js'\n" : ''}import { tellOneYear } from '../../errors/tell-one-year.js'
import { ${ruleset.periods ? `${shipped}, ${shipped}Perioder` : shipped} } from '../shipped/${name}.js'`,
          shipped,
          `${shipped}Perioder`,
        ]
      : [
          "import { tellerIn } from '../../errors/problems.js'\n",
          '/* @__PURE__ */ tellerIn(ofInput)',
          '/* @__PURE__ */ tellerIn(ofInput, ofSeveral)',
          `import { ofInput } from '../../errors/generated/input-errors.${language}.js'
${ruleset.periods ? `import { ofPeriods as ofSeveral } from '../../errors/generated/period-errors.${language}.js'\n` : ''}import { words${ruleset.periods ? ', ofPeriods' : ''} } from '../words/${name}.${language}.js'`,
          `/* @__PURE__ */ worded(bare, { ${language}: words })`,
          `/* @__PURE__ */ withPeriods(ruleset, periods, { ${language}: ofPeriods })`,
        ]
  // What tells changes comes with a ruleset whose facts can be acted on, and with its whole answers alone.
  const acts = ruleset.facts.some((fact) => isActionable(ruleset, fact))
  const whole = (shipped: string) => (acts ? `/* @__PURE__ */ withChanges(${shipped})` : shipped)
  const ofBoth = language === undefined
  const prepares = [
    'toldBy',
    ...(acts ? ['withChanges'] : []),
    ...(ofBoth ? [] : ['worded']),
    ...(!ofBoth && ruleset.periods ? ['withPeriods'] : []),
    'type Shipped',
  ]
  const asks = [
    ofBoth ? 'screenBy' : 'answerBy',
    ...(ruleset.periods ? [ofBoth ? 'screenPeriodsBy' : 'periodsBy'] : []),
    'questionsBy',
    'verdictBy',
  ]
  const periods = ruleset.periods
    ? `
const toldPerioder = /* @__PURE__ */ toldBy(${tellPeriods}, ${ofBoth ? whole(ofPeriods) : ofPeriods})

/** Several years of one place, and all of them together. @throws {InputError} */
export function screenPerioder(input: inputs.${type}PerioderInput${parameter}): PeriodsScreeningOf<Names> {
  return ${ofBoth ? 'screenPeriodsBy(toldPerioder, input, options)' : `periodsBy(toldPerioder)(input, '${language}')`} as PeriodsScreeningOf<Names>
}
`
    : ''
  return `${header}
/** ${ruleset.title.en}, alone (${ruleset.id}@${ruleset.version}). */
import type { ${ruleset.periods ? 'PeriodsScreeningOf, ' : ''}ScreeningOf, VerdictOf } from '../../answer/typed.js'
${teller}import { ${prepares.join(', ')} } from '../../answer/prepared.js'
import { ${asks.join(', ')} } from '../../screener/ask.js'
import type { ScreenOptions } from '../../screener/load.js'
import type * as inputs from '../inputs.js'
import type { ${type}Names as Names } from '../names.js'
import { verdict as fast } from '../verdicts/${name}.js'
import { bare${!ofBoth && ruleset.periods ? ', periods' : ''} } from '../rules/${name}.js'
${texts}

export { InputError } from '../../errors/problems.js'
/** The ruleset as \`screenCase\` takes it beside its own. */
export const ruleset: Shipped = ${whole(ofYear)}

export type Input = inputs.${type}Input
type Laesninger = NonNullable<Input['laesninger']>

const told = /* @__PURE__ */ toldBy(${tell}, ruleset)

/** The whole reasoned answer about one row of facts. @throws {InputError} */
export function screen(input: Input${parameter}): ScreeningOf<Names> {
  return ${ofBoth ? 'screenBy(told, input, options)' : `answerBy(told)(input, '${language}')`} as ScreeningOf<Names>
}
${periods}
const own = { bare, fast }

/** The outcomes alone, as fast as can be, and frozen: no texts, and no checks of the input. */
export function verdict(facts: Input, laesninger?: Laesninger): VerdictOf<Names> {
  return verdictBy(own)(facts, laesninger) as VerdictOf<Names>
}

/** The facts to ask for next, in the order to ask them: their dotted paths. */
export function questions(facts: Input, laesninger?: Laesninger): readonly Names['fakta'][] {
  return questionsBy(bare)(facts, laesninger) as readonly Names['fakta'][]
}
`
}

function verdictModule(ruleset: Ruleset): string {
  const tests = new Map<string, string>()
  const source = verdictSource(ruleset, (test) => {
    const name = tests.get(test) ?? `t${String(tests.size)}`
    tests.set(test, name)
    return name
  })
  return `${header}import { answers, bare, decimal, group, isPlain, not, truth } from '../../program/verdict-parts.js'
import { verdictFrom, type Verdict } from '../../program/verdicts.js'

${prelude}
${[...tests].map(([test, name]) => `const ${name} = ${test}`).join('\n')}

/** After the facts, the number of the option chosen for each reading. */
export const verdict = ${source}
`
}

function verdicts(): string {
  return `${header}import type { Verdict } from '../program/verdicts.js'
${named.map(({ name }) => `import { verdict as ${camel(name)} } from './verdicts/${name}.js'`).join('\n')}

type Emitted = (input: unknown, ...choice: number[]) => Verdict | undefined

/** By half of the document's SHA-256. */
export const emitted: Readonly<Record<string, Emitted>> = {
${named.map(({ name, sha256 }) => `  ${JSON.stringify(halfOf(sha256))}: ${camel(name)},`).join('\n')}
}
`
}

/** What only several periods can have wrong, and an answer about one need not carry. */
function isOfPeriods(code: string): boolean {
  const ofSeveral = ['forskellige-valg', 'aar-to-gange', 'ingen-perioder']
  // A question about one year asks for no field, and for no length of a list.
  return [...ofSeveral, 'mangler-felt', 'for-faa'].includes(code)
}

/** Messages of errors of an input, by code: in each language, and in all of them. */
function errorModules(file: string, exported: string, isMeant: (code: string) => boolean) {
  const meant = Object.entries(inputErrorTexts).filter(([code]) => isMeant(code))
  const imports = languages.map(
    (language) => `import { ${exported} as ${language} } from './${file}.${language}.js'`,
  )
  return [
    ...messageModules(file, exported, Object.fromEntries(meant)),
    write(
      `${errorsFolder}${file}.ts`,
      `${header}import type { ErrorMessages } from '../problems.js'
${imports.join('\n')}

export const ${camel(file)}: ErrorMessages = { ${languages.join(', ')} }
`,
    ),
  ]
}

/** Messages by code, in each language. */
function messageModules(file: string, exported: string, texts: Readonly<Record<string, Text>>) {
  return languages.map((language) => {
    const parts = Object.entries(texts).map(([code, text]) => [code, parseMessage(text[language])])
    return write(
      `${errorsFolder}${file}.${language}.ts`,
      `${header}import type { MessagesByCode } from '../problems.js'

export const ${exported}: MessagesByCode = ${JSON.stringify(Object.fromEntries(parts))}
`,
    )
  })
}

function names(): string {
  const interfaces = rulesets.map((ruleset) =>
    namesTypeSource(`${camel(`-${ruleset.id}`)}Names`, ruleset),
  )
  return `${header}${interfaces.join('\n\n')}\n`
}

function inputs(): string {
  const interfaces = rulesets.flatMap((ruleset) => {
    const name = camel(`-${ruleset.id}`)
    const input = `${name}Input`
    return [
      inputTypeSource(input, ruleset),
      periodsTypeSource(`${name}PerioderInput`, input, ruleset),
    ]
  })
  return `${header}${interfaces.filter(Boolean).join('\n\n')}\n`
}

function json(value: object): string {
  return formatted(new URL('schema/x.json', root), JSON.stringify(value))
}

async function write(path: string, text: string): Promise<void> {
  written.add(path)
  await writeFile(new URL(path, root), text)
}

/** What an earlier version of this script wrote and this one doesn't: it need not compile any more. */
async function removeLeftOvers(): Promise<void> {
  for (const folder of ['src/generated', 'src/errors/generated']) {
    const entries = await readdir(new URL(`${folder}/`, root), { recursive: true })
    const left = entries.filter(
      (entry) => entry.endsWith('.ts') && !written.has(`${folder}/${entry}`),
    )
    await Promise.all(left.map((entry) => rm(new URL(`${folder}/${entry}`, root))))
  }
}
