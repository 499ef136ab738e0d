import { dueDayOf } from '../../core/periods/due'
import type { Period } from '../../core/periods/period'
import { reportedPeriods, shortPeriod } from '../../core/periods/periods'
import { formatDay } from '../../core/text/day'

const STEPS = [
  ['Trên trang thống kê', '«Bất kỳ», Từ ngày – Đến ngày theo bảng dưới, đúng xã, bấm «Thống kê».'],
  [
    'Bấm biểu tượng Sổ Một Cửa',
    'Hoặc Alt+Shift+S. Thẻ xanh: đúng đơn vị ✓, đúng kỳ ✓. Thẻ đỏ: làm theo câu trong thẻ.',
  ],
  ['Bấm «Chụp và điền II.06a»', 'Xem hình biểu: ≠ ghi đè, ✕ không ghi, ⚠ khác nhiều so với kỳ trước.'],
  ['Bấm «Điền … ô»', 'Mở tệp, in phiếu đối chiếu, trình ký.'],
  ['Gửi xong bấm «Đã gửi»', 'Ghi số ký hiệu. Sổ chốt số, mời sao lưu: bấm «Sao lưu ngay».'],
] as const

const OTHERWISE = [
  ['Trang sai kỳ', 'Đặt lại ngày như câu trong thẻ ghi; hoặc «Chuyển sổ sang kỳ …» nếu sổ đang ở kỳ khác.'],
  ['Thẻ nhắc bấm «Thống kê»', 'Bấm «Thống kê» một lần trên trang; thẻ tự đọc tiếp.'],
  [
    'Số khác bản đã gửi',
    'Thẻ «Báo cáo»: xem ô nào đổi, «Điền báo cáo đính chính: mở tệp đã gửi», «Sửa … ô», «Đã gửi bản mới».',
  ],
  ['Điền biểu trên web', 'Xem, bấm «Điền», đối chiếu, rồi tự bấm Lưu, Trình.'],
  ['Nghỉ, chuyển việc', 'Cài đặt › Sao lưu: «In trang bàn giao», «Sao lưu có mật khẩu».'],
] as const

/** One page to pin on the wall: five steps, what to do otherwise, and the days of every report of a year. */
export function wallCard(year: number): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Sổ Một Cửa: báo cáo trong ba lần bấm</title>
<style>${STYLE}</style>
<h1>Sổ Một Cửa <small>báo cáo trong ba lần bấm</small></h1>
<ol>${STEPS.map(([what, how]) => `<li><b>${what}</b><br>${how}</li>`).join('')}</ol>
<div class="two"><section><h2>Các kỳ báo cáo năm ${year}</h2>${periodTable(year)}</section>
<section><h2>Khi không như vậy</h2><dl>${OTHERWISE.map(([when, what]) => `<dt>${when}</dt><dd>${what}</dd>`).join('')}</dl>
<h2>Nhớ</h2><p>Ô trống, «-» và 0 là ba điều khác nhau. Sổ nằm trên máy này, không gửi gì đi đâu, không bấm Lưu, Trình, Gửi thay ai.</p>
<p class="line">Người phụ trách CNTT, điện thoại:</p><p class="line">Thư mục sao lưu:</p></section></div></html>`
}

function periodTable(year: number): string {
  const rows = reportedPeriods(year).map(
    (period) =>
      `<tr><th>${nameOf(period)}</th><td>${formatDay(period.from)} – ${formatDay(period.to)}</td><td>${sendBy(period)}</td></tr>`,
  )
  return `<table><tr><th>Báo cáo</th><th>Từ ngày – Đến ngày</th><th>Nên gửi</th></tr>${rows.join('')}</table>
<p class="small">Ngày gửi: theo ngày 18 (chưa xác minh), đã lùi khỏi ngày nghỉ; tỉnh quy định khác thì sửa trong Cài đặt và ghi lại vào đây.</p>`
}

/** The year is in the heading. */
function nameOf(period: Period): string {
  const [name = ''] = shortPeriod(period).split('/')
  return period.kind === 'year' ? 'Cả năm' : name
}

function sendBy(period: Period): string {
  const due = dueDayOf(period)
  return due ? formatDay(due.sendBy).slice(0, 5) : ''
}

const STYLE = `@page { size: A4; margin: 12mm 13mm }
body { font: 11.5pt/1.35 "Segoe UI", system-ui, sans-serif; color: #111; margin: 0 }
h1 { font-size: 25pt; margin: 0 0 3mm; color: #0b5a57; border-bottom: 1mm solid #0b5a57; padding-bottom: 2mm }
h1 small { font-size: 15pt; font-weight: 400; color: #333 }
h2 { font-size: 14pt; margin: 3mm 0 1mm; color: #0b5a57 }
ol { list-style: none; counter-reset: step; margin: 0; padding: 0; display: grid; gap: 1.6mm }
li { counter-increment: step; border: .4mm solid #0b5a57; border-radius: 2mm; padding: 1.2mm 3mm 1.2mm 15mm; position: relative }
li b { font-size: 13.5pt }
li::before { content: counter(step); position: absolute; left: 4mm; top: 50%; translate: 0 -50%; font-size: 25pt; font-weight: 700; color: #0b5a57 }
.two { display: grid; grid-template-columns: 94mm 1fr; gap: 6mm }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 10.5pt }
th, td { border: .2mm solid #777; padding: .7mm 1.6mm; text-align: left; white-space: nowrap }
tr:first-child th { background: #e2f0ef }
dl { margin: 0 } dt { font-weight: 700 } dd { margin: 0 0 1.4mm }
p { margin: 0 0 2mm } .small { font-size: 9pt; margin-top: 1.5mm }
.line { border-bottom: .3mm dotted #333; padding-bottom: 5mm }`
