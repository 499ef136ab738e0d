import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { openPacket, packPacket } from '../support/file-hand-now'
import { askOf, readPortalCases } from '../support/portal-cases'
import { changePage, seePage } from '../support/see-page'
import { readFolders } from '../walkers/read-folders'

test.each(readFolders('core/portals').map(({ id }) => id))(
  '%s: every capture of its pages goes through a packet as it is',
  async (id) => {
    const read = readPortalCases(readFileSync(`core/portals/${id}/expected.json`, 'utf8'))
    if (!read.ok) throw new Error(id)
    const { url, ask, cases } = read.value
    for (const one of cases) {
      const html = readFileSync(`core/portals/${id}/${one.page ?? 'page.html'}`, 'utf8')
      const page = await seePage(changePage(html, one.change ?? []), one.url ?? url)
      const views = takeSnapshots(page, askOf(one.ask ?? ask ?? {}))
      const snapshots = views.flatMap(({ snapshot }) => snapshot ?? [])
      if (snapshots.length > 0)
        expect(openPacket(packPacket(snapshots))).toEqual({ ok: true, value: { snapshots, notes: [] } })
    }
  },
)
