import type { Chance } from '../support/random'
import type { LinesOver, TemplateSpec } from './template'

/** A period as reports name it; `id` alone decides whether two are one. */
interface PeriodNamed {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly names: readonly string[]
}

const NUMBERS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const pad = (number: number) => String(number).padStart(2, '0')
/** The 15th of the month before, and the 14th of the month itself. */
const startOf = (year: number, month: number) =>
  month === 1 ? `${year - 1}-12-15` : `${year}-${pad(month - 1)}-15`
const endOf = (year: number, month: number) => `${year}-${pad(month)}-14`
const slashed = (day: string) => day.split('-').reverse().join('/')
const spelt = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `ngày ${pad(date!)} tháng ${month} năm ${year}`
}

function named(id: string, from: string, to: string, names: readonly string[]): PeriodNamed {
  const days = [`(Từ ngày ${slashed(from)} đến ngày ${slashed(to)})`, `Từ ${spelt(from)} đến ${spelt(to)}`]
  return { id, from, to, names: [...names, ...days, `Kỳ báo cáo: ${names[0]} ${days[0]}`] }
}

function monthOf(year: number, month: number): PeriodNamed {
  const word = month === 5 ? [] : [`tháng ${NUMBERS[month - 1]} năm ${year}`]
  return named(`m${month}/${year}`, startOf(year, month), endOf(year, month), [
    `tháng ${month} năm ${year}`,
    `Tháng ${month}/${year}`,
    `tháng ${pad(month)}/${year}`,
    `T${month}/${year}`,
    `tháng ${month}-${year}`,
    ...word,
  ])
}

function quarterOf(year: number, quarter: number): PeriodNamed {
  const roman = ['I', 'II', 'III', 'IV'][quarter - 1]!
  return named(`q${quarter}/${year}`, startOf(year, 3 * quarter - 2), endOf(year, 3 * quarter), [
    `Quý ${roman}/${year}`,
    `quý ${roman} năm ${year}`,
    `quý ${quarter}/${year}`,
    `Q${quarter}/${year}`,
    `quý ${roman} - ${year}`,
    `quý ${roman}, năm ${year}`,
  ])
}

function yearOf(year: number): PeriodNamed {
  return named(`y${year}`, startOf(year, 1), endOf(year, 12), [`năm ${year}`, `Năm ${year}`])
}

function halfOf(year: number): PeriodNamed {
  return named(`h${year}`, startOf(year, 1), endOf(year, 6), [
    `6 tháng đầu năm ${year}`,
    `06 tháng đầu năm ${year}`,
    `sáu tháng đầu năm ${year}`,
  ])
}

const NINE = named('9m2024', '2023-12-15', '2024-09-14', ['9 tháng đầu năm 2024', '9 tháng năm 2024'])

/** Before the communes of 1/7/2025: afterwards a new authority starts at nothing. */
export const PERIODS: readonly PeriodNamed[] = [
  ...[1, 2, 3, 4, 5, 6].map((month) => monthOf(2025, month)),
  ...[11, 12].map((month) => monthOf(2024, month)),
  ...[1, 2].map((quarter) => quarterOf(2025, quarter)),
  ...[1, 2, 3, 4].map((quarter) => quarterOf(2024, quarter)),
  yearOf(2024),
  halfOf(2025),
  NINE,
]

/** Claims of a time that no figures of one period are of. */
const NO_PERIOD = [
  'lũy kế từ đầu năm 2025',
  'số liệu cộng dồn từ đầu năm',
  'số liệu cùng kỳ năm trước',
  '6 tháng năm 2025',
  'quý I và quý II năm 2025',
  'tuần 12/2025',
  'giai đoạn 2021-2025',
]

