import type { CrashJob } from './job'
import { job as capture } from './jobs/capture'
import { job as evidence } from './jobs/evidence'
import { job as fillForm } from './jobs/fill-form'
import { job as fillWorkbook } from './jobs/fill-workbook'
import { job as firstStart } from './jobs/first-start'
import { job as restore } from './jobs/restore'
import { job as seal } from './jobs/seal'
import { job as upgrade } from './jobs/upgrade'

/** In this order a ledger goes through an officer's quarter; the last two lay a new ledger. */
export const JOBS: readonly CrashJob[] = [
  capture,
  evidence,
  fillWorkbook,
  fillForm,
  seal,
  restore,
  firstStart,
  upgrade,
]

/** So many kills of a job one after the other: what opens a page is done once for them. */
const IN_A_ROW = 4

/** Which job is killed with a seed. */
export function jobOfSeed(seed: number): CrashJob {
  return JOBS[Math.floor(seed / IN_A_ROW) % JOBS.length]!
}
