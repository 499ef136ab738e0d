// Writes the generated part of core/plans/time/time-phrases.corpus.txt: each line a phrase as offices write it, and every
// day on which it is due in a plan of 2025. The meaning comes first and is worded many ways; the days are worked out here,
// on a calendar of its own, so that the grammar under test is never asked what it should say.
//
//   node scripts/corpus/time-phrases.mjs

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = join(import.meta.dirname, '../../core/plans/time/time-phrases.corpus.txt')
const MARK = '# --- from here on written by scripts/corpus/time-phrases.mjs ---'

const YEAR = 2025
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const ROMAN = ['I', 'II', 'III', 'IV']
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const two = (number) => String(number).padStart(2, '0')
const iso = (date, month, year = YEAR) => `${year}-${two(month)}-${two(date)}`
const lengthOf = (month, year = YEAR) => LENGTHS[month - 1] + (month === 2 && year % 4 === 0 ? 1 : 0)
const last = (month, year = YEAR) => iso(lengthOf(month, year), month, year)

/** The day before a date of the year, by the lengths of the months. */
function before(date, month, year = YEAR) {
  if (date > 1) return iso(date - 1, month, year)
  return month > 1 ? last(month - 1, year) : last(12, year - 1)
}

const lines = []
let heading = ''

function section(title) {
  heading = title
}

/** One meaning and its wordings. */
function say(meaning, ...phrases) {
  const { kind, from = '', to = '', days = to ? [to] : [] } = meaning
  for (const phrase of phrases.flat())
    lines.push({ heading, line: [phrase, kind, from, to, days.join(' ')].join('\t') })
}

const until = (day) => ({ kind: 'dated', to: day })
const window = (from, to) => ({ kind: 'dated', from, to })
const turns = (days) => ({ kind: 'periodic', days })
const UNKNOWN = { kind: 'unknown' }
const ON_CALL = { kind: 'on-call' }
const STANDING = { kind: 'standing' }

section('một hạn: hết ngày hôm trước')
const DATES = [
  [5, 1],
  [12, 2],
  [8, 3],
  [22, 4],
  [1, 6],
  [17, 7],
  [28, 8],
  [9, 9],
  [25, 10],
  [3, 11],
  [1, 12],
]
for (const [date, month] of DATES)
  say(
    until(before(date, month)),
    `Xong trước ngày ${date}/${month}/2025`,
    `Phải xong trước ${two(date)}/${two(month)}/2025`,
    `Dự kiến hoàn thành trước ngày ${two(date)}/${two(month)}`,
    `Chậm nhất trước ngày ${date} tháng ${month} năm 2025`,
    `Nộp báo cáo trước ${date}.${month}.2025`,
    `Trước ngày ${date} tháng ${two(month)}/2025`,
    `- Trước ${date}/${month}/2025;`,
  )
section('một hạn: gồm cả ngày ấy')
for (const [date, month] of DATES)
  say(
    until(iso(date, month)),
    `Chậm nhất là ${date}/${month}/2025`,
    `Muộn nhất là vào ngày ${two(date)}/${two(month)}/2025`,
    `Không chậm hơn ngày ${date} tháng ${month} năm 2025`,
    `Từ nay đến hết ngày ${date}/${month}`,
    `Trễ nhất ngày ${two(date)}/${two(month)}/2025`,
    `Trước 17h ngày ${date}/${month}/2025`,
    `Chậm nhất lúc 16 giờ 30, ngày ${date}/${month}/2025`,
  )
for (const month of MONTHS)
  say(
    until(last(month)),
    `Cuối tháng ${month}/2025`,
    `Chậm nhất cuối tháng ${month}`,
    `Hoàn thành đến cuối tháng ${two(month)}/2025`,
    `Không quá tháng ${month} năm 2025`,
  )
for (const quarter of [1, 2, 3, 4])
  say(
    until(last(quarter * 3)),
    `Cuối quý ${ROMAN[quarter - 1]}/2025`,
    `Chậm nhất hết quý ${ROMAN[quarter - 1]}`,
    `Đến hết Quý ${quarter}/2025`,
    `Xong chậm nhất trong quý ${ROMAN[quarter - 1]} năm 2025`,
  )
