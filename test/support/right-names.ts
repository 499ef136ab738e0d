import type { RefusalReason } from '../../core/outcome'

/** Which reasons rightly name what a change did to a page; a change not listed may be refused by several. */
const RIGHT_NAMES: readonly (readonly [RegExp, readonly RefusalReason[]])[] = [
  [/«(Quý|Năm)»/, ['period-unknown', 'wrong-period', 'two-columns-match']],
  [/«(STT|TT)»/, ['row-not-found', 'column-missing', 'two-columns-match', 'wrong-page', 'table-not-found']],
  [/^a spinner/, ['still-loading']],
  [/^the session has ended/, ['session-expired']],
  [/^(the pager says there is more|more rows than|more columns than)/, ['rows-missing']],
  [/^the table stands twice/, ['two-tables-match']],
  [/^the table is (hidden|gone)/, ['table-not-found', 'wrong-page', 'personal-data', 'column-missing']],
  [/^only the head is there/, ['no-data', 'table-not-found', 'wrong-page', 'column-missing']],
  [/^(no date filters|no filters at all)/, ['period-unknown', 'wrong-unit', 'wrong-period']],
  [/^(Từ|Đến) ngày is/, ['period-unknown', 'wrong-period']],
  [/^(a hidden copy of other days|the address states another month)/, ['wrong-period']],
  [/^the unit is/, ['wrong-unit']],
  [/^only (the sub-units|[\p{L} ]+ «)/u, ['wrong-filter']],
  [
    /^(rename|lengthen|blank the head of|drop the head of|drop|call) «/,
    ['column-missing', 'two-columns-match', 'wrong-page', 'table-not-found'],
  ],
  [/^double «/, ['two-columns-match', 'column-missing']],
  [
    /^(words|two numbers|two lines|a decimal|a minus|a percent sign|brackets|a plus|letters for noughts|an apostrophe|a Roman number|full-width digits|a true minus|a power|a day|a remark) in row/,
    ['not-a-number', 'ambiguous-number', 'identity-broken'],
  ],
]

/** Whether a refused change is refused by a right name, whatever else is refused with it. */
export function isRightlyNamed(change: string, reasons: readonly RefusalReason[]): boolean {
  const right = RIGHT_NAMES.find(([pattern]) => pattern.test(change))?.[1]
  return right === undefined || reasons.some((reason) => right.includes(reason))
}
