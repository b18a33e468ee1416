/** In a separate file, so that the help loads no command. */
export const shells = ['bash', 'zsh', 'fish'] as const
