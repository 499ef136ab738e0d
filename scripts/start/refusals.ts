import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { groupBy } from '../../core/group-by'
import type { Receipt } from '../../core/reports/report'

/** What was not written, and why: one line for each reason, with how many places and the first sentence. */
export async function printRefusals(out: string): Promise<void> {
  const { receipts } = JSON.parse(await readFile(join(out, 'receipts.json'), 'utf8')) as {
    receipts: { receipt: Receipt }[]
  }
  process.stdout.write('\nKhông ghi, và vì sao:\n')
  for (const { receipt } of receipts) {
    const open = receipt.refusals.filter(({ agrees }) => !agrees)
    const equal = receipt.refusals.length - open.length
    const host = receipt.host === 'form' ? 'Biểu mẫu web' : 'Tệp Excel'
    process.stdout.write(`  ${host} ${receipt.report}: ${equal} ô tự tính, bằng số liệu\n`)
    for (const [reason, refusals] of groupBy(open, (refusal) => refusal.reason))
      process.stdout.write(`    ${reason} × ${refusals.length}: ${refusals[0]?.message ?? ''}\n`)
  }
}
