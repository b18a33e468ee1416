/** The diagram as Mermaid text, for a wiki, a repository, or any editor that can draw it. */
import type { Box, Graf, Line } from './schema.js'

const shapes: Readonly<Record<Box['kind'], readonly [open: string, close: string]>> = {
  konklusion: ['([', '])'],
  kriterium: ['[', ']'],
  betingelse: ['(', ')'],
}

/** Characters with a meaning in Mermaid are written as their code points. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N} .,:;!?()+\-–—»«“”’✓✗]/gu, (sign) => `#${String(sign.codePointAt(0))};`)
}

function label({ heads, text, mark }: Box): string {
  const outcome = mark ? [`${mark.symbol} ${mark.word}`] : []
  return [...heads, text, ...outcome]
    .filter((line) => line !== '')
    .map(escaped)
    .join('<br/>')
}

function lineText({ from, to, kind }: Line, otherwise: string): string {
  return kind === 'ellers' ? `${from} -. ${otherwise} .-> ${to}` : `${from} --- ${to}`
}

/** Colours in addition to symbols and words, for both light and dark backgrounds. */
const classes = [
  'classDef yes stroke:#2a6600,stroke-width:3px',
  'classDef no stroke:#b30000,stroke-width:3px',
  'classDef open stroke:#8a6a00,stroke-width:3px,stroke-dasharray:6 4',
  'classDef neutral stroke:#0059b3',
]

/**
 * A diagram as Mermaid text; the same diagram always gives the same text.
 *
 * @param graf a diagram, with or without the outcomes of a case
 * @example
 * toMermaid(grafOf(compileRuleset(rulesets[0]))).startsWith('flowchart LR') // true
 */
export function toMermaid({ title, language, boxes, lines }: Graf): string {
  const otherwise = { da: 'ellers', en: 'otherwise' }[language]
  const marked = boxes.flatMap(({ id, mark }) => (mark ? [`class ${id} ${mark.tone}`] : []))
  const body = [
    `accTitle: ${escaped(title)}`,
    ...boxes.map((box) => {
      const [open, close] = shapes[box.kind]
      return `${box.id}${open}"${label(box)}"${close}`
    }),
    ...lines.map((line) => lineText(line, otherwise)),
    ...(marked.length > 0 ? [...classes, ...marked] : []),
  ]
  return ['flowchart LR', ...body.map((line) => `  ${line}`), ''].join('\n')
}
