/** Ends a process that cannot start, with the reason in one line for the person who started it. */
export function cannotStart(reason: string): never {
  process.stderr.write(`screeningsmodel-api: ${reason}\n`)
  process.exit(1)
}
