import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circlesOf, ROOT, roomOf, type Source, sourcesUnder, twinsAmong } from '../support/sources'

/** What any room of the core that works with figures may know. */
const GROUND = [
  'core',
  'core/text',
  'core/measures',
  'core/grid',
  'core/periods',
  'core/context',
  'core/units',
  'core/snapshot',
  'core/snapshot/systems',
]
const WORKBOOK = ['core/workbook', 'core/workbook/zip', 'core/workbook/sheet']
/** What the rooms of the reports build on, besides each other. */
const KNOWLEDGE = [
  ...GROUND,
  ...WORKBOOK,
  'core/findings',
  'core/indicators',
  'core/plans',
  'core/plans/time',
]

/**
 * What each room may import besides itself: a room's name, or a whole wing («core/**»). No arrow runs back up: the last
 * test below holds that, too. A new room gets its line here.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'core/text': ['core'],
  'core/measures': ['core/text'],
  'core/grid': ['core/text'],
  'core/periods/holidays': ['core/text'],
  'core/periods': ['core/text', 'core/periods/holidays'],
  'core/periods/regimes': ['core/periods'],
  'core/context': ['core', 'core/text', 'core/periods'],
  'core/units': ['core/text'],
  'core/snapshot': [
    'core',
    'core/units',
    'core/context',
    'core/text',
    'core/measures',
    'core/grid',
    'core/periods',
  ],
  'core/snapshot/systems': ['core', 'core/text', 'core/measures', 'core/snapshot'],
  'core/workbook': ['core/text'],
  'core/workbook/zip': ['core', 'core/workbook'],
  'core/workbook/sheet': ['core', 'core/text', 'core/workbook', 'core/workbook/zip'],
  'core/workbook/formula': WORKBOOK,
  'core/workbook/patch': ['core', ...WORKBOOK, 'core/workbook/formula'],
  'core/docx': ['core', 'core/text', 'core/workbook', 'core/workbook/zip'],
  'core/docx/paper': ['core/text', 'core/workbook', 'core/workbook/zip', 'core/docx'],
  'core/apologies': ['core', 'core/text', 'core/grid', 'core/docx/paper', 'core/plans'],
  'core/portals': ['core', 'core/text', 'core/measures', 'core/grid', 'core/periods'],
  'core/portals/*': ['core/portals'],
  'core/snapshot/take': [...GROUND, ...WORKBOOK, 'core/portals'],
  'core/snapshot/packet': [...GROUND, 'core/workbook', 'core/workbook/zip'],
  'core/snapshot/merge': [...GROUND, 'core/snapshot/take'],
  'core/findings': GROUND,
  'core/findings/rules': [...GROUND, 'core/portals', 'core/findings'],
  'core/indicators': GROUND,
  'core/indicators/rules': ['core/indicators'],
  'core/indicators/766': [...GROUND, 'core/indicators'],
  'core/indicators/over-time': [...GROUND, 'core/indicators', 'core/snapshot/merge'],
  'core/plans/time': ['core/text', 'core/periods'],
  'core/plans': [...GROUND, 'core/indicators', 'core/plans/time'],
  'core/plans/agenda': ['core', 'core/text', 'core/periods', 'core/plans'],
  'core/plans/next': ['core/text', 'core/docx/paper', 'core/plans', 'core/plans/time'],
  'core/plans/evidence': ['core/text', 'core/plans'],
  'core/plans/read': ['core', 'core/text', ...WORKBOOK, 'core/plans', 'core/plans/time'],
  'core/reports/forms': [...GROUND, 'core/portals', 'core/snapshot/packet'],
  'core/reports/forms/*': ['core/reports/forms'],
  'core/reports': [...KNOWLEDGE, 'core/reports/forms', 'core/reports/labels'],
  'core/reports/labels': [...KNOWLEDGE, 'core/reports/forms'],
  'core/reports/figures': [
    ...KNOWLEDGE,
    'core/portals',
    'core/snapshot/take',
    'core/reports/forms',
    'core/reports',
  ],
  'core/reports/template': [
    ...KNOWLEDGE,
    'core/portals',
    'core/snapshot/take',
    'core/reports/forms',
    'core/reports',
    'core/reports/labels',
  ],
  'core/reports/teach': [
    ...KNOWLEDGE,
    'core/reports/forms',
    'core/reports',
    'core/reports/labels',
    'core/reports/template',
  ],
  'core/reports/fill': [
    ...KNOWLEDGE,
    'core/portals',
    'core/reports/forms',
    'core/reports',
    'core/reports/labels',
    'core/reports/figures',
    'core/reports/template',
  ],
  'core/reports/after': [
    ...KNOWLEDGE,
    'core/findings/rules',
    'core/snapshot/packet',
    'core/workbook/patch',
    'core/reports/forms',
    'core/reports',
    'core/reports/labels',
    'core/reports/figures',
    'core/reports/template',
    'core/reports/fill',
  ],
  'core/reports/annex': [...WORKBOOK, 'core/plans'],
  'core/reports/words': [
    ...KNOWLEDGE,
    'core/indicators/over-time',
    'core/docx',
    'core/docx/paper',
    'core/reports',
    'core/reports/forms',
    'core/reports/figures',
    'core/reports/receipt',
  ],
  'core/reports/receipt': [...KNOWLEDGE, 'core/reports/forms', 'core/reports', 'core/reports/after'],
  'core/reports/file': [
    ...KNOWLEDGE,
    'core/workbook/patch',
    'core/reports',
    'core/reports/fill',
    'core/reports/after',
    'core/reports/receipt',
  ],
  'core/reports/review': [
    ...KNOWLEDGE,
    'core/snapshot/packet',
    'core/reports/forms',
    'core/reports',
    'core/reports/receipt',
  ],
  'core/reports/seal': [
    ...KNOWLEDGE,
    'core/reports/review',
    'core/reports/forms',
    'core/reports',
    'core/reports/after',
    'core/reports/receipt',
  ],
  ui: ['core/**'],
  'excel-addin/build': [],
  'excel-addin': ['core/text', 'excel-addin/build', 'scripts/setup'],
  'excel-addin/workbook': ['core/**', 'ui'],
  'excel-addin/taskpane': ['core/**', 'ui', 'excel-addin', 'excel-addin/workbook'],
  'excel-addin/commands': ['excel-addin/taskpane'],
  'excel-addin/entrypoints': ['core', 'excel-addin/workbook', 'excel-addin/taskpane', 'excel-addin/commands'],
  extension: ['core/text'],
  'extension/ledger': ['core/**'],
  // What is injected into a page takes from the core little more than words and shapes: it has 12 kB.
  'extension/page/sight': ['core/grid'],
  'extension/page/tables': ['core/grid', 'extension/page/sight'],
  'extension/page/page': [
    'core',
    'core/text',
    'core/grid',
    'core/snapshot/take',
    'core/reports/labels',
    'extension/page/sight',
    'extension/page/tables',
  ],
  'extension/page/form': [
    'core',
    'core/text',
    'core/reports',
    'core/reports/labels',
    'extension/page/sight',
    'extension/page/page',
  ],
  'extension/page-access': ['core/**', 'extension', 'extension/page/page', 'extension/page/form'],
  'extension/ui': ['core/**', 'ui', 'extension', 'extension/ledger'],
  'extension/ui/findings': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/ui',
    'extension/ui/seals',
  ],
  'extension/ui/indicators': ['core/**', 'ui', 'extension', 'extension/ledger', 'extension/ui'],
  'extension/ui/plan': ['core/**', 'ui', 'extension', 'extension/ledger', 'extension/ui'],
  'extension/ui/settings': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/ui',
    'extension/ui/plan',
  ],
  'extension/ui/tasks': ['core/**', 'ui', 'extension', 'extension/ledger', 'extension/ui'],
  'extension/ui/today': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/ui',
    'extension/ui/tasks',
  ],
  'extension/ui/teach': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/page/form',
    'extension/page-access',
    'extension/ui',
  ],
  'extension/ui/apologies': ['core/**', 'ui', 'extension', 'extension/ledger', 'extension/ui'],
  'extension/ui/evidence': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/page-access',
    'extension/ui',
  ],
  'extension/ui/words': ['core/**', 'ui', 'extension', 'extension/ledger', 'extension/ui'],
  'extension/ui/review': ['core/**', 'ui', 'extension', 'extension/ledger', 'extension/ui'],
  'extension/ui/seals': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/ui',
    'extension/ui/review',
  ],
  'extension/ui/capture': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/page/page',
    'extension/page-access',
    'extension/ui',
    'extension/ui/apologies',
    'extension/ui/evidence',
    'extension/ui/review',
    'extension/ui/seals',
    'extension/ui/teach',
  ],
  'extension/ui/history': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/ui',
    'extension/ui/capture',
  ],
  'extension/ui/reports': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/page/form',
    'extension/page-access',
    'extension/ui',
    'extension/ui/history',
    'extension/ui/review',
    'extension/ui/seals',
    'extension/ui/teach',
    'extension/ui/words',
  ],
  'extension/background': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/ui',
    'extension/ui/reports',
  ],
  'extension/ui/shell': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/background',
    'extension/page-access',
    'extension/ui/**',
  ],
  'extension/ui/print': [
    'core/**',
    'ui',
    'extension',
    'extension/ledger',
    'extension/ui',
    'extension/ui/shell',
  ],
  'extension/entrypoints': [
    'extension/page/sight',
    'extension/page/page',
    'extension/page/form',
    'extension/background',
  ],
  'extension/entrypoints/print': ['extension/ui/print'],
  'extension/entrypoints/sidepanel': ['extension/ui/shell'],
}

/** What every addition of a kind exports under one name, so that it is found by itself. */
const CONVENTIONS = new Set(
  'portal leavesOut report rule indicator regime holidays meaning examples source sources verb'.split(' '),
)

