/** A condition in words: a statement, or a list of what must hold. */
export type Wording = Statement | Listed

/** A condition in one line. */
export interface Statement {
  /** That it is a statement, not a list. */
  readonly kind: 'statement'
  /** The line. */
  readonly text: string
}

/** A condition that rests on others. */
export interface Listed {
  /** That it is a list, not a statement. */
  readonly kind: 'list'
  /** How many of the items must hold: "Mindst ét af dette gælder:". */
  readonly lead: string
  /** The conditions that it rests on. */
  readonly items: readonly Wording[]
}

/**
 * A wording as lines of text; the items of a list are indented below its lead.
 *
 * @example
 * wordingLines({ kind: 'list', lead: 'Alt dette gælder:', items: [{ kind: 'statement', text: 'Gravid: ja' }] })
 * // ['Alt dette gælder:', '- Gravid: ja']
 */
export function wordingLines(wording: Wording): readonly string[] {
  if (wording.kind === 'statement') return [wording.text]
  const items = wording.items.flatMap((item) =>
    wordingLines(item).map((line, i) => `${i === 0 ? '- ' : '  '}${line}`),
  )
  return [wording.lead, ...items]
}
