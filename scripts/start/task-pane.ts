import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packPacket } from '../../core/snapshot/packet/packet'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { workThrough } from '../../core/workbook/zip/steps'
import { builtAddin } from '../../test/support/built'
import { nodeMachine } from '../node-machine'
import { ROOT } from '../setup/ready.mjs'
import type { Office } from './officer'
import { serveFolder } from './serve-folder'

/** The add-in's pane in a plain browser: paste the packet, open the blank, fill, save the file. */
export async function fillInTaskPane({ extension, out }: Office): Promise<string> {
  const { snapshots } = JSON.parse(await readFile(join(out, 'snapshots.json'), 'utf8')) as {
    snapshots: Snapshot[]
  }
  const site = await serveFolder(await builtAddin())
  const pane = await extension.context.newPage()
  try {
    await pane.setViewportSize({ width: 400, height: 900 })
    await pane.goto(`${site.url}/taskpane.html`)
    await pane.locator('textarea').fill(workThrough(packPacket(snapshots), nodeMachine))
    await pane.getByRole('button', { name: 'Dán gói số liệu' }).click()
    await pane
      .locator('input[type=file][accept*=xlsx]')
      .setInputFiles(join(ROOT, 'core/reports/forms/ii-06a/blank.xlsx'))
    await pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    await pane.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await pane.locator('[data-done="fill"]').waitFor()
    await pane.screenshot({ path: join(out, 'task-pane.png'), fullPage: true })
    const said = (await pane.getByRole('main').innerText()).split('\n').filter((line) => /Đã ghi/.test(line))
    return said.slice(0, 2).join(' · ') || 'đã điền'
  } finally {
    await pane.close()
    await site.close()
  }
}
