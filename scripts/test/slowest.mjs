// Where the time of a run went: the files that took longest.

const SHOWN = 10

/**
 * Lines for the end of a run, from vitest's own JSON report; `root` is taken from the names.
 *
 * `slowestFiles({ testResults: [{ name: '/p/a.test.ts', startTime: 0, endTime: 2500, assertionResults: [1] }] }, '/p')`
 * is `['The 1 slowest of 1 files:', '     2.5 s    1 tests  a.test.ts']`.
 */
export function slowestFiles({ testResults }, root) {
  const files = testResults
    .map(({ name, startTime, endTime, assertionResults }) => ({
      name: name.replace(`${root}/`, ''),
      seconds: (endTime - startTime) / 1000,
      tests: assertionResults.length,
    }))
    .sort((a, b) => b.seconds - a.seconds)
  const shown = files.slice(0, SHOWN)
  return [
    `The ${shown.length} slowest of ${files.length} files:`,
    ...shown.map(
      ({ name, seconds, tests }) =>
        `${seconds.toFixed(1).padStart(8)} s ${String(tests).padStart(4)} tests  ${name}`,
    ),
  ]
}
