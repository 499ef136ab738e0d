import { type Claim, RANKS, type UnitClaimed } from './claim'
import {
  findAll,
  type SaidText,
  saidIn,
  type WordPattern,
  without,
  withoutAll,
  wordPattern,
  wordsBetween,
} from './said-text'
import { nameLength } from './unit-name-end'

type Rank = UnitClaimed['rank']

const OFFICE = '(?:ubnd|ủy ban nhân dân|ủy ban nd|hđnd|hội đồng nhân dân)'
/** What a unit may be called by its level; the abbreviations only with the mark or the capital that follows them. */
const LEVELS: readonly (readonly [words: string, rank: Rank, inSmall?: true])[] = [
  ['thị trấn', RANKS.commune],
  ['thị xã|tx[.]?', RANKS.district],
  ['thành phố|tp[.]?', RANKS.district],
  ['phường|p[.]', RANKS.commune],
  ['đặc khu', RANKS.commune],
  ['xã|x[.]', RANKS.commune],
  ['ttr[.]?|tt[.]?', RANKS.commune],
  ['huyện|h[.]', RANKS.district],
  ['quận', RANKS.district],
  ['tỉnh', RANKS.province],
  // Names of offices go on in small letters: «Sở Nội vụ».
  ['sở(?! (?:hữu|tại|ngành))', RANKS.province, true],
  [
    'phòng (?=(?:tư pháp|nội vụ|tài chính|kinh tế|văn hóa|lao động|giáo dục|y tế|tài nguyên|nông nghiệp|quản lý|thanh tra)(?!\\p{L}))',
    RANKS.unknown,
    true,
  ],
  ['chi nhánh|chi cục|công an|ban quản lý', RANKS.unknown, true],
]
interface Naming {
  readonly found: WordPattern
  readonly rank: Rank
  readonly inSmall: boolean
}
const NAMED: readonly Naming[] = [
  ...LEVELS.map(([words, rank, inSmall = false]) => ({
    found: wordPattern(`(?:${OFFICE} )?(?:${words}) ?`),
    rank,
    inSmall,
  })),
  { found: wordPattern(`${OFFICE} `), rank: RANKS.unknown, inSmall: false },
]

const LEVEL_OR_OFFICE = wordPattern([OFFICE, ...LEVELS.map(([words]) => words)].join('|'))

/** Whom a paper goes to, who issued the report, which system it is on: none of them is whose figures stand there. */
const OF_OTHERS = [
  '(?:kính gửi|nơi nhận|(?:đơn vị|cơ quan) nhận báo cáo)[^\\n]*',
  '(?:đơn vị tính|đvt|đ[.]v[.]t)[^\\n]*',
  '(?:hệ thống|cổng|trang|phần mềm)[^,;(\\n]*?(?: tỉnh| thành phố) [\\p{L}]+(?: [\\p{L}]+)?',
  '(?:cơ|trụ) sở',
  '(?:bảo trợ|bảo hiểm|an sinh|chính sách|hợp tác|tệ nạn|công tác|vấn đề|trật tự|kinh tế(?: -)?|văn hóa(?: -)?|lao động(?:,)?(?: -)? ?(?:thương binh và)?) xã(?: hội)?',
  'xã hội(?: hóa)?',
  '(?:cấp|các|mỗi|từng|liên|hợp tác|hàng|toàn) (?:tỉnh|huyện|xã|phường|quận|sở|thị xã|thị trấn|thành phố)',
].map(wordPattern)
/** «(Ban hành kèm theo Quyết định … của UBND tỉnh …)»: the authority over the unit. */
const AUTHORITY = wordPattern(
  `(?:theo|tại|căn cứ) (?:thông tư|quyết định|nghị định|nghị quyết|công văn|văn bản|chỉ thị|kế hoạch|hướng dẫn)[^\\n)]*? của ${OFFICE} (?:tỉnh|huyện|thị xã|thành phố)[^\\n)]*`,
)
const LABELLED = wordPattern(
  '(?:tên |(?:cơ quan, ))?(?:đơn vị|cơ quan)(?: (?:báo cáo|gửi báo cáo|lập báo cáo|lập|gửi|thực hiện|giải quyết|tiếp nhận|tổng hợp|chủ trì))? ?: ?',
)
const PLACE_AND_DAY = wordPattern('(?:ngày [\\d….\\s]*tháng [\\d….\\s]*năm)')
/** What is counted, not who counts. */
const COUNTED = /^(?:%|số )/u
const COUNTED_WORDS = wordPattern(
  '(?:hồ sơ|thủ tục|tthc|lượt|phiếu|nghìn|ngàn|triệu|tỷ|giao dịch|dịch vụ|phản ánh)|(?:đồng|người|bản|bản sao|tin|bài|điểm|pakn)(?=\\s*$)',
)