say(
  until(iso(31, 12)),
  'Cuối năm',
  'Cuối năm 2025',
  'Đến cuối năm 2025',
  'Từ nay đến cuối năm 2025',
  'Hết năm 2025',
)

section('trong một tháng, quý, khoảng')
for (const month of MONTHS)
  say(
    window(iso(1, month), last(month)),
    `${month}/2025`,
    `${two(month)}/2025`,
    `${two(month)}-2025`,
    `Triển khai tháng ${month}/2025`,
    `Tháng ${two(month)} của năm 2025`,
    `Th.${month}/2025`,
    `TRONG THÁNG ${month} NĂM 2025`,
    `Tháng ${month} (dự kiến)`,
    `Từ ngày 01 đến hết ngày ${lengthOf(month)}/${month}/2025`,
  )
for (const quarter of [1, 2, 3, 4])
  say(
    window(iso(1, quarter * 3 - 2), last(quarter * 3)),
    `Qúy ${ROMAN[quarter - 1]}`,
    `Qúi ${ROMAN[quarter - 1]}/2025`,
    `QUÝ ${ROMAN[quarter - 1]} NĂM 2025`,
    `Trong Quý ${quarter} năm 2025`,
    `Quý 0${quarter}/2025`,
    `Quý ${ROMAN[quarter - 1]} của năm 2025`,
    `Quý ${ROMAN[quarter - 1]}-2025`,
    `Quý ${['một', 'hai', 'ba', 'tư'][quarter - 1]} năm 2025`,
    `Vào quý ${ROMAN[quarter - 1]}.`,
  )
const RANGES = [
  [1, 2],
  [2, 3],
  [3, 5],
  [4, 10],
  [6, 7],
  [8, 11],
  [10, 12],
  [1, 5],
  [9, 10],
]
for (const [first, end] of RANGES) {
  const dashes = ['-', '–', '—', '‑', '−', '‒', ' – ', ' — ', '→', ' ~ ']
  say(
    window(iso(1, first), last(end)),
    dashes.map((dash) => `Tháng ${first}${dash}${end}/2025`),
    `${first}-${end}/2025`,
    `${two(first)}-${two(end)}/2025`,
    `${two(first)}/2025 – ${two(end)}/2025`,
    `Từ ${first}/2025 đến ${end}/2025`,
    `Từ tháng ${first} đến cuối tháng ${end}`,
    `Bắt đầu từ tháng ${first} đến hết tháng ${end} năm 2025`,
    `Trong thời gian từ tháng ${first} đến tháng ${end}/2025`,
    `T${first}-T${end}/2025`,
  )
}
for (const [date, month, date2, month2] of [
  [1, 3, 20, 3],
  [10, 4, 25, 4],
  [15, 6, 10, 8],
  [20, 9, 5, 12],
])
  say(
    window(iso(date, month), iso(date2, month2)),
    `${date}/${month} – ${date2}/${month2}/2025`,
    `Từ ngày ${two(date)}/${two(month)} đến hết ${two(date2)}/${two(month2)}`,
    `${date}.${month}.2025 - ${date2}.${month2}.2025`,
    `Từ ${date}/${month}/2025 cho đến ${date2}/${month2}/2025`,
  )
for (const [date, date2, month] of [
  [5, 15, 3],
  [10, 20, 7],
  [13, 31, 10],
])
  say(
    window(iso(date, month), iso(date2, month)),
    `${date}-${date2}/${month}/2025`,
    `Ngày ${date}–${date2}/${month}`,
    `Từ ngày ${date} đến ${date2}/${month}/2025`,
    `Từ ngày ${date} đến hết ngày ${date2} tháng ${month}`,
  )
