/** Where the output of a command goes, and in which format. */
import { fstatSync, type BigIntStats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { WrongUse, type Context } from '../terminal/context.js'
import { binary, formatName, standardInput, unpackedName } from './formats.js'
import { isFolder } from './size.js'

export interface Target<Format extends string> {
  readonly format: Format
  /** Undefined for standard output. */
  readonly file: string | undefined
  /** Whether it is packed by gzip. */
  readonly gz: boolean
}

export interface TargetChoice<Format extends string> {
  readonly ud: string | undefined
  readonly format: Format | undefined
  readonly formats: readonly Format[]
  /** Other endings that stand for a format. */
  readonly endings?: Readonly<Record<string, Format>>
  /** The files that the command reads. */
  readonly inputs: readonly string[]
}

/**
 * The target that `--ud` and `--format` name.
 *
 * @throws {WrongUse} when it is no name of a file, no format has the ending, the file is also read, or the format cannot
 *   be packed or shown
 */
export async function targetOf<Format extends string>(
  { stdin, stdout }: Context,
  { ud, format, formats, endings = {}, inputs }: TargetChoice<Format>,
): Promise<Target<Format>> {
  const [standard] = formats
  if (standard === undefined) throw new TypeError('no format')
  if (ud === undefined) {
    const chosen = format ?? standard
    if (binary.has(chosen) && stdout.isTTY === true) throw new WrongUse(notOnTerminal(chosen))
    return { format: chosen, file: undefined, gz: false }
  }
  if (ud === '' || ud === standardInput) throw new WrongUse(noName)
  const found = await stat(ud, { bigint: true }).catch(() => undefined)
  if (found?.isDirectory() === true) throw new WrongUse(isFolder(`--ud ${ud}`))
  const { name, gz } = unpackedName(ud)
  const ending = extname(name).slice(1).toLowerCase()
  const chosen = format ?? formats.find((each) => each === ending) ?? endings[ending]
  if (chosen === undefined) throw new WrongUse(unknownEnding(ud, formats))
  if (gz && binary.has(chosen)) throw new WrongUse(notPacked(ud, name, chosen))
  if (found) await refuseInput(ud, found, inputs, stdin.fd)
  return { format: chosen, file: ud, gz }
}

/** The same file may be named in many ways: by a link, a relative path, or other letter case. */
async function refuseInput(
  ud: string,
  target: BigIntStats,
  inputs: readonly string[],
  stdin = -1,
): Promise<void> {
  for (const input of inputs) {
    const found =
      input === standardInput
        ? fileOf(stdin)
        : await stat(input, { bigint: true }).catch(() => undefined)
    if (found && found.ino === target.ino && found.dev === target.dev) {
      throw new WrongUse(isInput(ud))
    }
  }
}

/** The file behind standard input (`< tilbud.csv`), unless it does not belong to this process. */
function fileOf(fd: number) {
  return fd < 0 ? undefined : fstatSync(fd, { bigint: true })
}

const isInput = (file: string) => ({
  da: `--ud ${file}: det er en af de filer, der læses, og den bliver ikke overskrevet. Vælg et andet navn.`,
  en: `--ud ${file}: that is one of the input files, and it will not be overwritten. Choose another name.`,
})
const unknownEnding = (file: string, formats: readonly string[]) => ({
  da: `--ud ${file}: endelsen siger ikke, hvilket format svaret skal have. Brug .${formats.join(', .')}${formats.length > 1 ? ', eller vælg med --format' : ''}.`,
  en: `--ud ${file}: the file extension does not say which format the answer is to have. Use .${formats.join(', .')}${formats.length > 1 ? ', or choose with --format' : ''}.`,
})
const noName = {
  da: '--ud: skriv navnet på en fil, eller udelad --ud: så kommer svaret på standard-ud.',
  en: '--ud: write the name of a file, or leave --ud out: the answer then comes on standard output.',
}
const notPacked = (file: string, unpacked: string, format: string) => ({
  da: `--ud ${file}: ${formatName(format)} er pakket i forvejen og bliver ikke pakket med gzip. Skriv ${unpacked}.`,
  en: `--ud ${file}: ${formatName(format)} is already compressed, and is not compressed with gzip as well. Write ${unpacked}.`,
})
const notOnTerminal = (format: string) => ({
  da: `${formatName(format)} kan ikke vises i en terminal. Skriv det til en fil med --ud.`,
  en: `${formatName(format)} cannot be shown on a terminal. Write it to a file with --ud.`,
})