/** What every drawn blank, bench and job exports; and how each host reads HTML, which is one thing. */
const OF_SCRIPTS = 'blank folder run job starter readHtml'.split(' ')

const SOURCES = ['core', 'ui', 'extension', 'excel-addin'].flatMap(sourcesUnder)

/** Where what additions export is looked for. */
const FOUND_IN: Readonly<Record<string, RegExp>> = {
  portal: /^core\/portals\/[^/]+\/portal\.ts$/,
  report: /^core\/reports\/forms\/[^/]+\/report\.ts$/,
  rule: /^core\/findings\/rules\/[^/]+\.ts$/,
  indicator: /^core\/indicators\/rules\/[^/]+\.ts$/,
  regime: /^core\/periods\/regimes\/[^/]+\.ts$/,
  holidays: /^core\/periods\/holidays\/2\d{3}\.ts$/,
}

function strayAdditions(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(/^export const (\w+)\b/gm)].flatMap(([, name = '']) =>
      FOUND_IN[name] && !FOUND_IN[name].test(path) ? [`${path}: ${name}`] : [],
    ),
  )
}

function graphOf(sources: readonly Source[]): Map<string, readonly string[]> {
  return new Map(sources.map(({ path, imports }) => [path, imports]))
}

function roomsOf(sources: readonly Source[]): Map<string, string[]> {
  const rooms = new Map<string, string[]>()
  for (const { path, imports } of sources) {
    const room = roomOf(path)
    const others = imports.map(roomOf).filter((other) => other !== room)
    rooms.set(room, [...(rooms.get(room) ?? []), ...others])
  }
  return rooms
}

