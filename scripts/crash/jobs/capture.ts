import { BY_FIELD } from '../../../test/e2e/panel-hand'
import { type Book, inStore } from '../../../test/support/ledger-book'
import type { CrashJob, Step } from '../job'
import type { CrashOffice } from '../office'
import { captureButton, pageRead, undoButton } from '../page-read'

/** «Chụp số liệu»; where the capture stands already it is taken back first, and captured again. */
export const job: CrashJob = {
  name: 'capture',
  route: BY_FIELD,
  ready: pageRead,
  steps: async (office) =>
    (await undoButton(office.panel).count()) > 0
      ? [takenBack(office), captured(office)]
      : [captured(office), takenBack(office), captured(office)],
}

const captured = ({ panel }: CrashOffice): Step => ({
  words: /^Đã lưu vào sổ/,
  adds: 1,
  act: () => captureButton(panel).first().click(),
  stands: (book) => standing(book) > 0,
})

const takenBack = ({ panel }: CrashOffice): Step => ({
  words: /^Đã hoàn tác/,
  adds: 1,
  act: () => undoButton(panel).first().click(),
  stands: (book) => standing(book) === 0,
})

/** Captures of the sample site that count. */
export function standing(book: Book): number {
  const gone = new Set(inStore(book, 'cards').flatMap(({ key, record }) => (record.withdrawn ? [key] : [])))
  return inStore(book, 'snapshots').filter(({ key, record }) => {
    const url: unknown = Reflect.get(Object(record.source), 'url')
    return String(url).startsWith('http://127.0.0.1') && !gone.has(key)
  }).length
}
