/** Ends a process that cannot start. It says why in one line, which is for whoever started it. */
export function cannotStart(reason: string): never {
  process.stderr.write(`screeningsmodel-api: ${reason}\n`)
  process.exit(1)
}
