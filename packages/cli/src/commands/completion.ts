/** `completion`: a script that lets a shell complete commands, options and their values. */
import type { Command, Option } from 'commander'
import type { Context, ExitStatus } from '../terminal/context.js'
import type { shells } from './completion-shells.js'
import { wordsOfArguments, wordsOfOption, type Words } from './completion-words.js'

/** What a shell needs to know about a command. */
interface Known extends Words {
  /** Its path of names: `/rulesets/show`; empty for the program itself. */
  readonly path: string
  readonly options: readonly Option[]
}

const name = 'screeningsmodel'

export function completion(
  context: Context,
  program: Command,
  shell: (typeof shells)[number],
): ExitStatus {
  const known = knownOf(program, '')
  const script = shell === 'fish' ? fish(known) : shell === 'zsh' ? zsh(known) : bash(known)
  context.stdout.write(script)
  return 0
}

function knownOf(command: Command, path: string): Known[] {
  const { commands, registeredArguments } = command
  const options = command.createHelp().visibleOptions(command)
  const words = [
    ...commands.map((each) => each.name()),
    ...registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
    ...(wordsOfArguments[path]?.words ?? []),
  ]
  return [
    { ...wordsOfArguments[path], path, words, options },
    ...commands.flatMap((each) => knownOf(each, `${path}/${each.name()}`)),
  ]
}

/** The values that an option can have, or some of them. */
function wordsOf(option: Option): readonly string[] | undefined {
  return option.argChoices ?? wordsOfOption[option.attributeName()]
}

function flagsOf({ short, long }: Option): string[] {
  return [short, long].filter((flag) => flag !== undefined)
}

function bash(known: readonly Known[]): string {
  const [program] = known
  const paths = known.flatMap(({ path }) => (path === '' ? [] : path)).join('|')
  const values = known.flatMap(({ path, options }) =>
    options.flatMap((option) => {
      if (!option.required && !option.optional) return []
      const patterns = flagsOf(option)
        .map((flag) => `${path}:${flag}`)
        .join('|')
      const words = wordsOf(option)
      const files = option.attributeName() === 'ruleset' ? '; files=1' : ''
      const reply = words ? `words="${words.join(' ')}"${files}` : 'return'
      return `    ${patterns}) ${reply} ;;`
    }),
  )
  const shared = program?.options.flatMap(flagsOf) ?? []
  const words = known.map(({ path, words, options, files, once }) => {
    const flags = [...new Set([...options.flatMap(flagsOf), ...shared])].sort()
    const more = `${files ? '; files=1' : ''}${once ? '; once=1' : ''}`
    return `    "${path}") words="${words.join(' ')}"; flags="${flags.join(' ')}"${more} ;;`
  })
  const global = program?.options.flatMap((option) =>
    option.argChoices
      ? [`    *:${option.long ?? ''}) words="${option.argChoices.join(' ')}" ;;`]
      : [],
  )
  return `# screeningsmodel: source <(screeningsmodel completion bash)
_${name}() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" path="" words="" flags="" files="" once="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path/\${COMP_WORDS[i]}" in
      ${paths}) path="$path/\${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  # An equals sign separates words, and is one.
  local at=$COMP_CWORD name=""
  [[ "$cur" == "=" ]] && cur="" && at=$((at + 1))
  if ((at > 2)) && [[ "\${COMP_WORDS[at - 1]}" == "=" ]]; then
    name="\${COMP_WORDS[at - 2]}=" prev="\${COMP_WORDS[at - 3]}"
  fi
  case "$path:$prev" in
${values.join('\n')}
${(global ?? []).join('\n')}
  esac
  if [[ -z "$words" ]]; then
    case "$path" in
${words.join('\n')}
    esac
    for ((i = 1; i < COMP_CWORD; i++)); do
      [[ -n "$once" && " $words " == *" \${COMP_WORDS[i]} "* ]] && words=""
    done
    [[ "$cur" == -* ]] && words="$flags" files=""
  fi
  COMPREPLY=($(compgen -W "$words" -- "$name$cur"))
  COMPREPLY=("\${COMPREPLY[@]#"$name"}")
  [[ -z "\${COMPREPLY[0]}" ]] && COMPREPLY=()
  if [[ -n "$files" ]]; then
    local IFS=$'\\n'
    COMPREPLY+=($(compgen -f -- "$cur"))
    compopt -o filenames 2> /dev/null
  fi
  [[ -n "$name" ]] && compopt +o default 2> /dev/null
  [[ "\${COMPREPLY[0]}" == *= ]] && compopt -o nospace 2> /dev/null
  return 0
}
complete -o default -F _${name} ${name}
`
}

/** zsh runs the script for bash. */
function zsh(known: readonly Known[]): string {
  return `# source <(screeningsmodel completion zsh)
autoload -U +X compinit && compinit
autoload -U +X bashcompinit && bashcompinit
${bash(known)}`
}

function fish(known: readonly Known[]): string {
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  const lines = known.flatMap(({ path, words, options }) => {
    const at = path.split('/').slice(1)
    const seen = at.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ')
    const when = path === '' ? '__fish_use_subcommand' : seen
    return [
      ...words.map((word) => `complete -c ${name} -n ${quoted(when)} -a ${quoted(word)}`),
      ...options.map((option) => {
        const { long, short, required, optional, argChoices, description } = option
        const words = wordsOf(option)
        return [
          `complete -c ${name}`,
          ...(path === '' ? [] : [`-n ${quoted(when)}`]),
          ...(long ? [`-l ${long.slice(2)}`] : []),
          ...(short ? [`-s ${short.slice(1)}`] : []),
          ...(required || optional ? [argChoices ? '-x' : '-r'] : []),
          ...(words ? [`-a ${quoted(words.join(' '))}`] : []),
          `-d ${quoted(description)}`,
        ].join(' ')
      }),
    ]
  })
  return `# screeningsmodel completion fish | source\n${lines.join('\n')}\n`
}
