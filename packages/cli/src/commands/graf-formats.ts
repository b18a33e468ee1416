/** In a file of their own, so that the help loads no command. */
export const grafFormats = ['mmd', 'svg'] as const
