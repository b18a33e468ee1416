/** The formats of the comparison of two rulesets. */
export const diffFormats = ['tekst', 'json'] as const