for (const [first, end] of [
  [1, 2],
  [2, 3],
  [2, 4],
  [3, 4],
])
  say(
    window(iso(1, first * 3 - 2), last(end * 3)),
    `Quý ${ROMAN[first - 1]} – quý ${ROMAN[end - 1]}`,
    `Quý ${ROMAN[first - 1]}-${ROMAN[end - 1]}/2025`,
    `Từ quý ${ROMAN[first - 1]} đến hết quý ${ROMAN[end - 1]}`,
    `Triển khai quý ${ROMAN[first - 1]}, hoàn thành quý ${ROMAN[end - 1]}`,
    `Bắt đầu quý ${ROMAN[first - 1]}, kết thúc quý ${ROMAN[end - 1]}/2025`,
  )
section('có lúc bắt đầu và có hạn')
for (const [quarter, date, month] of [
  [1, 15, 3],
  [2, 20, 6],
  [3, 10, 9],
  [4, 15, 12],
]) {
  const name = `Quý ${ROMAN[quarter - 1]}`
  say(
    window(iso(1, quarter * 3 - 2), before(date, month)),
    `${name} (trước ngày ${date}/${month})`,
    `${name}/2025, trước ngày ${date}/${month}/2025`,
    `${name}: trước ${date}/${month}`,
    `${name}, hoàn thành trước ngày ${date} tháng ${month}`,
    `Trong ${name.toLowerCase()} (xong trước ${date}/${month}/2025)`,
  )
  say(
    window(iso(1, month), iso(date, month)),
    `Tháng ${month} (chậm nhất ngày ${date})`,
    `Tháng ${month}/2025, chậm nhất ngày ${date}/${month}/2025`,
    `Từ tháng ${month}, hoàn thành chậm nhất ${date}/${month}/2025`,
  )
}

