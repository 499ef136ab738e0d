import type { CellSeen, RowSeen } from '../../core/grid/seen'
import { MEASURES, type MeasureId } from '../../core/measures/catalogue'
import { IDENTITIES } from '../../core/measures/identities'
import { COLUMNS_06A } from '../../core/portals/hatinh-06a/portal'
import type { Portal } from '../../core/portals/portal'
import type { Chance } from './random'

/** A column's head: a group of columns, a measure, or words and numbers nobody asks for. */
export interface Node {
  readonly label: string
  readonly children?: readonly Node[]
  readonly measure?: MeasureId
  readonly role?: 'index' | 'label' | 'note' | 'noise'
}

export interface Scheme {
  readonly portal: Portal
  readonly nodes: readonly Node[]
  readonly is06a: boolean
}

const FREE_MEASURES: readonly MeasureId[] = [
  'dossiers.supplement',
  'dossiers.paused',
  'dossiers.withdrawn',
  'procedures',
  'procedures.online.full',
  'digitised.components',
  'digitised.results',
  'payment.dossiers',
  'payment.dossiers.online',
  'copies.electronic',
  'feedback.received',
  'feedback.handled',
  'ratings',
]
const GROUPS = [
  'Tiếp nhận',
  'Đã xử lý',
  'Đang xử lý',
  'Số hóa hồ sơ khi tiếp nhận',
  'Thanh toán (tối thiểu 70%)',
  'Đánh giá',
]
const LEAVES = ['Tổng số', 'Quá hạn', 'Trong hạn', 'Trực tuyến', 'Kỳ trước', 'Tỷ lệ số hóa', 'Đã hoàn thành']

/** A head of one to three rows: that of form 06a in any of its spellings, or one nobody has seen. */
export function randomScheme(chance: Chance): Scheme {
  const label = chance.pick(['Đơn vị', 'Lĩnh vực giải quyết', 'Tên đơn vị'])
  const start: Node[] = [
    ...(chance.is(0.85) ? [{ label: chance.pick(['STT', 'TT']), role: 'index' as const }] : []),
    { label, role: 'label' },
  ]
  const is06a = chance.is(0.4)
  const body = is06a ? head06a(chance) : freeHead(chance)
  const nodes = [...start, ...body, ...(chance.is(0.2) ? [{ label: 'Ghi chú', role: 'note' as const }] : [])]
  const columns = leavesOf(nodes).flatMap(({ path, node }) =>
    node.measure ? [{ measure: node.measure, paths: [path.join(' › ')] }] : [],
  )
  return {
    portal: {
      id: 'random',
      name: 'Trang thử',
      routes: [],
      headings: [],
      row: { is: 'unit', column: [label] },
      columns,
    },
    nodes,
    is06a,
  }
}

function head06a(chance: Chance): Node[] {
  const tree: Node[] = []
  for (const { measure, paths } of COLUMNS_06A) insert(tree, paths[0]!.split(' › '), measure)
  if (chance.is(0.15)) tree.splice(chance.below(tree.length), 0, { label: 'Số cán bộ', role: 'noise' })
  return tree
}

function insert(nodes: Node[], [first, ...rest]: readonly string[], measure: MeasureId): void {
  if (rest.length === 0) {
    nodes.push({ label: first!, measure })
    return
  }
  const last = nodes.at(-1)
  const group = last?.label === first && last?.children ? last : { label: first!, children: [] }
  if (group !== last) nodes.push(group)
  insert(group.children as Node[], rest, measure)
}

function freeHead(chance: Chance): Node[] {
  const measures = withoutIdentities(chance.some(FREE_MEASURES, 2 + chance.below(6)))
  if (chance.is(0.3)) return measures.map((measure) => ({ label: MEASURES[measure], measure }))
  const nodes: Node[] = []
  const groups = chance.some(GROUPS, GROUPS.length)
  for (let at = 0; at < measures.length; ) {
    const size = Math.min(measures.length - at, 1 + chance.below(3))
    const own = measures.slice(at, at + size)
    const labels = chance.some(LEAVES, size)
    const leaves: Node[] = own.map((measure, leaf) => ({ label: labels[leaf]!, measure }))
    if (size > 1 && chance.is(0.25)) leaves.splice(0, 2, { label: 'Trong đó', children: leaves.slice(0, 2) })
    const label = groups.shift()
    if (label === undefined) nodes.push(...own.map((measure) => ({ label: MEASURES[measure], measure })))
    else nodes.push({ label, children: leaves })
    at += size
  }
  return nodes
}

/** Numbers by chance obey no identity, so no measure may complete one. */
function withoutIdentities(measures: readonly MeasureId[]): MeasureId[] {
  return measures.filter(
    (_, at) =>
      !IDENTITIES.some(({ left, right }) => {
        const used = [left, ...right]
        return (
          used.includes(measures[at]!) && used.every((measure) => measures.slice(0, at + 1).includes(measure))
        )
      }),
  )
}

export function leavesOf(
  nodes: readonly Node[],
  above: readonly string[] = [],
): { path: string[]; node: Node }[] {
  return nodes.flatMap((node) =>
    node.children
      ? leavesOf(node.children, [...above, node.label])
      : [{ path: [...above, node.label], node }],
  )
}

function depthOf({ children }: Node): number {
  return children ? 1 + Math.max(...children.map(depthOf)) : 1
}

/** The head as a page writes it: `<th>` or `<td><strong>`, spans that may overflow, labels in any spelling. */
export function headRows(scheme: Scheme, chance: Chance, section: RowSeen['section']): RowSeen[] {
  const depth = Math.max(...scheme.nodes.map(depthOf))
  const rows: CellSeen[][] = Array.from({ length: depth }, () => [])
  const asHeader = chance.is(0.4)
  const overflow = section === 'head' && chance.is(0.3) ? 1 + chance.below(2) : 0
  const place = (node: Node, level: number): void => {
    const width = node.children ? leavesOf([node]).length : 1
    const height = node.children ? 1 : depth - level + overflow
    rows[level]!.push({
      text: dress(node.label, chance),
      ...(width > 1 && { colspan: width }),
      ...(height > 1 && { rowspan: height }),
      ...(asHeader ? { header: true as const } : { bold: true as const }),
    })
    for (const child of node.children ?? []) place(child, level + 1)
  }
  for (const node of scheme.nodes) place(node, 0)
  return rows.map((cells) => ({ section, cells }))
}

/** One label in another dress: decomposed, upper case, odd spaces, tone marks elsewhere. */
export function dress(label: string, chance: Chance): string {
  switch (chance.below(12)) {
    case 0:
      return label.normalize('NFD')
    case 1:
      return label.toUpperCase()
    case 2:
      return label.replace(/ /g, '\u00A0')
    case 3:
      return `  ${label.replace(' ', '  ')} `
    case 4:
      return label.replace(' ', '\n')
    case 5:
      return label.replace('Tỷ', 'Tỉ').replace('hóa', 'hoá')
    case 6:
      return `${label.slice(0, 3)}\u200B${label.slice(3)}`
    case 7:
      return `${label.slice(0, 2)}\u00AD${label.slice(2)}`.normalize('NFD')
    default:
      return label
  }
}
