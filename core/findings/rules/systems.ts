import { oneOfEach } from '../../group-by'
import type { Snapshot } from '../../snapshot/snapshot'
import { joinSystems } from '../../snapshot/systems/join-systems'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

export const meaning: RuleMeaning = {
  label: 'Số liệu ở nhiều hệ thống một cửa',
  left: 'số liệu của một đơn vị, một kỳ chụp ở nhiều hệ thống',
  operator: '=',
  right: 'tổng qua các hệ thống mà bảng «lĩnh vực → hệ thống → từ ngày» ghi',
  whenMissing: 'thiếu một hệ thống, hoặc không rõ hệ thống nào đếm, thì để trống và nêu tên',
}

export const rule: Rule = {
  id: 'systems',
  find: (snapshots) => {
    const found = joinSystems(snapshots).flatMap(doubtsOf)
    return oneOfEach(found, (finding) => finding.message)
  },
}

export const examples: readonly RuleExample[] = [
  {
    words: 'một trang chụp ở hai hệ thống, chưa có bảng',
    captures: [
      { host: 'motcua.hatinh.gov.vn', rows: { '': { 'dossiers.received': 120 } } },
      { host: 'motcua.moj.gov.vn', rows: { '': { 'dossiers.received': 2043 } } },
    ],
    found: [{ severity: 'error', numbers: [2043, 120] }],
  },
  {
    words: 'hai hệ thống, hai kỳ',
    captures: [
      { host: 'motcua.hatinh.gov.vn', rows: { '': { 'dossiers.received': 120 } } },
      {
        host: 'motcua.moj.gov.vn',
        from: '2025-03-15',
        to: '2025-06-14',
        rows: { '': { 'dossiers.received': 2043 } },
      },
    ],
    found: [],
  },
]

function doubtsOf({ id, systems }: Snapshot): Finding[] {
  if (!systems) return []
  const shown = systems.shown.map(({ value: _, ...cell }) => cell)
  return systems.doubts.map(({ message }) => ({
    rule: rule.id,
    severity: 'error',
    message,
    numbers: systems.shown.map(({ value }) => value),
    cells: shown.length > 0 ? shown : [{ snapshot: id, row: '', column: '', text: '' }],
  }))
}
