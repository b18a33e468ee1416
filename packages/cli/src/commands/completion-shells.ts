/** In a file of their own, so that the help loads no command. */
export const shells = ['bash', 'zsh', 'fish'] as const
