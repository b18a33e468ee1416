/** Ends with one plain line, `N passed, N failed`, and with a status that says the same. */
export function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}
