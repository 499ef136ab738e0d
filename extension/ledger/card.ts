import { provesReport } from '../../core/plans/receipt-seen'
import { hostOf } from '../../core/portals/host-of'
import { ReceiptRecord } from './records'
import { isSealPaper } from './seal-paper'

/** What a record of the ledger is of, without its content: enough to find it by its days, and to name it when it is damaged. */
export interface Card {
  readonly id: string
  readonly of: 'snapshots' | 'receipts' | 'papers'
  /** First and last day, '' where they cannot be read. */
  readonly from: string
  readonly to: string
  readonly unit: string
  /** What made it: the page of a capture, the report of a receipt. */
  readonly name: string
  /** Kind of period of a capture, host of a receipt, kind of a paper. */
  readonly kind: string
  /** Host of the page a capture was read from, '' for a file. */
  readonly host: string
  /** Filters that left units out. */
  readonly scope: string
  /** When it was captured or filled, as it says itself. */
  readonly at: string
  /** Of a receipt: that it proves its report, something was put in its place. */
  readonly done: boolean
  readonly withdrawn: boolean
  /** Of a seal: the day the report was sent. */
  readonly sentOn?: string
}

/**
 * The card of a record as it lies in its store, read part by part: of a damaged capture whatever can still be read.
 *
 * `cardOf('snapshots', { id: 'x', portal: 'hatinh-06a', unit: 7 }, false)` names the page and leaves the unit ''.
 */
export function cardOf(of: Card['of'], record: unknown, withdrawn: boolean): Card {
  const parts = partsOfRecord(of, record)
  return { id: textAt(record, 'id'), of, ...parts, withdrawn }
}

type Parts = Omit<Card, 'id' | 'of' | 'withdrawn'>

function partsOfRecord(of: Card['of'], record: unknown): Parts {
  if (of === 'snapshots') return partsOfCapture(record)
  if (of === 'receipts') return partsOfReceipt(record)
  return {
    from: textAt(record, 'from'),
    to: textAt(record, 'to'),
    unit: textAt(record, 'unit'),
    name: textAt(record, 'name'),
    kind: textAt(record, 'kind'),
    host: '',
    scope: '',
    at: textAt(record, 'at'),
    done: false,
    ...(isSealPaper(record) ? { sentOn: textAt(record, 'seal', 'sent', 'on') } : {}),
  }
}

function partsOfCapture(record: unknown): Parts {
  return {
    from: textAt(record, 'period', 'from'),
    to: textAt(record, 'period', 'to'),
    unit: textAt(record, 'unit'),
    name: textAt(record, 'portal'),
    kind: textAt(record, 'period', 'kind'),
    host: hostOf(textAt(record, 'source', 'url')),
    scope: textAt(record, 'scope'),
    at: textAt(record, 'source', 'capturedAt'),
    done: false,
  }
}

function partsOfReceipt(record: unknown): Parts {
  return {
    from: textAt(record, 'receipt', 'from'),
    to: textAt(record, 'receipt', 'to'),
    unit: textAt(record, 'receipt', 'unit'),
    name: textAt(record, 'receipt', 'report'),
    kind: textAt(record, 'receipt', 'host'),
    host: '',
    scope: '',
    at: textAt(record, 'receipt', 'at'),
    done: isDone(record),
  }
}

function isDone(record: unknown): boolean {
  const parsed = ReceiptRecord.safeParse(record)
  return parsed.success && provesReport(parsed.data.receipt)
}

/** `textAt({ period: { to: '2025-03-14' } }, 'period', 'to')` is `'2025-03-14'`; whatever is no text is ''. */
function textAt(record: unknown, ...path: readonly string[]): string {
  let at = record
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
  return typeof at === 'string' ? at : ''
}
