import { openTab } from '../../../test/e2e/panel-hand'
import { type Book, inStore } from '../../../test/support/ledger-book'
import type { CrashJob, Step } from '../job'
import type { CrashOffice } from '../office'

const TASKS = ['I.1', 'I.2', 'II.1'] as const

/** Three pieces of evidence, one after the other. */
export const job: CrashJob = {
  name: 'evidence',
  route: null,
  ready: async ({ panel }) => {
    await openTab(panel, 'Hôm nay')
    await panel.getByRole('button', { name: /^Nhiệm vụ/ }).click()
    for (const task of TASKS) await taskIn(panel, task).locator('summary').first().click()
  },
  steps: async (office, mark) => TASKS.map((task) => noted(office, task, `${mark}/KH-UBND cho ${task}`)),
}

const taskIn = (panel: CrashOffice['panel'], task: string) => panel.locator(`[data-task="${task}"]`)

function noted({ panel }: CrashOffice, task: string, text: string): Step {
  return {
    words: new RegExp(`^Đã ghi minh chứng cho nhiệm vụ ${task.replace('.', '\\.')}\\.$`),
    adds: 1,
    lasts: (book) => textsIn(book).includes(text),
    act: async () => {
      const of = taskIn(panel, task)
      await of.getByRole('button', { name: 'Thêm minh chứng' }).click()
      await of.getByLabel('Nội dung').fill(text)
      await of.getByRole('button', { name: 'Ghi vào sổ' }).click()
    },
  }
}

function textsIn(book: Book): unknown[] {
  return inStore(book, 'events').map(({ record }) => Reflect.get(Object(record.event), 'text'))
}
