import { CAUGHT, MISSED } from './judge.mjs'

/** The numbers of the changes that a run missed, among one in N from the K-th on. */
export function missedIn({ files }, { oneIn, from }) {
  return Object.values(files).flatMap(({ mutants }) =>
    mutants.filter(({ id, status }) => Number(id) % oneIn === from && MISSED.has(status)).map(({ id }) => id),
  )
}

/** A report of some changes, with the verdicts of the last one on all others. Both must be of the same source: numbers go by it. */
export function withVerdictsOf(last, now) {
  const files = Object.entries(now.files).map(([file, { mutants, ...rest }]) => {
    const before = last.files[file]
    if (before?.source !== rest.source)
      throw new Error(`${file} has changed since the last run: run it without --again`)
    const known = new Map(before.mutants.map((mutant) => [mutant.id, mutant]))
    return [
      file,
      { ...rest, mutants: mutants.map((own) => (wasTried(own) ? own : (known.get(own.id) ?? own))) },
    ]
  })
  return { ...now, files: Object.fromEntries(files) }
}

function wasTried({ status }) {
  return CAUGHT.has(status) || MISSED.has(status)
}
