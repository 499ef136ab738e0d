import type { Paper, PaperAnnex, PaperBlock, PaperGroup, PaperTable } from '../../docx/paper/paper'
import type { Plan, Task } from '../task'
import type { NextPlan, TaskDone } from './next-plan'

const SUBJECT = 'Kiểm soát thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông'

/** The draft of a plan as a paper: what its writer has to say is marked, last year's work stands behind it. */
export function paperOfPlan({ plan, done, left }: NextPlan): Paper {
  const { body, place } = namesOf(plan)
  const { kind, mark, about } = kindOf(plan)
  return {
    issuer: ['ỦY BAN NHÂN DÂN', body],
    mark,
    place,
    on: { year: plan.year },
    kind: kind.toUpperCase(),
    about,
    to: [],
    body: prose(plan, kind, about),
    signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    receivers: [{ toFill: '[Cấp trên, đơn vị phối hợp]' }, 'Lưu: VT'],
    annexes: [annexOf(plan, kind, mark), ...lastYear(plan, done, left)],
  }
}

/** «UBND xã Hương Sơn» is «XÃ HƯƠNG SƠN» under «ỦY BAN NHÂN DÂN», and «Hương Sơn» where the day is said. */
function namesOf({ unit }: Plan): { body: string; place: string } {
  const bare = unit.normalize('NFC').replace(/^(?:UBND|[ỦU][ỶY] ban nhân dân)\s+/iu, '')
  const place = bare.replace(/^(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh)\s+/iu, '')
  return { body: bare === '' ? '…' : bare.toUpperCase(), place: place === '' ? '…' : place }
}

interface KindOfPlan {
  readonly kind: 'Kế hoạch' | 'Chương trình' | 'Chương trình công tác'
  /** Behind the number, as NĐ 30/2020 shortens the kind. */
  readonly mark: string
  readonly about: string
}

const TITLE = /^(?<kind>kế hoạch|chương trình(?<work> công tác)?)(?=$|[\s:–-])[\s:–-]*(?<about>.*)$/isu
/** A title that says the year alone says nothing of what it is about. */
const YEAR_ALONE = /^(?:năm\s+)?\d{4}$/i

/** What the plan calls itself, as it called itself before: a «Chương trình công tác» stays one. */
function kindOf({ title, year }: Plan): KindOfPlan {
  const { kind = '', work, about = '' } = TITLE.exec(title.normalize('NFC').trim())?.groups ?? {}
  const isProgramme = /^c/i.test(kind)
  const own = about === '' || YEAR_ALONE.test(about) ? `${SUBJECT} năm ${year}` : about
  return {
    kind: !isProgramme ? 'Kế hoạch' : work === undefined ? 'Chương trình' : 'Chương trình công tác',
    mark: isProgramme ? 'CTr-UBND' : 'KH-UBND',
    about: own.charAt(0).toUpperCase() + own.slice(1),
  }
}

function prose({ unit }: Plan, kind: string, about: string): PaperBlock[] {
  const heading = (words: string): PaperBlock => ({ heading: words, level: 1 })
  const toFill = (words: string): PaperBlock => ({ say: [{ toFill: `[${words}]` }] })
  const whose = unit === '' ? 'Ủy ban nhân dân …' : unit
  const subject = about.charAt(0).toLowerCase() + about.slice(1)
  return [
    toFill('Căn cứ: ghi văn bản của cấp trên đang có hiệu lực'),
    { say: [`${whose} ban hành ${kind} ${subject} như sau:`] },
    heading('I. MỤC ĐÍCH, YÊU CẦU'),
    toFill('Mục đích, yêu cầu của năm'),
    heading('II. NỘI DUNG'),
    { say: ['(Có phụ lục chi tiết kèm theo)'], looks: 'italic' },
    heading('III. KINH PHÍ'),
    toFill('Nguồn kinh phí'),
    heading('IV. TỔ CHỨC THỰC HIỆN'),
    toFill('Trách nhiệm của từng bộ phận'),
  ]
}

const COLUMNS: PaperTable['columns'] = [
  { title: 'TT', share: 5, centred: true },
  { title: 'Nội dung công việc', share: 33 },
  { title: 'Bộ phận chủ trì', share: 16 },
  { title: 'Bộ phận phối hợp', share: 14 },
  { title: 'Dự kiến sản phẩm', share: 17 },
  { title: 'Thời gian thực hiện', share: 15 },
]

function annexOf(plan: Plan, kind: string, mark: string): PaperAnnex {
  const whose = plan.unit === '' ? '' : ` của ${plan.unit}`
  const named = `${kind.toUpperCase()} HOẠT ĐỘNG KIỂM SOÁT THỦ TỤC HÀNH CHÍNH`
  return {
    title: ['Phụ lục', `${named}\nVÀ THỰC HIỆN CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG NĂM ${plan.year}`],
    note: `(Kèm theo ${kind} số       /${mark} ngày     /    /${plan.year}${whose})`,
    body: [{ table: { columns: COLUMNS, rows: rowsOf(plan) } }],
  }
}

function rowsOf(plan: Plan): PaperTable['rows'] {
  const shown = new Set<string>()
  return plan.tasks.flatMap((task) => {
    const group = groupOf(task, plan)
    const isFirst = group !== undefined && !shown.has(group.id)
    if (group) shown.add(group.id)
    const heading: PaperGroup[] = isFirst ? [{ number: group.id, words: group.title }] : []
    return [...heading, taskRow(task, group?.id)]
  })
}

function groupOf({ id }: Task, { groups }: Plan): Plan['groups'][number] | undefined {
  return groups.filter((group) => id.startsWith(`${group.id}.`)).sort((a, b) => b.id.length - a.id.length)[0]
}

function taskRow({ id, text, lead, support, product, time }: Task, group: string | undefined): string[] {
  return [group === undefined ? id : id.slice(group.length + 1), text, lead, support, product, time]
}

const DONE_COLUMNS: PaperTable['columns'] = [
  { title: 'Mục', share: 8 },
  { title: 'Việc của năm trước', share: 42 },
  { title: 'Tình trạng', share: 14 },
  { title: 'Minh chứng', share: 36 },
]

/** For the writer alone: to be taken out before the plan is handed on. */
function lastYear({ year }: Plan, done: readonly TaskDone[], left: readonly string[]): PaperAnnex[] {
  if (done.length + left.length === 0) return []
  const rows = done.map(({ id, text, status, evidence }) => [id, text, status, evidence.join('\n')])
  const table: PaperBlock[] = [
    { say: [`Việc đã xong của năm ${year - 1} và minh chứng trong sổ:`] },
    { table: { columns: DONE_COLUMNS, rows } },
  ]
  const open: PaperBlock[] = ['Năm, ngày chưa chuyển, cần xem lại:', ...left].map((words) => ({
    say: [words],
  }))
  return [
    {
      title: [{ toFill: 'GHI CHÚ CHO NGƯỜI SOẠN (XÓA TRƯỚC KHI TRÌNH)' }],
      body: [...(done.length === 0 ? [] : table), ...(left.length === 0 ? [] : open)],
    },
  ]
}
