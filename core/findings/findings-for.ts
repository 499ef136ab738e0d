import type { Snapshot } from '../snapshot/snapshot'
import { joinSystems } from '../snapshot/systems/join-systems'
import type { CountedBy } from '../snapshot/systems/system-table'
import type { Finding, Rule } from './finding'

/** Every rule there is; a new file under core/findings is found by itself. */
export const RULES: readonly Rule[] = Object.values(
  import.meta.glob<Rule>('./rules/*.ts', {
    eager: true,
    import: 'rule',
  }),
).sort((a, b) => a.id.localeCompare(b.id))

/**
 * All findings over the captures at hand, errors before warnings; captures of other periods serve the comparisons. Captures of several
 * systems are compared as their sum, each of them looked into by itself.
 */
export function findingsFor(snapshots: readonly Snapshot[], systems?: CountedBy): Finding[] {
  const counted = joinSystems(snapshots, systems)
  const findings = RULES.flatMap((rule) => rule.find(rule.reads === 'captures' ? snapshots : counted))
  return [...findings.filter(isErrorFinding), ...findings.filter((finding) => !isErrorFinding(finding))]
}

export function isErrorFinding(finding: Finding): boolean {
  return finding.severity === 'error'
}

/**
 * The one line on top: `verdictLine([error, warning, warning])` is 'CHƯA gửi được: 1 lỗi, 2 cảnh báo'; with nothing
 * captured it says what comes first.
 */
export function verdictLine(findings: readonly Finding[], captured: number): string {
  if (captured === 0) return 'Chưa có số liệu. Mở trang thống kê và chụp số liệu.'
  const errors = findings.filter(isErrorFinding).length
  const warnings = findings.length - errors
  if (errors > 0) return `CHƯA gửi được: ${errors} lỗi${warnings > 0 ? `, ${warnings} cảnh báo` : ''}`
  return warnings > 0 ? `Gửi được, còn ${warnings} cảnh báo` : 'Sẵn sàng gửi'
}
