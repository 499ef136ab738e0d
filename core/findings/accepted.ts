import type { Finding } from './finding'

/** An explanation the officer gave for a finding: who, when, why; it travels with the report. */
export interface Acceptance {
  readonly finding: string
  readonly by: string
  readonly at: string
  readonly why: string
}

/** A finding with its explanation. */
export interface Explained {
  readonly finding: Finding
  readonly acceptance: Acceptance
}

/** The same finding has the same key at every run: rule, numbers and the cells they stand in. */
export function findingKey(finding: Finding): string {
  const cells = finding.cells.map(({ snapshot, row, column }) => `${snapshot} ${row} ${column}`)
  return [finding.rule, finding.numbers.join(' '), ...cells, cells.length === 0 ? finding.message : ''].join(
    '|',
  )
}

/**
 * The same for two captures whichever of them is named first: which one is depends on what else is known.
 *
 * `eitherWay('between-pages|98 100|b X|a X')` is `eitherWay('between-pages|100 98|a X|b X')`.
 */
export function eitherWay(key: string): string {
  const [rule = '', numbers = '', ...cells] = key.split('|')
  return [rule, ...numbers.split(' ').sort(), ...cells.sort()].join('|')
}

/** Findings still open, and those explained, each with its explanation (the newest counts). */
export function splitAccepted(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
): { open: Finding[]; explained: Explained[] } {
  const byKey = new Map(acceptances.map((acceptance) => [eitherWay(acceptance.finding), acceptance]))
  const open: Finding[] = []
  const explained: Explained[] = []
  for (const finding of findings) {
    const acceptance = byKey.get(eitherWay(findingKey(finding)))
    if (acceptance) explained.push({ finding, acceptance })
    else open.push(finding)
  }
  return { open, explained }
}
