/**
 * What answers are made from of each ruleset: the rules without words, the words of each language with its messages taken
 * apart, and both.
 */
import { shippedSource } from '../../src/emit/shipped.js'
import type { Ruleset } from '../../src/ruleset/ruleset.js'
import { rulesets } from '../../src/rulesets/index.js'
import { newerThan } from '../../src/screener/in-force.js'
import { languages } from '../../src/support/language.js'
import { header, type Made } from './made.js'
import { camel, hasNext, type Named } from './named.js'

export function preparedModules({ name, ruleset, sha256 }: Named): Made[] {
  const { rules, words } = shippedSource(ruleset, sha256, newerThan(ruleset, rulesets))
  return [
    {
      path: `src/generated/rules/${name}.ts`,
      text: `${header}import type { Bare } from '../../answer/prepared.js'\nimport * as operators from '../../program/operators.js'\n\n${rules}\n`,
    },
    ...languages.map((language) => ({
      path: `src/generated/words/${name}.${language}.ts`,
      text: wordsModule(words(language)),
    })),
    { path: `src/generated/shipped/${name}.ts`, text: shippedModule(name, ruleset) },
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
  const goesOn = hasNext(ruleset)
  const inWords = `/* @__PURE__ */ worded(bare, { ${languages.join(', ')} })`
  const imports = languages.map(
    (language) =>
      `import { words as ${language}${periods ? `, ofPeriods as ${language}OfPeriods` : ''} } from '../words/${name}.${language}.js'`,
  )
  const shipped = camel(name)
  const ofPeriods = languages.map((language) => `${language}: ${language}OfPeriods`)
  return `${header}import { worded, ${goesOn ? 'withNext, ' : ''}${periods ? 'withPeriods, ' : ''}type Shipped } from '../../answer/prepared.js'
import { bare${periods ? ', periods' : ''} } from '../rules/${name}.js'
${imports.join('\n')}

export const ${shipped}: Shipped = ${goesOn ? `/* @__PURE__ */ withNext(${inWords})` : inWords}
${
  periods
    ? `
export const ${shipped}Perioder: Shipped = /* @__PURE__ */ withPeriods(${shipped}, periods, { ${ofPeriods.join(', ')} })
`
    : ''
}`
}