section('nhiều lúc trong năm')
const SETS = [
  [3, 9],
  [6, 12],
  [2, 5, 8],
  [1, 4, 7, 10],
  [3, 6, 9, 12],
]
for (const set of SETS) {
  const ends = turns(set.map((month) => last(month)))
  const head = set.slice(0, -1)
  const tail = set.at(-1)
  say(
    ends,
    `Tháng ${set.join(', ')}`,
    `Tháng ${head.join(', ')} và ${tail}`,
    `Tháng ${head.join(', ')} và tháng ${tail}/2025`,
    `Các tháng ${set.join(', ')} năm 2025`,
    `Tháng ${set.map(two).join('; tháng ')}`,
    `Trong tháng ${head.join(', tháng ')} và tháng ${tail} năm 2025`,
    `Tháng ${set.join(',')}/2025`,
    `Cuối tháng ${head.join(', ')} và ${tail}`,
    `Tháng ${set.join(', tháng ')} hằng năm`,
  )
  say(
    turns(set.map((month) => before(15, month))),
    `Trước ${set.map((month) => `15/${month}`).join(', ')}`,
    `Trước ngày ${set.map((month) => `15/${month}/2025`).join('; ')}`,
    `Trước ngày ${head.map((month) => `15/${two(month)}`).join(', ')} và 15/${two(tail)}`,
    `Trước ngày 15 các tháng ${set.join(', ')}`,
    `Trước ngày 15 của tháng ${head.join(', ')} và ${tail}`,
    `Trước các ngày ${set.map((month) => `15/${month}`).join(', ')} hằng năm`,
    `Trước 15/${set.join(', trước 15/')}`,
  )
  say(
    turns(set.map((month) => iso(20, month))),
    `Chậm nhất ngày ${set.map((month) => `20/${month}`).join(', ')}`,
    `Chậm nhất ngày 20 của các tháng ${set.join(', ')}`,
    `Ngày ${set.map((month) => `20/${month}`).join(', ')}`,
    `Ngày 20 các tháng ${head.join(', ')} và ${tail}`,
    `Đến hết ngày ${head.map((month) => `20/${month}`).join(', ')} và 20/${tail}/2025`,
  )
}
for (const set of [
  [1, 2],
  [2, 3],
  [2, 4],
  [1, 3],
  [1, 2, 3],
  [1, 2, 3, 4],
  [3, 4],
]) {
  const names = set.map((quarter) => ROMAN[quarter - 1])
  say(
    turns(set.map((quarter) => last(quarter * 3))),
    `Quý ${names.join(', ')}`,
    `Quý ${names.join(', ')}/2025`,
    `Quý ${names.join(' và Quý ')}`,
    `Các quý ${names.join(', ')}`,
    `Quý ${names.slice(0, -1).join(', ')} và ${names.at(-1)} năm 2025`,
    `Quý ${names.join('; quý ')}/2025`,
    `Trong quý ${names.join(', quý ')}`,
    `Quý ${names.join(' & ')}`,
    `Quý ${set.join(', ')}`,
    `Cuối quý ${names.join(', ')}`,
    `Quý ${names.join(', quý ')} hằng năm`,
    `Quý ${names.join('+')}`,
  )
}
for (const [first, second] of [
  ['Đợt 1', 'đợt 2'],
  ['Lần 1', 'lần 2'],
]) {
  say(
    turns([last(3), last(9)]),
    `${first}: tháng 3; ${second}: tháng 9`,
    `${first} tháng 3, ${second} tháng 9/2025`,
  )
  say(turns([before(15, 6), before(15, 12)]), `${first} trước 15/6, ${second} trước 15/12`)
  say(turns([last(6), last(12)]), `${first} trong quý II, ${second} trong quý IV`)
}
const HALF_AND_YEAR = turns([before(15, 6), before(15, 12)])
say(
  HALF_AND_YEAR,
  '6 tháng: trước 15/6; năm: trước 15/12',
  'Báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12',
  'Báo cáo 6 tháng: trước 15/6/2025; báo cáo năm: trước 15/12/2025',
  'Trước ngày 15/6 (6 tháng) và 15/12 (năm)',
  'Trước 15/6 (báo cáo 6 tháng), trước 15/12 (báo cáo năm)',
)
say(
  turns([last(6), last(12)]),
  '6 tháng, năm',
  '6 tháng và năm',
  '6 tháng và cả năm',
  'Báo cáo 6 tháng, năm',
  '06 tháng, năm',
)
say(turns([last(6), last(9), last(12)]), '6 tháng, 9 tháng, năm', '6 tháng, 9 tháng và cả năm')
say(
  turns([last(3), last(6), last(9), last(12)]),
  'Quý I, 6 tháng, 9 tháng, năm',
  'Quý I, 6 tháng, 9 tháng và cả năm',
)
say(
  turns([before(14, 3), before(14, 6), before(14, 9), before(14, 12)]),
  'Quý I: trước 14/3; quý II: trước 14/6; quý III: trước 14/9; năm: trước 14/12',
  'Quý I (trước 14/3), quý II (trước 14/6), quý III (trước 14/9), năm (trước 14/12)',
)
say(
  turns([last(4), last(10)]),
  'Tháng 3-4, tháng 9-10',
  'Tháng 3–4 và 9–10/2025',
  'Tháng 3 đến tháng 4; tháng 9 đến tháng 10',
)

section('hằng năm vào một lúc')
for (const [date, month] of [
  [15, 6],
  [10, 10],
  [31, 3],
  [1, 12],
]) {
  say(
    turns([before(date, month)]),
    `Trước ngày ${date}/${month} hằng năm`,
    `Trước ${two(date)}/${two(month)} hàng năm`,
    `Trước ngày ${date} tháng ${month} hằng năm`,
    `Hằng năm, trước ngày ${date}/${month}`,
    `Hàng năm (trước ${date}/${month})`,
  )
  say(
    turns([iso(date, month)]),
    `Ngày ${date}/${month} hằng năm`,
    `${date}/${month} hàng năm`,
    `Chậm nhất ngày ${date}/${month} hằng năm`,
    `Hằng năm vào ngày ${date} tháng ${month}`,
  )
}
for (const month of [1, 3, 7, 10])
  say(
    turns([last(month)]),
    `Tháng ${month} hằng năm`,
    `Trong tháng ${two(month)} hàng năm`,
    `Hằng năm vào tháng ${month}`,
    `Cuối tháng ${month} hằng năm`,
  )
