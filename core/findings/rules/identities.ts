import { MEASURES } from '../../measures/catalogue'
import { IDENTITIES, type Identity } from '../../measures/identities'
import { leftOutBy, type RowBroken } from '../../portals/left-out'
import type { Figure, Snapshot } from '../../snapshot/snapshot'
import { formatCount } from '../../text/format'
import { figuresByRow, findingCellOf, knownCount } from '../cells'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

export const meaning: RuleMeaning = {
  label: 'Đẳng thức trong bảng',
  left: 'một số của hàng',
  operator: '=',
  right: 'tổng các phần của nó trong cùng hàng',
  whenMissing: 'thiếu một phần thì không kết luận gì',
}

export const rule: Rule = {
  id: 'identities',
  reads: 'captures',
  find: (snapshots) =>
    snapshots.flatMap((snapshot) =>
      [...figuresByRow(snapshot)].flatMap(([row, figures]) =>
        IDENTITIES.flatMap((identity) => brokenIn(snapshot, row, figures, identity)),
      ),
    ),
}

export const examples: readonly RuleExample[] = [
  {
    words: 'đã giải quyết khác tổng ba phần',
    captures: [
      {
        rows: {
          'Hộ tịch': {
            'dossiers.resolved': 743,
            'dossiers.resolved.early': 10,
            'dossiers.resolved.on-time': 720,
            'dossiers.resolved.late': 3,
          },
        },
      },
    ],
    found: [{ severity: 'error', numbers: [743, 733] }],
  },
  {
    words: 'Hà Tĩnh 2018, cấp tỉnh: đúng',
    captures: [
      {
        rows: {
          Tỉnh: {
            'dossiers.received': 77_833,
            'dossiers.received.online': 689,
            'dossiers.received.direct': 75_914,
            'dossiers.carried-over': 1230,
          },
        },
      },
    ],
    found: [],
  },
  {
    words: 'ô trống: không kết luận',
    captures: [
      {
        rows: {
          'Hộ tịch': {
            'dossiers.resolved': 743,
            'dossiers.resolved.early': null,
            'dossiers.resolved.on-time': 720,
            'dossiers.resolved.late': 3,
          },
        },
      },
    ],
    found: [],
  },
  {
    words: 'trang để ngoài hồ sơ tạm dừng: đã nói khi chụp, không nhắc lại',
    captures: [
      {
        portal: 'hatinh-766-tien-do',
        rows: {
          '': { 'dossiers.received': 120, 'dossiers.resolved': 100, 'dossiers.pending': 15 },
        },
      },
    ],
    found: [],
  },
  {
    words: 'cùng trang đó, phần lớn hơn tổng: cảnh báo',
    captures: [
      {
        portal: 'hatinh-766-tien-do',
        rows: {
          '': { 'dossiers.received': 110, 'dossiers.resolved': 100, 'dossiers.pending': 15 },
        },
      },
    ],
    found: [{ severity: 'warning', numbers: [110, 115] }],
  },
  {
    words: 'tiếp nhận thiếu kênh: cảnh báo',
    captures: [
      {
        rows: {
          '': {
            'dossiers.received': 100,
            'dossiers.received.online': 60,
            'dossiers.received.direct': 30,
            'dossiers.carried-over': 5,
          },
        },
      },
    ],
    found: [{ severity: 'warning', numbers: [100, 95] }],
  },
  {
    words: 'phần lớn hơn toàn bộ',
    captures: [{ rows: { 'Hộ tịch': { 'digitised.results': 12, 'dossiers.resolved': 10 } } }],
    found: [{ severity: 'error', numbers: [12, 10] }],
  },
  {
    words: 'phần bằng toàn bộ',
    captures: [{ rows: { 'Hộ tịch': { 'digitised.results': 10, 'dossiers.resolved': 10 } } }],
    found: [],
  },
  {
    words: 'hàng đầu đúng, hàng sau sai',
    captures: [
      {
        rows: {
          'Hộ tịch': { 'dossiers.pending': 3, 'dossiers.pending.in-time': 2, 'dossiers.pending.overdue': 1 },
          'Đất đai': { 'dossiers.pending': 3, 'dossiers.pending.in-time': 1, 'dossiers.pending.overdue': 1 },
        },
      },
    ],
    found: [{ severity: 'error', numbers: [3, 2] }],
  },
]

function brokenIn(
  snapshot: Snapshot,
  row: string,
  figures: readonly Figure[],
  identity: Identity,
): Finding[] {
  const left = figures.find(({ measure }) => measure === identity.left)
  const parts = identity.right.map((id) => figures.find(({ measure }) => measure === id))
  const whole = knownCount(left)
  const values = parts.map(knownCount)
  if (left === undefined || whole === null || !values.every((value) => value !== null)) return []
  const sum = values.reduce((a, b) => a + b, 0)
  if (identity.operator === '=' ? whole === sum : whole <= sum) return []
  if (isLeftOut(snapshot, figures, { identity, left: whole, sum })) return []
  return [
    {
      rule: rule.id,
      severity: identity.severity,
      message: sentence(identity, { row, whole, parts: values, sum }),
      numbers: [whole, sum],
      cells: [left, ...parts.flatMap((part) => part ?? [])].map((figure) => findingCellOf(snapshot, figure)),
    },
  ]
}

interface IdentityBroken {
  readonly row: string
  readonly whole: number
  readonly parts: readonly number[]
  readonly sum: number
}

/** The page itself counts no part of the difference in these columns: said at the capture, once. */
function isLeftOut(snapshot: Snapshot, figures: readonly Figure[], row: Omit<RowBroken, 'counts'>): boolean {
  const counts = new Map(
    figures.flatMap(({ measure, value }) => (value === null ? [] : [[measure, value] as const])),
  )
  return leftOutBy(snapshot.portal, { ...row, counts }) !== null
}

function sentence(identity: Identity, { row, whole, parts, sum }: IdentityBroken): string {
  const name = MEASURES[identity.left].toLowerCase()
  const right =
    parts.length > 1
      ? `${parts.map(formatCount).join(' + ')} = ${formatCount(sum)}`
      : `${formatCount(sum)} (${nameOfPart(identity)})`
  const sign = identity.operator === '=' ? '≠' : '>'
  const because = identity.because ? ` Có thể vì ${identity.because}.` : ''
  return `${row || 'Tổng số'}: ${name} ${formatCount(whole)} ${sign} ${right}. Chênh ${formatCount(Math.abs(whole - sum))}.${because}`
}

function nameOfPart(identity: Identity): string {
  const part = identity.right[0]
  return part ? MEASURES[part].toLowerCase() : ''
}
