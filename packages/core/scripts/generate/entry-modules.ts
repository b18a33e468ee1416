/** The entries of one ruleset each. */
import { isActionable } from '../../src/ruleset/actionable.js'
import { languages, type Language } from '../../src/support/language.js'
import { header, type Made } from './made.js'
import { camel, hasNext, type Named } from './named.js'

const namesOfLanguages: Readonly<Record<Language, string>> = { da: 'Danish', en: 'English' }

/** In every language, and in each alone. */
export function entryModules(named: Named): Made[] {
  const path = `src/generated/rulesets/${named.name}`
  return [
    { path: `${path}.ts`, text: entryModule(named) },
    ...languages.map((language) => ({
      path: `${path}.${language}.ts`,
      text: entryModule(named, language),
    })),
  ]
}

/** What `@screeningsmodel/core/rulesets/…` gives: one ruleset, with its texts in every language or in one. */
function entryModule({ name, ruleset }: Named, language?: Language): string {
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
  const ofBoth = language === undefined
  const goesOn = !ofBoth && hasNext(ruleset)
  // What tells changes comes with a ruleset whose facts can be acted on, and with its whole answers alone.
  const acts = ruleset.facts.some((fact) => isActionable(ruleset, fact))
  const whole = (shipped: string) => (acts ? `/* @__PURE__ */ withChanges(${shipped})` : shipped)
  const prepares = [
    'toldBy',
    ...(acts ? ['withChanges'] : []),
    ...(ofBoth ? [] : ['worded']),
    ...(goesOn ? ['withNext'] : []),
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
/**
 * ${ruleset.title.en}, alone (${ruleset.id}@${ruleset.version})${ofBoth ? '' : ` and with its texts in ${namesOfLanguages[language]}`}.
 *
 * @module rulesets/${name}${ofBoth ? '' : `.${language}`}
 */
import type { ${ruleset.periods ? 'PeriodsScreeningOf, ' : ''}ScreeningOf, VerdictOf } from '../../answer/typed.js'
${teller}import { ${prepares.join(', ')} } from '../../answer/prepared.js'
import { ${asks.join(', ')} } from '../../screener/ask.js'
import type { ScreenOptions } from '../../screener/load.js'
import type * as inputs from '../../rulesets/generated/inputs.js'
import type { ${type}Names as Names } from '../../rulesets/generated/names.js'
import { verdict as fast } from '../verdicts/${name}.js'
import { bare${!ofBoth && ruleset.periods ? ', periods' : ''} } from '../rules/${name}.js'
${texts}

export { InputError } from '../../errors/problems.js'
/** The ruleset as \`screenCase\` takes it beside its own. */
export const ruleset: Shipped = ${whole(goesOn ? `/* @__PURE__ */ withNext(${ofYear})` : ofYear)}

/** The facts, all of which may be unknown, and what stands beside them. */
export type Input = inputs.${type}Input
type Laesninger = NonNullable<Input['laesninger']>

const told = /* @__PURE__ */ toldBy(${tell}, ruleset)

/** The whole reasoned answer about one row of facts. @throws {InputError} */
export function screen(input: Input${parameter}): ScreeningOf<Names> {
  return ${ofBoth ? 'screenBy(told, input, options)' : `answerBy(told)(input, '${language}')`} as ScreeningOf<Names>
}
${periods}
const own = { bare, fast }

/**
 * The outcomes alone, as fast as can be, and frozen: no texts, and no checks of the input.
 *
 * @param laesninger the option of each reading, by its id; a reading that is left out is as in the ruleset
 * @throws {TypeError} for a reading or an option that the ruleset does not have
 */
export function verdict(facts: Input, laesninger?: Laesninger): VerdictOf<Names> {
  return verdictBy(own)(facts, laesninger) as VerdictOf<Names>
}

/**
 * The facts to ask for next, in the order to ask them: their dotted paths.
 *
 * @param laesninger the option of each reading, by its id; a reading that is left out is as in the ruleset
 * @throws {TypeError} for a reading or an option that the ruleset does not have
 */
export function questions(facts: Input, laesninger?: Laesninger): readonly Names['fakta'][] {
  return questionsBy(bare)(facts, laesninger) as readonly Names['fakta'][]
}
`
}
