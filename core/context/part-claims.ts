import type { Claim, PartClaimed } from './claim'
import { findAll, type SaidText, without, withoutAll, wordPattern, wordsBetween } from './said-text'

const ONLINE = '(?:trực tuyến|qua mạng|online|dvctt)'
const POST = '(?:(?:dịch vụ )?bưu chính(?: công ích)?|bưu điện|bcci)'
const JOIN = '(?: ?[,;/+-] ?| và | hoặc | hay )(?:qua )?(?:hình thức )?(?:nộp )?(?:hồ sơ )?'

/** Words that name a part only by the way: the name of a report, all channels together, who works on a dossier. */
const WHOLE = [
  'trực tiếp (?:giải quyết|thực hiện|tiếp nhận|xử lý)',
  `(?:cả )?(?:${ONLINE}|trực tiếp)${JOIN}(?:${ONLINE}|trực tiếp)(?:${JOIN}${POST})?`,
  `${POST}${JOIN}(?:${ONLINE}|trực tiếp)${JOIN}(?:${ONLINE}|trực tiếp)`,
  '(?:cơ chế )?(?:một|1) cửa(?: ?[,;/+-] ?| và )(?:cơ chế )?(?:(?:một|1) cửa )?liên thông',
  'ccmc ?[,;/] ?mclt',
  '(?:theo|các|từng|mỗi|những|nhiều|mọi|tất cả|số) lĩnh vực',
  '(?:người dân|công dân|cá nhân|tổ chức)(?: ?, ?| và | ?[-/] ?)(?:doanh nghiệp|tổ chức|cá nhân)(?:(?: ?, ?| và )(?:doanh nghiệp|tổ chức|cá nhân))*',
].map(wordPattern)

const PARTS: readonly (readonly [part: PartClaimed, words: ReturnType<typeof wordPattern>])[] = [
  ['full-process', wordPattern('(?:trực tuyến )?(?:mức (?:độ )?)?toàn trình|mức độ (?:4|iv)')],
  ['partial-process', wordPattern(`${ONLINE} một phần|mức độ (?:3|iii)|một phần`)],
  ['online', wordPattern(`${ONLINE}|môi trường (?:điện tử|mạng)|internet`)],
  ['in-person', wordPattern('(?:hồ sơ|nộp|tiếp nhận|nhận|hình thức|kênh)(?: hồ sơ)? trực tiếp')],
  ['postal', wordPattern(POST)],
  ['interlinked', wordPattern('(?:(?:một|1) cửa )?liên thông|mclt')],
  ['borderless', wordPattern('(?:phi|ngoài|không phụ thuộc(?: vào)?|không theo) địa giới(?: hành chính)?')],
  ['one-state', wordPattern('(?:bị )?(?:quá hạn|trễ hạn|chậm hạn)|trước hạn|đúng hạn|chưa (?:đến|tới) hạn')],
  [
    'one-field',
    wordPattern(
      '(?:thuộc )?lĩnh vực (?!tthc|thủ tục|giải quyết|thuộc|công việc|quản lý|của|do|tại|trên)[\\p{L}\\p{M}]+(?: [\\p{L}\\p{M}]+){0,4}',
    ),
  ],
  [
    'one-kind-of-applicant',
    wordPattern('(?:của|cho|đối với) (?:các )?(?:doanh nghiệp|tổ chức|cá nhân|hộ kinh doanh)'),
  ],
]

/** Every part of the dossiers that a text names, each with its words. */
export function partClaims(text: SaidText): Claim<PartClaimed>[] {
  const claims: Claim<PartClaimed>[] = []
  let rest = WHOLE.reduce(withoutAll, text)
  for (const [part, words] of PARTS)
    for (const {
      index,
      0: { length },
    } of findAll(rest, words)) {
      claims.push({ words: wordsBetween(text, index, index + length), value: part })
      rest = without(rest, index, index + length)
    }
  return claims
}
