/** The help of the service, of agents and of shells, in both languages. */
export const help = {
  completion: {
    da: 'Skriver et program, der lader en kommandolinje fuldføre kommandoer og tilvalg.',
    en: 'Writes a script that lets a shell complete commands and options.',
  },
  shell: { da: 'kommandolinjen', en: 'the shell' },
  completionExamples: {
    da: 'Eksempler:\n  source <(screeningsmodel completion bash)\n  screeningsmodel completion fish > ~/.config/fish/completions/screeningsmodel.fish',
    en: 'Examples:\n  source <(screeningsmodel completion bash)\n  screeningsmodel completion fish > ~/.config/fish/completions/screeningsmodel.fish',
  },
  serve: { da: 'Starter tjenesten (HTTP).', en: 'Starts the service (HTTP).' },
  mcp: {
    da: 'Giver en AI-agent reglerne som værktøjer (Model Context Protocol) over standard-ind og -ud.',
    en: 'Gives an AI agent the rules as tools (Model Context Protocol) over standard input and output.',
  },
  port: { da: 'porten, den lytter på', en: 'the port to listen on' },
  host: { da: 'adressen, den lytter på', en: 'the address to listen on' },
} as const
