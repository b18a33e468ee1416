/** The language of parts (WCAG 3.1.2): Danish in the English parts of a page is marked where it stands. */
import { languageParts } from './danish.js'

/** Within these there is no running text, or no element can stand. */
const unmarked = new Set('code option pre script style svg template textarea title'.split(' '))
const empty = new Set('br hr img input link meta wbr'.split(' '))

interface Open {
  readonly name: string
  readonly isEnglish: boolean
}

/** @param html of a template: each `<` and `>` of a text and of an attribute is escaped */
export function withDanishMarked(html: string): string {
  const open: Open[] = []
  return html.replace(/<[^>]*>|[^<]+/g, (token) => {
    const isEnglish = open.at(-1)?.isEnglish ?? false
    if (!token.startsWith('<')) return isEnglish ? marked(token) : token
    const [, end, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/.exec(token) ?? []
    if (end === '/') {
      while (open.length > 0 && open.pop()?.name !== name);
    } else if (name !== '' && !empty.has(name) && !token.endsWith('/>')) {
      const lang = / lang="([a-z]+)"/.exec(token)?.[1]
      const here = lang === undefined ? isEnglish : lang === 'en'
      open.push({ name, isEnglish: here && !unmarked.has(name) })
    }
    return token
  })
}

function marked(text: string): string {
  return languageParts(text)
    .map((part) => (part.isDanish ? `<span lang="da">${part.text}</span>` : part.text))
    .join('')
}
