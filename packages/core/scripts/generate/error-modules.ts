/** The messages of the errors of an input and of a document, taken apart, by language. */
import { inputErrorTexts } from '../../src/errors/error-texts.js'
import { parseMessage } from '../../src/errors/parse-message.js'
import { rulesetErrorTexts } from '../../src/errors/ruleset-error-texts.js'
import type { Text } from '../../src/ruleset/ruleset.js'
import { languages } from '../../src/support/language.js'
import { header, type Made } from './made.js'
import { camel } from './named.js'

const folder = 'src/errors/generated/'

export function errorModules(): Made[] {
  return [
    ...ofInputs('input-errors', 'ofInput', (code) => !isOfPeriods(code)),
    ...ofInputs('period-errors', 'ofPeriods', isOfPeriods),
    ...messageModules('ruleset-errors', 'ofRulesets', rulesetErrorTexts),
  ]
}

/** What only several periods can have wrong, and an answer about one need not carry. */
function isOfPeriods(code: string): boolean {
  const ofSeveral = ['forskellige-valg', 'aar-to-gange', 'ingen-perioder']
  // A question about one year asks for no field, and for no length of a list.
  return [...ofSeveral, 'mangler-felt', 'for-faa'].includes(code)
}

/** Messages of errors of an input, by code: in each language, and in all of them. */
function ofInputs(file: string, exported: string, isMeant: (code: string) => boolean): Made[] {
  const meant = Object.entries(inputErrorTexts).filter(([code]) => isMeant(code))
  const imports = languages.map(
    (language) => `import { ${exported} as ${language} } from './${file}.${language}.js'`,
  )
  return [
    ...messageModules(file, exported, Object.fromEntries(meant)),
    {
      path: `${folder}${file}.ts`,
      text: `${header}import type { ErrorMessages } from '../problems.js'
${imports.join('\n')}

export const ${camel(file)}: ErrorMessages = { ${languages.join(', ')} }
`,
    },
  ]
}

/** Messages by code, in each language. */
function messageModules(
  file: string,
  exported: string,
  texts: Readonly<Record<string, Text>>,
): Made[] {
  return languages.map((language) => {
    const parts = Object.entries(texts).map(([code, text]) => [code, parseMessage(text[language])])
    return {
      path: `${folder}${file}.${language}.ts`,
      text: `${header}import type { MessagesByCode } from '../problems.js'

export const ${exported}: MessagesByCode = ${JSON.stringify(Object.fromEntries(parts))}
`,
    }
  })
}
