/** In a separate file, so that the help loads no command. */
export const capacityFormats = ['json', 'md'] as const
