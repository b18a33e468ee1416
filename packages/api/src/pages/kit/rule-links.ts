/** The places of a rule page that other pages link to. */

/** The page of a ruleset, by `id` or `id@version`. */
export function rulePath(reference: string): string {
  return `/regler/${reference}`
}

/** The place of a criterion on the page. */
export function criterionAnchor(id: string): string {
  return `kriterium-${id}`
}

/** The place of a reading on the page. */
export function readingAnchor(id: string): string {
  return `fortolkning-${id}`
}
