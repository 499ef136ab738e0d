import { describe, expect, test } from 'vitest'
import { openLessons } from '../../core/portals/lesson'
import { provenanceFromXml } from '../../core/reports/after/provenance'
import { readNotes } from '../../core/reports/fill/ledger-note'
import { readLesson } from '../../core/reports/forms/lesson'
import { namesFromXml, namesToXml } from '../../core/reports/labels/names-part'
import { openPacket } from '../support/file-hand-now'
import { sourcesUnder } from '../support/sources'

const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
const NOTE = {
  format: 'so-mot-cua/note@1',
  unit: 'UBND xã A',
  from: '2025-01-01',
  to: '2025-03-14',
  on: '2025-03-15',
  plan: '',
  receiver: '',
  tasks: [],
  findings: [],
  explained: [],
}
const TASK = { id: 'I.1', status: 'done', due: null, why: '' }

interface Border {
  /** What is refused there, and by which limit. */
  readonly hostile: readonly (readonly [limit: string, refused: () => boolean])[]
}

const isRefused = ({ ok }: { readonly ok: boolean }) => !ok

/** Every place of the core where what a stranger wrote becomes data; where limits are held elsewhere, the file that does. */
const BORDERS: Readonly<Record<string, Border | string>> = {
  'core/portals/lesson.ts': {
    hostile: [
      ['letters', () => isRefused(openLessons(' '.repeat(2_000_001)))],
      ['depth', () => isRefused(openLessons(DEEP))],
      ['count', () => isRefused(openLessons(JSON.stringify(Array.from({ length: 201 }, () => ({})))))],
    ],
  },
  'core/reports/forms/lesson.ts': {
    hostile: [
      ['letters', () => isRefused(readLesson(' '.repeat(200_001)))],
      ['depth', () => isRefused(readLesson(DEEP))],
    ],
  },
  'core/reports/fill/ledger-note.ts': {
    hostile: [
      ['letters', () => isRefused(readNotes([{ ...NOTE, unit: 'x'.repeat(4_001) }]))],
      ['count', () => isRefused(readNotes([{ ...NOTE, tasks: Array.from({ length: 20_001 }, () => TASK) }]))],
    ],
  },
  'core/reports/after/provenance.ts': {
    hostile: [['depth', () => isRefused(provenanceFromXml(`<provenance>${DEEP}</provenance>`))]],
  },
  'core/snapshot/packet/safe-json.ts': {
    hostile: [['letters', () => isRefused(openPacket(' '.repeat(32 * 1024 * 1024 + 1)))]],
  },
  // Content of packets: depth, keys and size are judged before it.
  'core/snapshot/packet/read-content.ts': 'core/snapshot/packet/safe-json.ts',
  // Records of the ledger, and answers out of packets that read-content.ts opened.
  'core/reports/review/review-answer.ts': 'core/snapshot/packet/read-content.ts',
  'core/reports/seal/report-seal.ts': 'core/snapshot/packet/read-content.ts',
}

test('every place where what a stranger wrote becomes data says its limits here', () => {
  const found = sourcesUnder('core')
    .filter(({ path }) => !path.endsWith('.test.ts'))
    .filter(({ text }) =>
      /\.safeParse\(|\bJSON\.parse\(|\breadSafeJson\(/.test(text.replace(/^\s*(\*|\/\/|\/\*).*$/gm, '')),
    )
  expect(found.map(({ path }) => path).sort()).toEqual(Object.keys(BORDERS).sort())
  const elsewhere = Object.values(BORDERS).filter((border) => typeof border === 'string')
  expect(elsewhere.filter((path) => !(path in BORDERS))).toEqual([])
})

describe.each(
  Object.entries(BORDERS).flatMap(([path, border]) =>
    typeof border === 'string' ? [] : [[path, border] as const],
  ),
)('%s', (_, { hostile }) => {
  test.each(hostile)('refuses what is beyond its limit of %s', (_limit, refused) => {
    expect(refused()).toBe(true)
  })
})

test('what is within the limits passes', () => {
  expect(readNotes([{ ...NOTE, tasks: [TASK] }]).ok).toBe(true)
  const names = [['Hộ tịch xã', 'Hộ tịch']]
  expect(namesFromXml(namesToXml(names))).toEqual(names)
})

test('more names than anybody types are none', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => [`Lĩnh vực ${at}`, `Tên ${at}`])
  expect(namesFromXml(namesToXml(many))).toEqual([])
})