export const UNITS = [
  'xã Đồng Tiến',
  'xã Tân Lập',
  'phường Thành Sen',
  'phường Trần Phú',
  'phường Hà Huy Tập',
  'phường Bắc Hồng Lĩnh',
  'phường Kỳ Nam',
  'xã Kỳ Xuân',
  'xã Sơn Kim 1',
  'xã Sơn Kim 2',
  'xã Hương Sơn',
  'xã Cổ Đạm',
  'xã Tiên Điền',
  'xã Đan Hải',
  'xã Gia Hanh',
  'xã Toàn Lưu',
  'xã Trường Lưu',
  'xã Mai Phụ',
  'xã Yên Hòa',
  'xã Tứ Mỹ',
  'xã Phúc Trạch',
  'xã Vũ Quang',
  'xã Thượng Đức',
  'xã Xuân Lộc',
  'xã Hà Linh',
  'xã Cẩm Duệ',
  'xã Nghi Xuân',
  'thị trấn Phố Châu',
  'thị trấn Tây Sơn',
] as const
const DISTRICTS = ['huyện Hương Khê', 'huyện Thạch Hà', 'thị xã Hồng Lĩnh', 'tỉnh Hà Tĩnh']

const PARTS = [
  'hồ sơ trực tuyến',
  'hồ sơ nộp trực tuyến',
  'qua dịch vụ bưu chính công ích',
  'hồ sơ tiếp nhận qua BCCI',
  'theo cơ chế một cửa liên thông',
  'hồ sơ phi địa giới hành chính',
  'dịch vụ công toàn trình',
  'hồ sơ nộp trực tiếp',
  'lĩnh vực Hộ tịch',
]
const WHOLES = [
  '',
  '',
  '',
  ' theo cơ chế một cửa, một cửa liên thông',
  ' tại Bộ phận Tiếp nhận và Trả kết quả',
  ' (trực tuyến và trực tiếp)',
]
const TITLES = [
  'Kết quả giải quyết thủ tục hành chính',
  'Tình hình, kết quả giải quyết TTHC',
  'Báo cáo tình hình tiếp nhận và giải quyết hồ sơ',
  'Tổng hợp kết quả giải quyết hồ sơ TTHC',
]
const TABS = ['Sheet1', 'II.06a', 'Biểu 06a', 'Bieu 1', 'PL1', 'Tổng hợp']

/** A template whose every claim is of `unit` and `period` and all dossiers, but those it says are not. */
export interface RandomTemplate {
  readonly spec: TemplateSpec
  readonly unit: string
  readonly period: PeriodNamed
  /** What it claims else; empty where all it claims is right. */
  readonly wrong: readonly string[]
}

interface Draw {
  readonly random: Chance
  readonly unit: string
  readonly period: PeriodNamed
  /** Which of the four claims to be wrong: the first of its kind that is written. */
  readonly wrong: string[]
  readonly wanted: Set<'unit' | 'period' | 'part'>
}

export function randomTemplate(random: Chance, isRight: boolean): RandomTemplate {
  const unit = random.pick(UNITS)
  const period = random.pick(PERIODS)
  const kinds = ['unit', 'period', 'part'] as const
  const wanted = new Set(isRight ? [] : [random.pick(kinds), ...(random.is(0.2) ? [random.pick(kinds)] : [])])
  const draw: Draw = { random, unit, period, wrong: [], wanted }
  // Drawn again until what is to be wrong stands somewhere.
  for (;;) {
    draw.wrong.length = 0
    const left = new Set(wanted)
    const spec = specOf({ ...draw, wanted: left })
    if (left.size === 0) return { spec, unit: `UBND ${unit}`, period, wrong: [...draw.wrong] }
  }
}

function specOf(draw: Draw): TemplateSpec {
  const { random } = draw
  const lines: Record<string, string> = {}
  if (random.is(0.7)) Object.assign(lines, letterhead(draw))
  lines.C4 = title(draw)
  if (random.is(0.5)) lines.C5 = written(random, periodIn(draw))
  if (random.is(0.25)) lines.C6 = written(random, attachment(draw))
  if (random.is(0.3)) lines.A6 = `Đơn vị báo cáo: UBND ${unitIn(draw)}`
  if (random.is(0.3)) lines.I3 = 'Biểu số II.06a/VPCP/KSTT'
  const tab = tabOf(draw)
  const under: Record<number, string> = {}
  if (random.is(0.2)) under[3] = `TM. ỦY BAN NHÂN DÂN ${unitIn(draw).toUpperCase()}`
  return { tab, lines, under }
}

