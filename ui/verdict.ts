import type { Finding } from '../core/findings/finding'

export interface VerdictShown {
  readonly tone: 'ready' | 'warning' | 'error' | 'empty'
  readonly text: string
}

/**
 * The one line above everything: may the report be sent?
 *
 * One error and two warnings give «CHƯA gửi được: 1 lỗi, 2 cảnh báo»; nothing found gives «Sẵn sàng gửi».
 */
export function verdictOf(findings: readonly Finding[], missing: readonly string[] = []): VerdictShown {
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const warnings = findings.length - errors
  if (missing.length > 0) return { tone: 'empty', text: `Chưa đủ số liệu: còn thiếu ${missing.join(', ')}` }
  if (errors > 0) return { tone: 'error', text: `CHƯA gửi được: ${countsOf(errors, warnings)}` }
  if (warnings > 0) return { tone: 'warning', text: `Gửi được, còn ${warnings} cảnh báo cần xem` }
  return { tone: 'ready', text: 'Sẵn sàng gửi' }
}

function countsOf(errors: number, warnings: number): string {
  return warnings > 0 ? `${errors} lỗi, ${warnings} cảnh báo` : `${errors} lỗi`
}
