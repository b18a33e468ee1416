/** In a separate file, so that the help loads no command. */
export const grafFormats = ['mmd', 'svg'] as const