for (const quarter of [1, 2, 3, 4])
  say(
    turns([last(quarter * 3)]),
    `Quý ${ROMAN[quarter - 1]} hằng năm`,
    `Hằng năm (quý ${ROMAN[quarter - 1]})`,
    `Trong quý ${ROMAN[quarter - 1]} mỗi năm`,
  )

section('hằng tháng')
const monthly = (dayOf) => turns(MONTHS.map(dayOf))
say(
  monthly((month) => last(month)),
  'Mỗi tháng',
  'Từng tháng',
  'Theo tháng',
  'Định kỳ mỗi tháng',
  'Các tháng trong năm',
  'Hằng tháng trong năm 2025',
  'Hằng tháng theo quy định',
  '01 lần/tháng',
  'Ít nhất 1 lần/tháng',
  'Tối thiểu mỗi tháng một lần',
  '1 tháng/lần',
  '01 tháng/01 lần',
  '12 lần/năm',
  'Cuối tháng',
  'Cuối hằng tháng',
  'Vào cuối các tháng',
  'Tuần cuối tháng',
  'Tuần cuối của tháng',
  'Tuần cuối cùng hằng tháng',
  'Trong tuần cuối mỗi tháng',
  'Ngày cuối cùng của tháng',
)
for (const date of [5, 14, 20, 28]) {
  say(
    monthly((month) => before(date, month)),
    `Trước ngày ${date} mỗi tháng`,
    `Trước ${two(date)} hằng tháng`,
    `Hằng tháng, trước ngày ${date}`,
    `Hằng tháng (trước ngày ${two(date)})`,
    `Định kỳ trước ngày ${date} hàng tháng`,
    `Trước ngày ${two(date)} các tháng`,
    `Hằng tháng: trước ngày ${date}`,
  )
  say(
    monthly((month) => iso(date, month)),
    `Ngày ${date} mỗi tháng`,
    `Hằng tháng, chậm nhất ngày ${date}`,
    `Đến hết ngày ${two(date)} hằng tháng`,
    `Vào ngày ${date} của hằng tháng`,
    `Trước 17 giờ ngày ${date} hằng tháng`,
    `Định kỳ ngày ${date} hằng tháng`,
  )
  say(
    monthly((month) => (month === 12 ? before(date, 1, YEAR + 1) : before(date, month + 1))),
    `Trước ngày ${two(date)} tháng sau`,
    `Trước ngày ${date} của tháng kế tiếp`,
    `Hằng tháng, trước ngày ${date} tháng sau`,
    `Trước ngày ${date} tháng liền kề`,
    `Hằng tháng (trước ngày ${two(date)} của tháng tiếp theo)`,
  )
}
say(
  monthly((month) => iso(Math.min(30, lengthOf(month)), month)),
  'Ngày 30 hằng tháng',
  'Chậm nhất ngày 30 hằng tháng',
)
say(
  turns(MONTHS.flatMap((month) => [iso(10, month), iso(25, month)])),
  'Ngày 10 và 25 hằng tháng',
  'Ngày 10 và ngày 25 hằng tháng',
  'Vào các ngày 10, 25 hằng tháng',
)
say(
  monthly((month) => iso(17, month)),
  'Từ ngày 15 đến ngày 17 hằng tháng',
  'Ngày 15-17 hằng tháng',
  'Từ ngày 15 đến 17 mỗi tháng',
)
say(
  turns([3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => last(month))),
  'Hằng tháng, từ tháng 3',
  'Hằng tháng từ tháng 3/2025',
)
say(
  turns([4, 5, 6].map((month) => last(month))),
  'Hằng tháng từ tháng 4 đến tháng 6',
  'Hằng tháng (từ tháng 4 đến hết tháng 6/2025)',
)

