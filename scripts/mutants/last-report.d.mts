import type { Report, Sample } from './judge.mjs'

export function missedIn(report: Report, sample: Sample): string[]

export function withVerdictsOf(last: Report, now: Report, tried: readonly string[]): Report
