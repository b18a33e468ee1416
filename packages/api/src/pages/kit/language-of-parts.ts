/** The language of parts (WCAG 3.1.2): marks Danish within the English parts of a page. */
import { languageParts } from './danish.js'

/** Elements without running text, or in which no other element is allowed. */
const unmarked = new Set('code option pre script style svg template textarea title'.split(' '))
const empty = new Set('br hr img input link meta wbr'.split(' '))

interface Open {
  readonly name: string
  readonly isEnglish: boolean
}

/** @param html the result of a template: each `<` and `>` in texts and attributes is escaped */
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
