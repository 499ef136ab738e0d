import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { type Refusal, refusalOf } from '../../outcome'
import { formatDay } from '../../text/day'
import type { Snapshot } from '../snapshot'
import { systemName } from './known-systems'
import { hostAt, type SystemSeen, systemOf } from './system-of'

const SETTINGS = 'Cài đặt › Hệ thống'

/** Two systems, and nobody said who counts what. */
export function saidApart(of: Snapshot, systems: readonly SystemSeen[]): Refusal {
  return refusalOf(
    'two-systems',
    `Số liệu của ${of.unit}, ${daysOf(of)}, chụp ở ${systems.length} hệ thống: ${namesOf(systems)}. Không rõ phải cộng hay chỉ một nơi đếm, nên để trống. Ghi hệ thống nào đếm lĩnh vực nào ở ${SETTINGS}, hoặc bỏ bản chụp không dùng.`,
    of.unit,
  )
}

/** One page twice with other numbers, at least once from a file or from an address that may be the same system. */
export function saidUnlike(of: Snapshot, systems: readonly SystemSeen[]): Refusal {
  return refusalOf(
    'two-systems',
    `Cùng một trang của ${of.unit}, ${daysOf(of)}, cho số khác nhau ở ${namesOf(systems)}, không rõ có cùng một hệ thống, nên để trống. Bỏ bản chụp không dùng, hoặc chụp lại trên trang đang mở.`,
    of.unit,
  )
}

/** One page twice, of which one alone shows these: whether the other counts none or does not show them nobody knows. */
export function saidByOne(
  of: Snapshot,
  systems: readonly SystemSeen[],
  { by, measures }: { readonly by: SystemSeen; readonly measures: readonly MeasureId[] },
): Refusal {
  return refusalOf(
    'two-systems',
    `Cùng một trang của ${of.unit}, ${daysOf(of)}, chụp ở ${namesOf(systems)}: chỉ ${nameOf(by)} có ${measuresWords(measures)}, không rõ đó có phải số của cả đơn vị, nên để trống. Bỏ bản chụp không dùng, hoặc chụp lại trên trang đang mở.`,
    of.unit,
  )
}

export function saidSystemMissing(
  of: Snapshot,
  host: string,
  { fields, measures }: { readonly fields: readonly string[]; readonly measures: readonly MeasureId[] },
): Refusal {
  const counts = fields.length > 0 ? ` (đếm ${fields.join(', ')})` : ''
  return refusalOf(
    'system-missing',
    `${of.unit}, ${daysOf(of)}: chưa có số liệu của hệ thống ${systemName(host)}${counts}, thiếu ${measuresWords(measures)}: dòng tổng để trống. Mở trang thống kê của hệ thống đó, chọn cùng kỳ rồi chụp.`,
    host,
  )
}

export function saidTwice(
  of: Snapshot,
  host: string,
  { fields, counters }: { readonly fields: readonly string[]; readonly counters: readonly string[] },
): Refusal {
  return refusalOf(
    'two-systems',
    `${of.unit}, ${daysOf(of)}: ${systemName(host)} cũng có hồ sơ lĩnh vực ${fields.join(', ')}, mà bảng hệ thống ghi do ${counters.map(systemName).join(', ')} đếm: cộng vào có thể đếm hai lần, nên các dòng đó và dòng tổng để trống. Kiểm tra bảng ở ${SETTINGS}.`,
    host,
  )
}

export function saidNotInTable(of: Snapshot, host: string): Refusal {
  return refusalOf(
    'two-systems',
    `${of.unit}, ${daysOf(of)}: bảng hệ thống không ghi ${systemName(host)} đếm lĩnh vực nào trong kỳ này, mà bản chụp ở đó có số: cộng hay bỏ đều có thể sai, nên để trống. Thêm hệ thống vào bảng ở ${SETTINGS}, hoặc bỏ bản chụp đó.`,
    host,
  )
}

export function saidFromFile(of: Snapshot, system: SystemSeen): Refusal {
  return refusalOf(
    'two-systems',
    `Bản chụp của ${of.unit}, ${daysOf(of)}, lấy từ ${namesOf([system])}, không rõ là của hệ thống nào, nên không cộng. Chụp trên trang đang mở, hoặc bỏ bản chụp đó.`,
    of.unit,
  )
}

export function saidNotAddable(of: Snapshot, systems: number, measures: readonly MeasureId[]): Refusal {
  return refusalOf(
    'two-systems',
    `${of.unit}, ${daysOf(of)}: ${measuresWords(measures)} không cộng được qua ${systems} hệ thống (một thủ tục có thể có ở nhiều nơi), để trống. Ghi tay nếu biết số chung.`,
    of.unit,
  )
}

/** Two pages of one system that say other totals, where a third page's sum asks it. */
export function saidUnsettled(of: Snapshot, host: string, measures: readonly MeasureId[]): Refusal {
  return refusalOf(
    'two-systems',
    `${of.unit}, ${daysOf(of)}: các trang của ${systemName(host)} cho ${measuresWords(measures)} khác nhau, không rõ cộng số nào, nên để trống. Chụp lại các trang đó cùng một lúc.`,
    host,
  )
}

/** What a sum is called: «Cộng 2 hệ thống: motcua.hatinh.gov.vn, motcua.moj.gov.vn (bảng hệ thống, bản 3)». */
export function saidSum(addends: readonly Snapshot[], version: number): string {
  const hosts = [...new Set(addends.map(({ source }) => hostAt(source.url)))]
  return `Cộng ${hosts.length} hệ thống: ${hosts.join(', ')} (bảng hệ thống, bản ${version})`
}

/** The system a capture was read in, to be shown: «motcua.moj.gov.vn (Bộ Tư pháp)»; '' where none is known. */
export function systemShown(snapshot: Snapshot): string {
  const system = systemOf(snapshot)
  return system.is === 'host' ? systemName(system.key) : ''
}

function namesOf(systems: readonly SystemSeen[]): string {
  return systems.map(nameOf).join(', ')
}

function nameOf(system: SystemSeen): string {
  if (system.is === 'host') return systemName(system.key)
  if (system.is === 'over-all') return 'trang quốc gia'
  return system.key === '' ? 'trang trên máy này' : `tệp «${decoded(system.key)}»`
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The first three by name, the others by their number. */
export function measuresWords(measures: readonly MeasureId[]): string {
  const words = measures
    .slice(0, 3)
    .map((measure) => `«${MEASURES[measure]}»`)
    .join(', ')
  return measures.length > 3 ? `${words} và ${measures.length - 3} loại khác` : words
}

function daysOf({ period }: Snapshot): string {
  return `${formatDay(period.from)}–${formatDay(period.to)}`
}