function allows(room: string, other: string): boolean {
  return (MAY_IMPORT[room] ?? []).some((allowed) =>
    allowed.endsWith('/**')
      ? other === allowed.slice(0, -3) || other.startsWith(allowed.slice(0, -2))
      : other === allowed,
  )
}

describe('the house', () => {
  it('has no circle of files, types included', () => {
    expect(circlesOf(graphOf(SOURCES))).toEqual([])
  })

  it('has no circle of rooms', () => {
    expect(circlesOf(roomsOf(SOURCES))).toEqual([])
  })

  it('imports between rooms only as the table says', () => {
    const wrong = SOURCES.flatMap(({ path, imports }) =>
      imports
        .filter((to) => roomOf(to) !== roomOf(path) && !allows(roomOf(path), roomOf(to)))
        .map((to) => `${path} → ${to}`),
    )
    expect(wrong).toEqual([])
  })

  it('gives every room a line in the table, and the table no room that is gone', () => {
    expect([...new Set(SOURCES.map(({ path }) => roomOf(path)))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    )
  })

  it('is drawn room by room in docs/dev/architecture.md, and every file of the street is there', () => {
    const told = readFileSync(join(ROOT, 'docs/dev/architecture.md'), 'utf8')
    const drawn = [...told.matchAll(/^\| `([^`]+)` \| /gm)].map(([, room]) => room!)
    expect(drawn.sort()).toEqual(Object.keys(MAY_IMPORT).sort())
    const files = [...told.matchAll(/`((?:core|extension|excel-addin|test)\/[\w/.-]+\.ts)`/g)].map(
      ([, file]) => file!,
    )
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
    expect(files.length).toBeGreaterThan(15)
  })

  it('has every addition where it is found: one folder too high or too deep, it would be found by nobody', () => {
    expect(strayAdditions(SOURCES)).toEqual([])
  })

  it('exports no name that means two things, nor does a script', () => {
    const scripts = sourcesUnder('scripts')
    expect(twinsAmong([...SOURCES, ...scripts], new Set([...CONVENTIONS, ...OF_SCRIPTS]))).toEqual([])
  })
})

describe('the checks of the house can fail', () => {
  const made = (path: string, text: string, imports: readonly string[]): Source => ({ path, text, imports })

  it('a circle over three files is named, whoever only looks in is not', () => {
    const circle = [
      made('core/a.ts', '', ['core/b.ts']),
      made('core/b.ts', '', ['core/c.ts']),
      made('core/c.ts', '', ['core/a.ts']),
      made('core/d.ts', '', ['core/a.ts']),
    ]
    expect(circlesOf(graphOf(circle))).toEqual([['core/a.ts', 'core/b.ts', 'core/c.ts']])
  })

  it('an import up the house is not in the table', () => {
    expect(allows('core/text', 'core/snapshot')).toBe(false)
    expect(allows('extension/page/sight', 'core/reports')).toBe(false)
    expect(allows('ui', 'core/reports/fill')).toBe(true)
  })

  it('an addition in another folder is named', () => {
    const text = 'export const indicator: Indicator = {}\n'
    const paths = ['core/indicators/a.ts', 'core/indicators/rules/a.ts', 'core/indicators/rules/deep/a.ts']
    expect(strayAdditions(paths.map((path) => made(path, text, [])))).toEqual([
      'core/indicators/a.ts: indicator',
      'core/indicators/rules/deep/a.ts: indicator',
    ])
  })

  it('a twin is named with its files; what every addition exports is not', () => {
    const twins = [
      made('core/a.ts', 'export const rule = 1\nexport function sameUnit() {}\n', []),
      made('core/b.ts', 'export const rule = 2\nexport type sameUnit = 1\n', []),
    ]
    expect(twinsAmong(twins, CONVENTIONS)).toEqual(['sameUnit: core/a.ts, core/b.ts'])
  })
})
