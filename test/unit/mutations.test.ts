import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { countOf, type Judged, judgeMutations, savedPages } from '../support/judge-mutations'
import type { Mutation } from '../support/mutations'
import { portalFolders } from '../support/portal-cases'
import { isRightlyNamed } from '../support/right-names'

/** Per page: changes under which a person would still read the figures but the capture refuses. */
const GAPS = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'mutations.known-gaps.json'), 'utf8')))

for (const folder of portalFolders()) {
  describe(`portal ${folder.id}`, () => {
    test.each(savedPages(folder))(
      'at least 200 changes of $file give no wrong figure',
      async ({ file, first }) => {
        const { judged } = await judgeMutations(folder, first)
        const own = file === 'page.html' ? folder.id : `${folder.id}/${file}`
        console.log(
          `${own}: ${judged.length} changes, ${countOf(judged, 'read')} read, ${countOf(judged, 'refused')} refused, ${countOf(judged, 'wrong')} wrong`,
        )
        const gaps = judged
          .filter(({ mutation, verdict }) => mutation.keeps && verdict !== 'read')
          .map(({ mutation }) => mutation.name)
        expect(
          judged.filter(({ verdict }) => verdict === 'wrong').map(({ mutation }) => mutation.name),
        ).toEqual([])
        expect(judged.flatMap(misnamed)).toEqual([])
        expect(judged.length).toBeGreaterThanOrEqual(200)
        expect(gaps).toEqual(GAPS[own] ?? [])
      },
    )
  })
}

/** What a change is refused by, where that is not its right name. */
function misnamed({ mutation, verdict, reasons }: Judged & { mutation: Mutation }): string[] {
  if (verdict !== 'refused' || isRightlyNamed(mutation.name, reasons)) return []
  return [`${mutation.name}: ${[...new Set(reasons)].join(', ')}`]
}
