import { formatCount } from '../../text/format'
import type { WorkbookSeen } from '../../workbook/seen'
import { placeName, refuseAt } from '../refusal-words'
import type { FillPlan, FillRefusal, Write } from '../report'

/** Which numbers the worked-out validations of a workbook would forbid, once all of them stand there. */
type BrokenRules = (
  seen: WorkbookSeen,
  writes: readonly { readonly sheet: string; readonly cell: string; readonly value: number }[],
) => readonly { readonly sheet: string; readonly cell: string; readonly words: string }[]

/** What is left out may make another rule say otherwise; a workbook that never comes to rest is left with nothing. */
const MOST_ROUNDS = 20

/**
 * The plan without the numbers that a data validation with a formula, or of another cell, would not let a person type;
 * each is refused with what its cell lets in.
 *
 * With «không quá C9» over D9 and 310 for C9, a write of 400 to D9 becomes a refusal `cell-locked`.
 */
export function withoutBroken(plan: FillPlan, seen: WorkbookSeen, brokenRules: BrokenRules): FillPlan {
  let { writes } = plan
  const refusals: FillRefusal[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const broken = new Map(
      brokenRules(seen, writes.flatMap(numberOf)).map((rule) => [`${rule.sheet}!${rule.cell}`, rule.words]),
    )
    const taken = writes.filter((write) => write.equal !== true && broken.has(placeName(write.at)))
    if (taken.length === 0)
      return refusals.length > 0 ? { ...plan, writes, refusals: [...plan.refusals, ...refusals] } : plan
    refusals.push(...taken.map((write) => forbiddenBy(write, broken.get(placeName(write.at)) ?? '')))
    writes = writes.filter((write) => !taken.includes(write))
  }
  return { ...plan, writes: [], refusals: [...plan.refusals, ...refusals] }
}

function numberOf({ at, value }: Write) {
  return 'cell' in at && typeof value === 'number' ? [{ sheet: at.sheet, cell: at.cell, value }] : []
}

function forbiddenBy({ at, value }: Write, words: string): FillRefusal {
  const name = 'cell' in at ? at.cell : placeName(at)
  return refuseAt(
    at,
    'cell-locked',
    `Ô ${name} chỉ nhận ${words} (xác thực dữ liệu của mẫu), số liệu là ${formatCount(Number(value))}. Kiểm tra số liệu, hoặc sửa điều kiện của ô (Dữ liệu › Xác thực dữ liệu) rồi điền lại.`,
  )
}