/** `rankOf('UBND xã Tân Lập')` is a commune's; a unit whose level is left out is taken for one. */
export function rankOf(unit: string): Rank {
  const [first] = namedUnits(saidIn(unit))
  return first?.value && first.value.rank !== RANKS.unknown ? first.value.rank : RANKS.commune
}

/** Every unit a text names, each with its words, the higher ones over it told apart by their rank. */
export function unitClaims(text: SaidText): Claim<UnitClaimed>[] {
  const open = [...OF_OTHERS, AUTHORITY].reduce(withoutAll, text)
  const labelled = labelledUnits(open)
  const read = namedUnits(labelled.rest)
  return [...labelled.claims, ...read, ...signedAt(text, labelled.rest)]
}

interface Read {
  readonly claims: Claim<UnitClaimed>[]
  readonly rest: SaidText
}

function namedUnits(text: SaidText): Claim<UnitClaimed>[] {
  const claims: Claim<UnitClaimed>[] = []
  let rest = text
  for (const { found, rank, inSmall } of NAMED)
    for (const { index, 0: head } of findAll(rest, found)) {
      const start = index + head.length
      const name = nameLength(rest, start, inSmall) || (isSpeltOut(head) ? nameLength(rest, start, true) : 0)
      rest = without(rest, index, start + name)
      if (name === 0) continue
      const words = wordsBetween(text, index, start + name)
      claims.push({ words, value: { unit: words, rank } })
    }
  return claims
}

/** Behind a level in full a name may be written without capitals; behind «P.» it may not. */
function isSpeltOut(head: string): boolean {
  return /[\p{L}\p{M}]\s*$/u.test(head)
}

/** «Đơn vị: Đồng Tiến»: whatever stands behind the colon is the name, its level may be left out. */
function labelledUnits(text: SaidText): Read {
  const claims: Claim<UnitClaimed>[] = []
  let rest = text
  for (const { index, 0: label } of findAll(text, LABELLED)) {
    if (!startsLine(text, index)) continue
    const start = index + label.length
    const line = /^[^\n,;()\uFFFC]*/.exec(text.key.slice(start))![0]
    const isWords = /\p{L}/u.test(line) && !/…|[._]{2}/.test(line)
    const isCounted =
      COUNTED.test(line) || findAll({ ...text, key: line }, COUNTED_WORDS).some(({ index: at }) => at === 0)
    if (isCounted) rest = without(rest, index, start + line.length)
    if (!isWords || isCounted || beginsNamed(text, start)) continue
    const words = wordsBetween(text, start, start + line.trimEnd().length)
    claims.push({ words, value: { unit: words, rank: RANKS.unknown } })
    rest = without(rest, index, start + line.length)
  }
  return { claims, rest }
}

/** Behind the colon its level or office begins a unit that is read by them, be its name in the next line. */
function beginsNamed(text: SaidText, start: number): boolean {
  return findAll({ ...text, key: text.key.slice(start) }, LEVEL_OR_OFFICE).some(({ index }) => index === 0)
}

function startsLine({ key }: SaidText, at: number): boolean {
  return /(?:^|\n)[\s\-–+*•(\d.]*$/.test(key.slice(0, at))
}

/** «Tân Lập, ngày 15 tháng 3 năm 2025»: where it was signed. */
function signedAt(text: SaidText, rest: SaidText): Claim<UnitClaimed>[] {
  return findAll(text, PLACE_AND_DAY).flatMap(({ index }) => {
    const before = /(?:^|\n)([^\n,;:(]*\p{L}[^\n,;:(]*),\s*$/u.exec(rest.key.slice(0, index))
    if (!before) return []
    const start = before.index + before[0].indexOf(before[1]!)
    const words = wordsBetween(text, start, start + before[1]!.trimEnd().length)
    const isName = words.split(' ').length <= 4 && /^\p{Lu}/u.test(words)
    return isName ? [{ words, value: { unit: words, rank: RANKS.unknown } }] : []
  })
}
