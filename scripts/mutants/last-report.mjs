import { MISSED } from './judge.mjs'

/** The numbers of the changes that a run missed, among one in N from the K-th on. */
export function missedIn({ files }, { oneIn, from }) {
  return Object.values(files).flatMap(({ mutants }) =>
    mutants.filter(({ id, status }) => Number(id) % oneIn === from && MISSED.has(status)).map(({ id }) => id),
  )
}

/**
 * The last report with the verdicts of a run that tried only some changes. Both must be of the same source, for numbers go by it; what
 * was not tried keeps its verdict, though no test that is asked now may pass by it.
 */
export function withVerdictsOf(last, now, tried) {
  const asked = new Set(tried)
  const files = Object.entries(last.files).map(([file, { mutants, ...rest }]) => {
    const again = now.files[file]
    if (again?.source !== rest.source)
      throw new Error(`${file} has changed since the last run: run it without --again`)
    const verdicts = new Map(again.mutants.map((mutant) => [mutant.id, mutant]))
    return [
      file,
      { ...rest, mutants: mutants.map((own) => (asked.has(own.id) ? (verdicts.get(own.id) ?? own) : own)) },
    ]
  })
  return { ...last, files: Object.fromEntries(files) }
}
