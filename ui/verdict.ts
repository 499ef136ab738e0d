import type { Finding } from '../core/findings/finding'
import { isErrorFinding, verdictLine } from '../core/findings/findings-for'

export interface VerdictShown {
  readonly tone: 'ready' | 'warning' | 'error' | 'empty'
  readonly text: string
}

/**
 * The one line above everything with its tone; pages still missing for the report come before «Sẵn sàng gửi».
 *
 * One error and two warnings give «CHƯA gửi được: 1 lỗi, 2 cảnh báo».
 */
export function verdictLineOf(
  findings: readonly Finding[],
  captured: number,
  missing: readonly string[] = [],
): VerdictShown {
  const text = verdictLine(findings, captured)
  if (captured === 0) return { tone: 'empty', text }
  if (findings.some(isErrorFinding)) return { tone: 'error', text }
  if (missing.length > 0) return { tone: 'empty', text: `Chưa đủ số liệu: còn thiếu ${missing.join(', ')}` }
  return { tone: findings.length > 0 ? 'warning' : 'ready', text }
}
