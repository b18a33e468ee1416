/** Ends with one plain line, `N passed, N failed`, and with a status that says the same. */
export function finish(...totals) {
  const sum = (key) => totals.reduce((total, each) => total + each[key], 0)
  const [passed, failed] = [sum('passed'), sum('failed')]
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}
