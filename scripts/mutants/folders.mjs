import { readdirSync } from 'node:fs'

// Folders whose tests are held to account, cheapest first: the tests beside the source, and the walkers that prove it.
export const FOLDERS = {
  'core/text': [],
  'core/periods': [],
  'core/indicators': [],
  'core/findings': [],
  'core/grid': ['test/unit/odd-tables.test.ts'],
  'core/reports/fill': ['test/unit/reports.test.ts'],
  'core/plans': ['test/unit/plans.test.ts', 'test/unit/tasks-2025.test.ts'],
  'core/snapshot': [
    'test/unit/asked-unit.test.ts',
    'test/unit/exported-files.test.ts',
    'test/unit/odd-tables.test.ts',
    'test/unit/portals.test.ts',
    'test/unit/teach.test.ts',
    'test/unit/witness.test.ts',
  ],
}

/** Every folder must reach this share of caught changes, in percent. */
export const LEAST = 85

/** Tests that prove a folder; a folder that is not in the table is proved by what stands beside it. */
export function testsOf(folder) {
  const beside = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
  return [...beside.sort(), ...(FOLDERS[folder] ?? [])]
}