section('hằng quý')
const quarterly = (dayOf) => turns([3, 6, 9, 12].map(dayOf))
say(
  quarterly((month) => last(month)),
  'Theo quý',
  'Từng quý',
  'Định kỳ mỗi quý',
  'Các quý trong năm',
  'Hằng quý trong năm 2025',
  'Ít nhất 01 lần/quý',
  'Ít nhất 1 lần / quý',
  'Tối thiểu 01 lần mỗi quý',
  'Mỗi quý ít nhất 01 lần',
  'Hằng quý tổ chức 01 lần',
  'Quý/lần',
  '01 quý/lần',
  '3 tháng/lần',
  '03 tháng/lần',
  '3 tháng một lần',
  '03 tháng/01 lần',
  '4 lần/năm',
  '04 lần/năm',
  'Mỗi năm 4 lần',
  'Cuối quý',
  'Cuối hằng quý',
  'Cuối các quý',
  'Vào cuối quý',
  'Tuần cuối quý',
  'Ngày cuối cùng của quý',
  'Định kỳ 3 tháng',
  'Hằng quý (tháng cuối quý)',
  'Hằng quý, vào tháng cuối quý',
)
for (const date of [5, 10, 14, 25]) {
  say(
    quarterly((month) => before(date, month)),
    `Trước ${date} tháng cuối quý`,
    `Trước ngày ${two(date)} tháng cuối mỗi quý`,
    `Trước ngày ${date} của tháng cuối hằng quý`,
    `Hằng quý, trước ngày ${date} tháng cuối quý`,
    `Định kỳ hằng quý (trước ngày ${two(date)} của tháng cuối quý)`,
    `Trước ngày ${date} các tháng cuối quý`,
  )
  say(
    quarterly((month) => iso(date, month)),
    `Ngày ${date} tháng cuối quý`,
    `Chậm nhất ngày ${two(date)} của tháng cuối quý`,
    `Hằng quý, chậm nhất ngày ${date} tháng cuối quý`,
  )
  say(
    quarterly((month) => (month === 12 ? before(date, 1, YEAR + 1) : before(date, month + 1))),
    `Hằng quý, trước ngày ${two(date)} tháng sau`,
    `Hằng quý trước ngày ${date} của tháng kế tiếp`,
    `Trước ngày ${date} tháng đầu quý sau`,
    `Trước ngày ${two(date)} của tháng đầu tiên của quý sau`,
    `Hằng quý (trước ngày ${date} tháng đầu quý sau)`,
  )
  say(
    quarterly((month) => before(date, month - 2)),
    `Trước ngày ${date} tháng đầu quý`,
    `Trước ngày ${two(date)} của tháng đầu mỗi quý`,
  )
}
say(turns([6, 9, 12].map((month) => last(month))), 'Hằng quý, từ quý II', 'Hằng quý từ quý II/2025')

section('hằng nửa năm, hằng năm, nhiều nhịp')
say(
  turns([last(6), last(12)]),
  '2 lần/năm',
  '02 lần/năm',
  '02 lần / năm',
  '2 lần một năm',
  '2 lần trong năm',
  'Ít nhất 02 lần/năm',
  'Tối thiểu 2 lần/năm',
  'Mỗi năm 02 lần',
  'Mỗi năm hai lần',
  '6 tháng/lần',
  '06 tháng/lần',
  '06 tháng/01 lần',
  '6 tháng/1 lần',
  '01 lần/6 tháng',
  'Sáu tháng một lần',
  'Hằng 6 tháng',
  'Mỗi 6 tháng',
  'Định kỳ 06 tháng',
  'Định kỳ 6 tháng một lần',
  'Nửa năm một lần',
)
say(turns([last(4), last(8), last(12)]), '3 lần/năm', '4 tháng/lần', '03 lần/năm')
say(turns([2, 4, 6, 8, 10, 12].map((month) => last(month))), '2 tháng/lần', '02 tháng một lần', '6 lần/năm')
say(
  turns([last(12)]),
  '01 lần/năm',
  'Mỗi năm một lần',
  'Ít nhất 1 lần/năm',
  'Theo năm',
  'Định kỳ mỗi năm',
  '1 năm/lần',
)
const monthsAndQuarters = [
  ...MONTHS.map((month) => last(month)),
  ...[3, 6, 9, 12].map((month) => last(month)),
]
say(
  turns(monthsAndQuarters),
  'Hằng tháng, hằng quý',
  'Hằng tháng và hằng quý',
  'Định kỳ hằng tháng, quý',
  'Tháng, quý',
)
say(
  turns([...monthsAndQuarters, last(12)]),
  'Tháng, quý, năm',
  'Hằng tháng, quý, năm',
  'Hằng tháng/quý/năm',
  'Định kỳ tháng, quý, năm',
)
say(
  turns([...[3, 6, 9, 12].map((month) => last(month)), last(12)]),
  'Quý, năm',
  'Hằng quý và hằng năm',
  'Định kỳ quý, năm',
  'Hằng quý, năm',
)
say(
  turns([...[3, 6, 9, 12].map((month) => before(15, month)), before(15, 12)]),
  'Báo cáo quý trước ngày 15 tháng cuối quý; báo cáo năm trước ngày 15/12',
  'Hằng quý (trước ngày 15 tháng cuối quý), năm (trước 15/12)',
)