function unitIn({ random, unit, wrong, wanted }: Draw): string {
  if (!wanted.delete('unit')) return unit
  const other = random.pick(UNITS.filter((one) => one !== unit))
  wrong.push(other)
  return other
}

function periodIn({ random, period, wrong, wanted }: Draw): string {
  if (!wanted.delete('period')) return random.pick(period.names)
  const other = random.is(0.3)
    ? random.pick(NO_PERIOD)
    : random.pick(random.pick(PERIODS.filter(({ id }) => id !== period.id)).names)
  wrong.push(other)
  return other
}

function partIn({ random, wrong, wanted }: Draw): string {
  if (!wanted.delete('part')) return random.pick(WHOLES)
  const part = random.pick(PARTS)
  wrong.push(part)
  return ` ${part}`
}

function title(draw: Draw): string {
  const { random } = draw
  const of = random.is(0.4) ? random.pick([' của UBND ', ' của ', ' ', ' tại UBND ']) + unitIn(draw) : ''
  const when = random.is(0.5) ? `${random.pick([' ', '\n'])}${periodIn(draw)}` : ''
  return written(random, `${random.pick(TITLES)}${partIn(draw)}${of}${when}`)
}

/** Top left: the issuing body, with the superior one above it in a cell of its own, in the same cell, or not at all. */
function letterhead(draw: Draw): LinesOver {
  const { random } = draw
  const own = `UBND ${unitIn(draw)}`.toUpperCase()
  const over = `UBND ${random.pick(DISTRICTS)}`.toUpperCase()
  return random.pick<LinesOver>([
    { A1: own },
    { A1: over, A2: own },
    { A1: `${over}\n${own}` },
    { A1: 'ỦY BAN NHÂN DÂN', A2: own.replace('UBND ', '') },
    { A1: own.replace('UBND', 'ỦY BAN NHÂN DÂN'), A2: 'VĂN PHÒNG HĐND VÀ UBND' },
    { A1: own, A2: 'Số: 15/BC-UBND' },
  ])
}

function attachment(draw: Draw): string {
  const { random } = draw
  const no = `số ${random.below(90) + 1}/BC-UBND ngày ${slashed('2025-06-20')}`
  return random.pick([
    () => `(Kèm theo Báo cáo ${periodIn(draw).replace(/^\(|\)$/g, '')})`,
    () => `(Kèm theo Báo cáo ${no} của UBND ${unitIn(draw)})`,
    () => `(Kèm theo Báo cáo ${no})`,
    () => '(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND ngày 03/01/2024 của UBND tỉnh Hà Tĩnh)',
    () => 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020',
  ])()
}

function tabOf(draw: Draw): string {
  const { random } = draw
  if (random.is(0.6)) return random.pick(TABS)
  const said = random.is(0.7) ? periodIn(draw) : unitIn(draw)
  const tab = said.replace(/[/\\?*[\]:()]/g, '-')
  // A tab has 31 letters at most: a longer one is drawn again with the whole template.
  if (tab.length > 31) draw.wanted.add('period')
  if (tab.length > 31) return 'Sheet1'
  return random.is(0.3) ? withoutMarks(tab) : tab
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}

/** As somebody may have typed it. */
function written(random: Chance, text: string): string {
  const cased = random.pick([
    (one: string) => one,
    (one: string) => one.toUpperCase(),
    (one: string) => one.slice(0, 1).toUpperCase() + one.slice(1),
  ])(text)
  const spaced = random.is(0.2) ? cased.replace(/ /g, () => (random.is(0.2) ? '\u00A0' : ' ')) : cased
  const broken = random.is(0.2) ? spaced.replace(/ (?=năm |quý |tháng |từ )/i, '\n') : spaced
  return random.is(0.2) ? broken.normalize('NFD') : broken
}
