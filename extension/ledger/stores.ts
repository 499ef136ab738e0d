import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import type { Card } from './card'

/** Values are `unknown` at heart: whatever comes out is parsed, whoever wrote it. */
interface Kept {
  readonly id: string
  readonly [part: string]: unknown
}

/**
 * The stores of the ledger, as of version 2.
 *
 * A new kind of thing is added by data, not by another version: an event of a new `kind`, a paper of a new `kind` with a
 * card for its days, a field of the settings. What an older extension does not know it keeps, counts and hands on.
 */
export interface LedgerSchema extends DBSchema {
  snapshots: { key: string; value: Kept }
  /** `when` never goes back; `ref` is the record an event is about. */
  events: { key: string; value: Kept; indexes: { when: number; ref: string } }
  receipts: { key: string; value: Kept }
  lessons: { key: string; value: Kept }
  /** Whatever has a kind and a body besides: sealed reports, confirmations, damaged records set aside. */
  papers: { key: string; value: Kept; indexes: { kind: string } }
  /** What each capture, receipt and paper is of, without its content; made from them and made again at any time. */
  cards: { key: string; value: Card; indexes: { days: [string, string]; series: [string, string, string] } }
  settings: { key: string; value: unknown }
  /** What the ledger knows of itself: who it is, how it is laid out, when it was last looked through or backed up. */
  meta: { key: string; value: unknown }
}

export type StoreName = keyof LedgerSchema &
  ('snapshots' | 'events' | 'receipts' | 'lessons' | 'papers' | 'cards' | 'settings' | 'meta')
/** The stores that hold the officer's records. */
export const RECORD_STORES = ['snapshots', 'events', 'receipts', 'lessons', 'papers'] as const
export type RecordStore = (typeof RECORD_STORES)[number]

export type LedgerDatabase = IDBPDatabase<LedgerSchema>
export type Reading = IDBPTransaction<LedgerSchema, StoreName[], 'readonly'>
export type Writing = IDBPTransaction<LedgerSchema, StoreName[], 'readwrite'>
export type Upgrading = IDBPTransaction<LedgerSchema, StoreName[], 'versionchange'>

export const LEDGER_NAME = 'so-mot-cua'
export const VERSION = 2
