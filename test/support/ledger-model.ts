import { accept, type Outcome } from '../../core/outcome'
import { receiptBegun } from '../../core/reports/receipt/under-way'
import type { Receipt } from '../../core/reports/report'
import { backupLines, readBackup } from '../../extension/ledger/backup-file'
import { changeSettings } from '../../extension/ledger/change-settings'
import { compareBackup } from '../../extension/ledger/compare-backup'
import { addReceipt, addSnapshot, addTaskEvent, restore, withdraw } from '../../extension/ledger/ledger'
import type { Ledger } from '../../extension/ledger/open-ledger'
import type { LedgerView } from '../../extension/ledger/read-ledger'
import { goOnWithReceipt } from '../../extension/ledger/receipt-under-way'
import type { Settings } from '../../extension/ledger/records'
import { restoreBackup } from '../../extension/ledger/restore-backup'
import { addSeal, withdrawSeal } from '../../extension/ledger/seals'
import { quarterSeal } from '../unit/quarter-seal'
import { quarterSnapshot } from '../unit/quarter-snapshot'

const UNITS = ['A', 'B', 'C'] as const
const CAPTURES = UNITS.map((unit) => quarterSnapshot({ unit }))
const AT = '2025-03-18T10:00:00+07:00'

export const FIRST: Settings = { unit: 'A', receivingAuthority: '', regime: '', plan: '2025', period: null }
export const DOINGS = [
  'capture',
  'withdraw',
  'restore',
  'note',
  'settings',
  'seal',
  'unseal',
  'begin fill',
  'end fill',
  'back-up',
] as const

/** What is done, of which capture, by a clock that says this minute; `count` is its own number. */
export interface Doing {
  readonly does: (typeof DOINGS)[number]
  readonly which: number
  readonly minute: number
  readonly count: number
}

/** What a panel shows of a ledger, as far as these doings change it. */
export interface Kept {
  /** Units whose captures stand; those that were taken back. */
  readonly stands: readonly string[]
  readonly withdrawn: readonly string[]
  readonly notes: readonly string[]
  readonly authority: string
  /** Numbers of the reports that were sent, in their order. */
  readonly seals: readonly (readonly [number: string, withdrawn: boolean])[]
  /** Fills of web forms, and whether they were ended. */
  readonly fills: readonly (readonly [target: string, ended: boolean])[]
}

export const NOTHING: Kept = { stands: [], withdrawn: [], notes: [], authority: '', seals: [], fills: [] }

/** Whether the panel would offer it. */
export function isOffered(kept: Kept, { does, which }: Doing): boolean {
  const unit = UNITS[which]!
  if (does === 'withdraw') return kept.stands.includes(unit)
  if (does === 'restore') return kept.withdrawn.includes(unit)
  if (does === 'unseal') return kept.seals.some(([, withdrawn]) => !withdrawn)
  if (does === 'end fill') return kept.fills.some(([, ended]) => !ended)
  return true
}

/** What is kept once it is done. */
export function afterwards(kept: Kept, { does, which, count }: Doing): Kept {
  const unit = UNITS[which]!
  const others = (units: readonly string[]) => units.filter((one) => one !== unit)
  switch (does) {
    case 'capture':
    case 'restore':
      return { ...kept, stands: [...others(kept.stands), unit].sort(), withdrawn: others(kept.withdrawn) }
    case 'withdraw':
      return { ...kept, stands: others(kept.stands), withdrawn: [...others(kept.withdrawn), unit].sort() }
    case 'note':
      return { ...kept, notes: [...kept.notes, `${count}`].sort() }
    case 'settings':
      return { ...kept, authority: `${count}` }
    case 'seal':
      return { ...kept, seals: [...kept.seals, [`${count}`, false]] }
    case 'unseal': {
      const at = kept.seals.findLastIndex(([, withdrawn]) => !withdrawn)
      return { ...kept, seals: kept.seals.map((seal, index) => (index === at ? [seal[0], true] : seal)) }
    }
    case 'begin fill':
      return { ...kept, fills: [...kept.fills, [`${count}`, false]] }
    case 'end fill': {
      const at = kept.fills.findIndex(([, ended]) => !ended)
      return { ...kept, fills: kept.fills.map((fill, index) => (index === at ? [fill[0], true] : fill)) }
    }
    case 'back-up':
      return {
        ...kept,
        stands: [...kept.stands, `máy ${count}`].sort(),
        notes: [...kept.notes, `máy ${count}`].sort(),
      }
  }
}

