import type { Finding } from '../core/findings/finding'
import { isErrorFinding, verdictLine } from '../core/findings/findings-for'
import { isProvisional, provisionalWords, type Timed } from '../core/snapshot/provisional'

export interface VerdictShown {
  readonly tone: 'ready' | 'warning' | 'error' | 'empty'
  readonly text: string
}

/**
 * The one line above everything with its tone; pages still missing for the report, and captures made before the period
 * had ended, come before «Sẵn sàng gửi».
 *
 * One error and two warnings give «CHƯA gửi được: 1 lỗi, 2 cảnh báo».
 */
export function verdictLineOf(
  findings: readonly Finding[],
  captures: readonly Timed[],
  missing: readonly string[] = [],
): VerdictShown {
  const text = verdictLine(findings, captures.length)
  if (captures.length === 0) return { tone: 'empty', text }
  if (findings.some(isErrorFinding)) return { tone: 'error', text }
  if (missing.length > 0) return { tone: 'empty', text: `Chưa đủ số liệu: còn thiếu ${missing.join(', ')}` }
  const open = captures.find(isProvisional)
  if (open) return { tone: 'warning', text: provisionalWords(open.period) }
  return { tone: findings.length > 0 ? 'warning' : 'ready', text }
}

/** The same where colleagues returned figures that still stand: never «Sẵn sàng gửi» over one of those. */
export function verdictWithReturned(verdict: VerdictShown, count: number): VerdictShown {
  if (count === 0 || verdict.tone === 'empty') return verdict
  if (verdict.tone === 'ready') return { tone: 'warning', text: `Người xem trả lại ${count} số, chưa sửa` }
  return { ...verdict, text: `${verdict.text.replace(/\.$/, '')}; người xem trả lại ${count} số` }
}

/** The same where the figures say otherwise now than a report that was sent or filled: that one is not ready to be sent. */
export function verdictWithChanged(verdict: VerdictShown, changed: string | null): VerdictShown {
  if (changed === null || verdict.tone === 'empty') return verdict
  if (verdict.tone === 'ready') return { tone: 'warning', text: capital(changed) }
  return { ...verdict, text: `${verdict.text.replace(/\.$/, '')}; ${changed}` }
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
