/** Shares, means and the like, which are not counts. */
import vocabulary from './vocabulary.json' with { type: 'json' }

const words = {
  mean: new Set(vocabulary.gennemsnit),
  share: new Set(vocabulary.andel),
  change: new Set(vocabulary.aendring),
} as const

/** Whether a heading means a share; unclear if it may be both a number and its share (»antal og pct.«). */
export function shareIn(tokens: readonly string[]): 'andel' | 'uklar' | undefined {
  if (tokens.some((token) => words.mean.has(token)) || isChange(tokens)) return 'andel'
  const isShare = tokens.some((token) => words.share.has(token)) || isRate(tokens)
  if (!isShare) return undefined
  return tokens.some((token) => token === 'antal' || token === 'og') && tokens[0] !== 'andel'
    ? 'uklar'
    : 'andel'
}

/** »Pr. 1.000 fødsler«, »pr. indbygger«. */
function isRate(tokens: readonly string[]): boolean {
  const at = tokens.findIndex((token) => token === 'pr' || token === 'per')
  const after = tokens.slice(at + 1, at + 3).join('')
  return at >= 0 && /^(?:1000|indbygger|foeds)/.test(after)
}

/** »Ændring 2018-2019«. */
function isChange([first = '']: readonly string[]): boolean {
  return words.change.has(first)
}