/** The same, read from a ledger. */
export function keptIn({
  snapshots,
  events,
  seals,
  receipts,
  settings,
}: LedgerView): Omit<Kept, 'withdrawn'> {
  return {
    stands: snapshots.map(({ unit }) => unit).sort(),
    notes: events.flatMap((event) => (event.kind === 'task' ? [event.event.text] : [])).sort(),
    authority: settings?.receivingAuthority ?? '',
    seals: seals.map(({ seal, withdrawn }) => [seal.sent.number, withdrawn] as const),
    fills: receipts
      .map(({ receipt }) => [receipt.target, receipt.underWay === undefined] as const)
      .sort(([a], [b]) => Number(a) - Number(b)),
  }
}

/** Does it, and gives what the panel is told. */
export function carryOut(ledger: Ledger, doing: Doing, view: LedgerView): Promise<Outcome<unknown>> {
  const { does, which, minute, count } = doing
  const capture = CAPTURES[which]!
  const at = `2025-03-14T09:${String(minute).padStart(2, '0')}:00+07:00`
  const note = { task: 'I.1', on: '2025-03-14', kind: 'note', text: `${count}` } as const
  const ways: Record<Doing['does'], () => Promise<Outcome<unknown>>> = {
    capture: () => addSnapshot(ledger, capture, at),
    withdraw: () => withdraw(ledger, capture.id, at),
    restore: () => restore(ledger, capture.id, at),
    note: () => addTaskEvent(ledger, note, at),
    settings: () => changeSettings(ledger, FIRST, { ...FIRST, receivingAuthority: `${count}` }),
    seal: () => addSeal(ledger, reportSent(`${count}`)),
    unseal: () => withdrawSeal(ledger, lastSeal(view), 'gửi nhầm', AT),
    'begin fill': () => addReceipt(ledger, fillBegun(`${count}`)),
    'end fill': () => endFill(ledger, view),
    'back-up': () => bringIn(ledger, `máy ${count}`),
  }
  return ways[does]()
}

function reportSent(number: string) {
  const { id: _, format: __, before: ___, ...sent } = quarterSeal()
  return { ...sent, captures: [], sent: { ...sent.sent, number } }
}

function lastSeal({ seals }: LedgerView): string {
  return seals.findLast(({ withdrawn }) => !withdrawn)?.seal.id ?? ''
}

function fillBegun(target: string): Receipt {
  const at = { row: 'Hộ tịch', column: 'Trực tuyến' }
  const write = {
    at,
    rowPath: ['Hộ tịch'],
    columnPath: ['Trực tuyến'],
    now: '',
    value: 812,
    from: { text: 'thử' },
  }
  return receiptBegun({
    plan: { report: 'ii-06a', host: 'form', writes: [write], refusals: [] },
    occasion: { target, unit: 'A', from: '2024-12-15', to: '2025-03-14', at: AT },
  })
}

async function endFill(ledger: Ledger, { receipts }: LedgerView): Promise<Outcome<unknown>> {
  const [broken] = receipts
    .filter(({ receipt }) => receipt.underWay)
    .sort((a, b) => Number(a.receipt.target) - Number(b.receipt.target))
  if (!broken) return accept(null)
  const { underWay: _, ...ended } = broken.receipt
  return goOnWithReceipt(ledger, broken.id, ended)
}

/** A back-up of another machine: a capture of its unit, and a note. */
async function bringIn(ledger: Ledger, unit: string): Promise<Outcome<unknown>> {
  const event = { id: unit, task: 'I.1', on: '2025-03-14', kind: 'note', text: unit }
  const entries = [
    { store: 'snapshots', record: quarterSnapshot({ unit }) },
    {
      store: 'events',
      record: { id: `00000001-${unit}`, kind: 'task', event, at: AT, when: Date.parse(AT) },
    },
  ]
  const backup = readBackup([...backupLines({ savedAt: AT, ledger: unit }, entries)].join(''))
  if (!backup.ok) return backup
  const compared = await compareBackup(ledger, backup.value)
  return compared.ok ? restoreBackup(ledger, compared.value, new Set(), AT) : compared
}
