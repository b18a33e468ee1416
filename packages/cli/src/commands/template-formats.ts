/** In a file of their own, so that the help loads no command. */
export const templateFormats = ['csv', 'xlsx'] as const