section('hằng tuần vào một thứ')
const WEEKDAYS = ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy']
/** 1 January 2025 was a Wednesday. */
function weekdays(weekday) {
  const days = []
  for (let month = 1, at = 3; month <= 12; month += 1)
    for (let date = 1; date <= lengthOf(month); date += 1, at = (at % 7) + 1)
      if (at === weekday) days.push(iso(date, month))
  return days
}
WEEKDAYS.forEach((name, at) => {
  say(
    turns(weekdays(at + 1)),
    `Thứ ${name} hằng tuần`,
    `Thứ ${at + 2} hàng tuần`,
    `Chiều thứ ${name} mỗi tuần`,
    `Hằng tuần, vào thứ ${name}`,
    `Trước 16 giờ thứ ${name} hằng tuần`,
    `Hằng tuần (thứ ${at + 2})`,
  )
})

section('thường xuyên')
say(
  STANDING,
  'Thường xuyên theo quy định',
  'Thường xuyên, theo quy định',
  'Liên tục',
  'Liên tục, thường xuyên',
  'Thường xuyên và liên tục',
  'Thường xuyên, kịp thời',
  'Thường xuyên khi có phát sinh',
  'Thường xuyên, đột xuất',
  'Thực hiện thường xuyên, liên tục',
  'Thường xuyên, hằng tuần',
  '01 lần/tuần',
)
for (const phrase of [
  'Liên tục trong năm',
  'Suốt năm 2025',
  'Quanh năm',
  'Trong năm 2025, thường xuyên',
  'Thường xuyên trong suốt năm 2025',
  'Năm 2025 (thường xuyên)',
])
  say({ ...STANDING, from: iso(1, 1), to: iso(31, 12), days: [] }, phrase)
say(
  { ...STANDING, from: iso(1, 3), to: iso(31, 12), days: [] },
  'Thường xuyên, từ tháng 3 đến tháng 12',
  'Từ tháng 3 đến tháng 12/2025 (thường xuyên)',
)

section('theo việc khác: chưa có ngày cho tới khi việc ấy đến')
const EVENTS = [
  'có văn bản hướng dẫn của tỉnh',
  'được phê duyệt',
  'có quyết định công bố TTHC',
  'có yêu cầu của cấp trên',
  'nhận được thông báo',
  'có thay đổi',
]
for (const event of EVENTS)
  say(
    ON_CALL,
    `Sau khi ${event}`,
    `Ngay sau khi ${event}`,
    `Khi ${event}`,
    `Ngay khi ${event}`,
    `Chậm nhất 05 ngày sau khi ${event}`,
    `Trong 03 ngày làm việc kể từ khi ${event}`,
  )
for (const source of ['của UBND tỉnh', 'của cấp trên', 'của Văn phòng UBND tỉnh', 'của Sở Nội vụ'])
  say(
    ON_CALL,
    `Theo kế hoạch ${source}`,
    `Theo hướng dẫn ${source}`,
    `Theo lịch ${source}`,
    `Theo chỉ đạo ${source}`,
    `Theo yêu cầu ${source}`,
  )
