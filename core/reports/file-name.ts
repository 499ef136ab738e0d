import type { Period } from '../periods/period'
import { shortPeriod } from '../periods/periods'
import { tidy } from '../text/fold'

export interface FileNamed {
  /** «Biểu II.06a», «Báo cáo bằng lời». */
  readonly what: string
  /** Null for what is of no period, or of a year that `what` says. */
  readonly period: Period | null
  readonly unit: string
  /** With its dot. */
  readonly ending: string
}

/** As long as every system takes, its ending included. */
const LONGEST = 120

/**
 * What a file that we hand out is called, in the officer's own words; nothing in it that a file name cannot have.
 *
 * `fileNameOf({ what: 'Biểu II.06a', period: tháng 11/2026, unit: 'UBND xã Hương Sơn', ending: '.xlsx' })` is
 * `'Biểu II.06a – Tháng 11-2026 – UBND xã Hương Sơn.xlsx'`.
 */
export function fileNameOf({ what, period, unit, ending }: FileNamed): string {
  const parts = [what, period ? shortPeriod(period) : '', unit].map(inName).filter((part) => part !== '')
  const name = parts.join(' – ').slice(0, LONGEST - ending.length)
  return name.replace(/[\s.–-]+$/, '') + ending
}

function inName(words: string): string {
  const plain = words.normalize('NFC').replace(/[/\\]/g, '-')
  return tidy(plain.replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, ' '))
}

/** `reportWords({ code: 'II.06a/VPCP/KSTT', name: '…' })` is `'Biểu II.06a'`; a report without a code has its name. */
export function reportWords({ code, name }: { readonly code: string; readonly name: string }): string {
  return code === '' ? name : `Biểu ${code.split('/')[0]}`
}
