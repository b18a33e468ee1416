/** Number formats that show something else than the number: words in its place, or nothing. */

/** The parts of a format, for numbers of different signs or within conditions; quoted and escaped `;` part nothing. */
function sectionsOf(format: string): string[] {
  return (format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=^|;)(?=;|$)/gsu) ?? []).slice(0, 3)
}

/** What a part says besides digits: texts in quotes or after `\`, without colours, conditions and spaces of a width. */
const unseen = /"[^"]*"|\\.|\[[^\]]*\]|[_*]./gsu
const condition = /\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/u

/** Whether a part shows the number itself, or the date that it stands for. */
function showsNumber(section: string): boolean {
  return /[0#?@%/a-z]/iu.test(section.replace(unseen, ''))
}

function holds(section: string, value: number): boolean {
  const [, sign, border] = condition.exec(section) ?? []
  if (sign === undefined) return true
  const [less, same] = [value < Number(border), value === Number(border)]
  if (sign === '=') return same
  if (sign === '<>') return !same
  return (sign.startsWith('<') ? less : !less && !same) || (sign.endsWith('=') && same)
}

/** Whether some number other than 0 is shown as words, or not at all, in this format. */
export function hidesNumbers(format: string): boolean {
  const sections = sectionsOf(format)
  const own = sections.some((section) => condition.test(section)) ? sections : sections.slice(0, 2)
  return own.some((section) => !showsNumber(section))
}

/**
 * What is seen in the place of a number that the format hides: `"<5"` for a count that is not to be seen, or an empty
 * text. Undefined if the number itself is shown. A 0 that is shown as »-« is a 0.
 */
export function seenInPlace(value: number, format: string): string | undefined {
  const sections = sectionsOf(format)
  const isConditional = sections.some((section) => condition.test(section))
  if (value === 0 && !isConditional && sections.length > 2) return undefined
  const sign = value < 0 ? 1 : value === 0 ? 2 : 0
  const section = isConditional
    ? sections.find((each) => holds(each, value))
    : (sections[sign] ?? sections[0])
  if (section === undefined || showsNumber(section)) return undefined
  return section
    .replace(/\[[^\]]*\]|[_*]./gsu, '')
    .replace(/"([^"]*)"|\\(.)/gsu, '$1$2')
    .trim()
}
