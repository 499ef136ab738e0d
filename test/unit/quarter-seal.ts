import type { Receipt } from '../../core/reports/report'
import { type ReportSeal, sealReport } from '../../core/reports/seal/report-seal'
import { measuresOf, sealedCapture } from '../../core/reports/seal/sealed-captures'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { quarterSnapshot } from './quarter-snapshot'

/** A receipt of II.06a over the sample quarter: one line for each count by lĩnh vực. */
export function quarterReceipt(snapshot: Snapshot = quarterSnapshot()): Receipt {
  const counts = snapshot.figures.filter(({ by }) => by.field !== undefined)
  return {
    format: 'so-mot-cua/receipt@1',
    report: 'ii-06a',
    host: 'workbook',
    target: 'II.06a.xlsx',
    unit: snapshot.unit,
    from: snapshot.period.from,
    to: snapshot.period.to,
    at: '2025-03-17T10:00:00+07:00',
    snapshots: [snapshot.id],
    lines: counts.map(({ measure, by, value }, at) => ({
      at: { sheet: 'II.06a', cell: `C${at + 10}` },
      value: value ?? 0,
      before: '',
      readBack: String(value),
      outcome: 'filled' as const,
      from: { snapshot: snapshot.id, measure, by: { ...by } },
    })),
    refusals: [],
    files: { template: 'sha256:t', filled: 'sha256:f' },
  }
}

/** The sealed report of the sample quarter. */
export function quarterSeal(changes: Partial<Omit<ReportSeal, 'id'>> = {}): ReportSeal {
  const snapshot = quarterSnapshot()
  const receipt = quarterReceipt(snapshot)
  const finding = {
    rule: 'between-pages',
    severity: 'warning' as const,
    message: 'Hai trang nói khác nhau.',
    numbers: [98, 100],
    cells: [],
  }
  return sealReport({
    before: null,
    report: 'ii-06a',
    unit: snapshot.unit,
    from: receipt.from,
    to: receipt.to,
    sent: { number: '12/BC-UBND', on: '2025-03-18', to: 'Văn phòng UBND tỉnh', by: 'file' },
    sealedAt: '2025-03-18T09:00:00+07:00',
    template: { name: 'II.06a.xlsx', hash: 'sha256:t', filled: 'sha256:f' },
    receiptId: 'receipt-1',
    receipt,
    captures: [sealedCapture(snapshot, measuresOf(receipt))],
    findings: [],
    explained: [
      { finding, acceptance: { finding: 'x', by: 'Nguyễn A', at: '2025-03-17', why: 'Cổng đếm hai lần' } },
    ],
    ...changes,
  })
}

/** So many seals, one after the other. */
export function sealsOf(count: number): ReportSeal[] {
  const seals: ReportSeal[] = []
  for (let at = 0; at < count; at++)
    seals.push(quarterSeal({ before: seals.at(-1)?.id ?? null, sealedAt: `2025-03-18T1${at}:00:00+07:00` }))
  return seals
}
