/** The diagram in words, for people who cannot see it. */
import type { Listed, Wording } from '../regler/wording.js'
import { groupBy } from '../support/group-by.js'
import type { Box, Graf } from './schema.js'
import { grafWords } from './words.js'

/**
 * A diagram as a nested list: each box with its outcome and, below it, what it rests on. What several boxes rest
 * on is only written out the first time.
 *
 * @param graf a diagram, with or without the outcomes of a case
 * @example
 * grafWording(grafOf(compileRuleset(rulesets[0]))).items.length // 2
 */
export function grafWording({ title, language, boxes, lines }: Graf): Listed {
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const resting = lines.filter(({ kind }) => kind === 'hviler-paa')
  const below = groupBy(resting, ({ from }) => from)
  const isBelow = new Set(resting.map(({ to }) => to))
  const told = new Set<string>()

  function tell(box: Box): Wording {
    const said = sentence(box)
    const children = below.get(box.id) ?? []
    if (children.length === 0) return { kind: 'statement', text: said }
    if (told.has(box.id))
      return { kind: 'statement', text: `${said} (${grafWords[language].above})` }
    told.add(box.id)
    const items = children.flatMap(({ to }) => {
      const child = byId.get(to)
      return child ? [tell(child)] : []
    })
    return { kind: 'list', lead: `${said}:`, items }
  }

  return {
    kind: 'list',
    lead: `${title}:`,
    items: boxes.filter(({ id }) => !isBelow.has(id)).map(tell),
  }
}

function sentence({ heads, text, mark }: Box): string {
  const said = [...heads, ...(text === '' ? [] : [text])].join('. ')
  return mark ? `${said} – ${mark.word}` : said
}
