/** In a separate file, so that the help loads no command. */
export const templateFormats = ['csv', 'xlsx'] as const