say(
  ON_CALL,
  'Sau khi có văn bản…',
  'Sau khi có kế hoạch của tỉnh, chậm nhất 15 ngày',
  'Đột xuất theo chỉ đạo',
  'Khi có kinh phí',
)

section('không thành ngày: hỏi')
for (const part of ['Đầu', 'Giữa', 'Nửa đầu', 'Khoảng', 'Trung tuần', 'Tuần đầu', 'Tuần thứ hai'])
  say(UNKNOWN, `${part} tháng 3/2025`, `${part} quý II`, `${part} tháng 6`)
for (const joint of ['hoặc', 'hay', 'tùy'])
  say(UNKNOWN, `Tháng 3 ${joint} tháng 4`, `Quý I ${joint} quý II`, `Trước 15/3 ${joint} 20/3/2025`)
for (const date of ['30/02', '31/4', '32/5', '15/13', '00/6', '29/02', '31/9', '31/11'])
  say(
    UNKNOWN,
    `Trước ${date}/2025`,
    `Chậm nhất ngày ${date}`,
    `Từ ${date}/2025 đến 31/12/2025`,
    `Trước 15/1, ${date}`,
  )
for (const [a, b] of [
  [1, 2],
  [3, 4],
  [1, 0],
])
  say(UNKNOWN, `Tháng ${a} ${b}`, `Tháng ${a}.${b}.`, `Tháng ${a}:${b}`, `Quý ${a} ${b}`)
say(
  UNKNOWN,
  'Hằng quý, trước ngày 15',
  'Trước ngày 15 hằng quý',
  'Hằng năm, trước ngày 15',
  'Hằng quý, trước 15/12',
  '2 lần/quý',
  '2 lần/tháng',
  '5 lần/năm',
  '7 tháng/lần',
  'Mỗi tháng 02 tin, bài',
  'Mỗi quý 01 cuộc',
  'Sau khi kết thúc quý',
  'Chậm nhất 5 ngày sau khi kết thúc quý',
  'Sau khi có văn bản của tỉnh, chậm nhất ngày 15/3/2025',
  'Khi có yêu cầu, trước ngày 20/6',
  'Trước 31/12/2025 và thường xuyên',
  'Thường xuyên; báo cáo trước 15/12',
  'Năm 2025-2026',
  'Giai đoạn 2026-2030',
  'Từ 2025 đến 2026',
  'Tháng     năm 2025',
  'Tháng … năm 2025',
  'Trước ngày     tháng 6 năm 2025',
  'Quý …/2025',
  'Trước rằm tháng Giêng',
  'Tháng 3 âm lịch',
  'Sau Tết Nguyên đán',
  'Trước kỳ họp giữa năm của HĐND',
  'Trước ngày Quốc khánh 2/9',
  'Theo quy định',
  'Theo tiến độ',
  'Kịp thời',
  'Tháng này',
  'Tháng sau',
  'Quý sau',
  'Năm nay',
  'Gửi Văn phòng trước ngày 10/6/2025',
  'Tháng 6 trước 15/12',
  'Quý III, quý I',
  'Tháng 9, tháng 3',
  'Trước 15/12, 15/6',
  'Từ tháng 9 đến tháng 3/2025',
  'Văn bản số 15/6',
  'Kế hoạch 12/2025',
  '100%',
  '15 ngày',
  '06 tháng',
  'Quý',
  'Tháng',
  'Định kỳ 5 tháng',
)

const known = readFileSync(FILE, 'utf8').split(MARK)[0] ?? ''
const seen = new Set(known.split('\n').map((line) => line.split('\t')[0]))
const out = []
let title = ''
for (const one of lines) {
  const phrase = one.line.split('\t')[0]
  if (seen.has(phrase)) continue
  seen.add(phrase)
  if (one.heading !== title) out.push(`# ${one.heading}`)
  title = one.heading
  out.push(one.line)
}
writeFileSync(FILE, `${known}${MARK}\n${out.join('\n')}\n`)
