import { describe, expect, test } from 'vitest'
import { layOut } from './lay-out'
import type { CellSeen, RowSeen, TableSeen } from './seen'

/** `h`, `b`, `f` say the section; /c2 and /r2 are spans; `*` is bold, `!` a header cell, `?` hidden. */
function tableOf(lines: readonly string[]): TableSeen {
  const rows = lines.map((line): RowSeen => {
    const section = line[0] === 'h' ? 'head' : line[0] === 'f' ? 'foot' : 'body'
    return { section, cells: line.length > 1 ? line.slice(2).split('|').map(cellOf) : [] }
  })
  return { frame: 0, index: 0, visible: true, kind: 'table', caption: '', rows }
}

function cellOf(text: string): CellSeen {
  const [, mark, words = '', column, row] = /^([*!?])?(.*?)(?:\/c(\d+))?(?:\/r(\d+))?$/s.exec(text.trim())!
  return {
    text: words,
    ...(column !== undefined && { colspan: Number(column) }),
    ...(row !== undefined && { rowspan: Number(row) }),
    ...(mark === '*' && { bold: true as const }),
    ...(mark === '!' && { header: true as const }),
    ...(mark === '?' && { hidden: true as const }),
  }
}

interface Odd {
  readonly words: string
  readonly lines: readonly string[]
  readonly titles?: readonly string[]
  /** A path that matches nothing ends in «?». */
  readonly columns: readonly string[]
  /** kind, number, groups › label = cells; «_» is no cell. */
  readonly rows: readonly string[]
}

/** Confirmed by eye, one oddity each. */
const ODD: readonly Odd[] = [
  {
    words: 'the motto of the republic stands above the head, whatever it stands beside',
    lines: [
      'b UBND XÃ A|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'b Số: 12|Độc lập - Tự do - Hạnh phúc\nngày 1',
      'b Đơn vị|Số hồ sơ',
      'b A|3',
    ],
    titles: [
      'UBND XÃ A',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12',
      'Độc lập - Tự do - Hạnh phúc ngày 1',
    ],
    columns: ['Đơn vị', 'Số hồ sơ'],
    rows: ['data: A = A|3'],
  },
  {
    words: 'a title of one cell and a blank row stand above the head',
    lines: ['b BÁO CÁO/c2', 'b', 'b Đơn vị|Số hồ sơ', 'b A|3'],
    titles: ['BÁO CÁO'],
    columns: ['Đơn vị', 'Số hồ sơ'],
    rows: ['data: A = A|3'],
  },
  {
    words: 'a column that speaks of the motto is a column',
    lines: ['b Về độc lập - tự do - hạnh phúc|Số hồ sơ', 'b A|3'],
    columns: ['Về độc lập - tự do - hạnh phúc', 'Số hồ sơ'],
    rows: ['data: A = A|3'],
  },
  {
    words: 'what stands above the row that says «STT» is above the head',
    lines: ['h Biểu số 1|Đơn vị báo cáo', 'h Ban hành|Đơn vị nhận', 'h STT|Đơn vị|Số hồ sơ', 'b 1|A|3'],
    titles: ['Biểu số 1', 'Đơn vị báo cáo', 'Ban hành', 'Đơn vị nhận'],
    columns: ['STT', 'Đơn vị', 'Số hồ sơ'],
    rows: ['data 1: A = 1|A|3'],
  },
  {
    words: 'unless a cell hangs down into that row',
    lines: ['h Đơn vị/r2|Chung/c2', 'h STT|Số', 'b A|1|3'],
    columns: ['Đơn vị', 'Chung › STT', 'Chung › Số'],
    rows: ['data: A = A|1|3'],
  },
  {
    words: 'a blank row of the head names nothing, a blank row below it is no row',
    lines: ['h Đơn vị|Số hồ sơ', 'h |', 'b |', 'b A|3'],
    columns: ['Đơn vị', 'Số hồ sơ'],
    rows: ['data: A = A|3'],
  },
  {
    words: 'column numbers in brackets are no row',
    lines: ['h Đơn vị|A|B', 'b (1)|(2)|(3)', 'b Xã A|1|2'],
    columns: ['Đơn vị', 'A', 'B'],
    rows: ['data: Xã A = Xã A|1|2'],
  },
  {
    words: 'nor letters and the numbers that go on from them',
    lines: ['h STT|Đơn vị|X|Y', 'b A|B|3|4', 'b 1|C|1|2'],
    columns: ['STT', 'Đơn vị', 'X', 'Y'],
    rows: ['data 1: C = 1|C|1|2'],
  },
  {
    words: 'nor letters and numbers from 1 with a formula',
    lines: ['h STT|Đơn vị|X|Y', 'b A|B|1|2=3+4', 'b 1|C|1|2'],
    columns: ['STT', 'Đơn vị', 'X', 'Y'],
    rows: ['data 1: C = 1|C|1|2'],
  },
  {
    words: 'numbers that begin anywhere are figures',
    lines: ['h Đơn vị|X|Y', 'b 5|6|7', 'b Xã A|1|2'],
    columns: ['Đơn vị', 'X', 'Y'],
    rows: ['data: 5 = 5|6|7', 'data: Xã A = Xã A|1|2'],
  },
  {
    words: 'letters out of order are labels',
    lines: ['h STT|Đơn vị|X|Y', 'b A|C|1|2', 'b 1|C|1|2'],
    columns: ['STT', 'Đơn vị', 'X', 'Y'],
    rows: ['data A: C = A|C|1|2', 'data 1: C = 1|C|1|2'],
  },
  {
    words: 'two numbers are too few to number columns',
    lines: ['h Đơn vị|X', 'b 1|2', 'b Xã A|1'],
    columns: ['Đơn vị', 'X'],
    rows: ['data: 1 = 1|2', 'data: Xã A = Xã A|1'],
  },
  {
    words: 'and so are numbers with a gap',
    lines: ['h Đơn vị|X|Y|Z', 'b 1|2||3', 'b A|1|2|3'],
    columns: ['Đơn vị', 'X', 'Y', 'Z'],
    rows: ['data: 1 = 1|2||3', 'data: A = A|1|2|3'],
  },
  {
    words: 'in the head they may stand in any order',
    lines: ['h Đơn vị|X|Y', 'h 3|1|2', 'b Xã A|1|2'],
    columns: ['Đơn vị', 'X', 'Y'],
    rows: ['data: Xã A = Xã A|1|2'],
  },
  {
    words: 'a row of header cells in the body goes on with the head',
    lines: ['h Đơn vị|Số', 'b !Tên|!Tổng', 'b A|3'],
    columns: ['Đơn vị › Tên', 'Số › Tổng'],
    rows: ['data: A = A|3'],
  },
  {
    words: 'one such cell alone does not',
    lines: ['h Đơn vị|Số', 'b !Ghi chú', 'b A|3'],
    columns: ['Đơn vị', 'Số'],
    rows: ['group: Ghi chú = Ghi chú|_', 'data: Ghi chú › A = A|3'],
  },
  {
    words: 'nor does a row of which only a part are header cells',
    lines: ['h Đơn vị|Số', 'b !Tên|Tổng', 'b A|3'],
    columns: ['Đơn vị', 'Số'],
    rows: ['data: Tên = Tên|Tổng', 'data: A = A|3'],
  },
  {
    words: 'nor a row with one word below an open group',
    lines: ['h Đơn vị|Đã xử lý/c2', 'b |Đúng hạn|', 'b A|3|4'],
    columns: ['Đơn vị', 'Đã xử lý', 'Đã xử lý'],
    rows: ['data:  = |Đúng hạn|', 'data: A = A|3|4'],
  },
  {
    words: 'leaves in the body that stand below a group that is open; what slid matches nothing',
    lines: ['h Đơn vị/r2|Đã xử lý/c2', 'b Đúng hạn|Quá hạn', 'b A|3|4'],
    columns: ['Đơn vị › Đúng hạn ?', 'Đã xử lý › Quá hạn ?', 'Đã xử lý ?'],
    rows: ['data: A = A|3|4'],
  },
  {
    words: 'a head in the body is as tall as its tallest cell, and «-» is a figure',
    lines: ['b Đơn vị/r2|Đã xử lý/c2', 'b Đúng hạn|Quá hạn', 'b A|3|-', 'b B|4|5'],
    columns: ['Đơn vị', 'Đã xử lý › Đúng hạn', 'Đã xử lý › Quá hạn'],
    rows: ['data: A = A|3|-', 'data: B = B|4|5'],
  },
  {
    words: 'a body of words has a head of one row',
    lines: ['b Đơn vị|Ghi chú', 'b A|xong', 'b B|chưa'],
    columns: ['Đơn vị', 'Ghi chú'],
    rows: ['data: A = A|xong', 'data: B = B|chưa'],
  },
  {
    words: 'a body of «-» only has a head of one row',
    lines: ['b Đơn vị|Số', 'b A|-', 'b B|-'],
    columns: ['Đơn vị', 'Số'],
    rows: ['data: A = A|-', 'data: B = B|-'],
  },
  {
    words: 'a hidden cell takes no column',
    lines: ['h Đơn vị|?ẩn|Số', 'b A|?9|3'],
    columns: ['Đơn vị', 'Số'],
    rows: ['data: A = A|3'],
  },
  {
    words: 'a heading may claim more columns than there are',
    lines: ['h Đơn vị|Số hồ sơ', 'b *Khối/c9', 'b A|3'],
    columns: ['Đơn vị', 'Số hồ sơ'],
    rows: ['group: Khối = Khối|Khối', 'data: Khối › A = A|3'],
  },
  {
    words: 'where every row has a wide cell the widest counts',
    lines: ['h Đơn vị|Số|Ghi chú', 'b A|3/c2', 'b B|4/c2'],
    columns: ['Đơn vị', 'Số', 'Ghi chú'],
    rows: ['data: A = A|3|3', 'data: B = B|4|4'],
  },
  {
    words: 'a label that reaches down names each of its rows',
    lines: [
      'h STT|Lĩnh vực|Thủ tục|Số',
      'b 1/r2|Hộ tịch/r2|Khai sinh|3',
      'b Khai tử|4',
      'b 2|Đất đai|Tách thửa|5',
    ],
    columns: ['STT', 'Lĩnh vực', 'Thủ tục', 'Số'],
    rows: [
      'data 1: Hộ tịch = 1|Hộ tịch|Khai sinh|3',
      'data 1: Hộ tịch = 1|Hộ tịch|Khai tử|4',
      'data 2: Đất đai = 2|Đất đai|Tách thửa|5',
    ],
  },
  {
    words: 'the head printed again is no row, another head is',
    lines: [
      'h STT|Đơn vị|Số',
      'b 1|A|3',
      'h STT|Đơn vị|Số',
      'b 2|B|4',
      'h |',
      'h STT|Tên khác|Khác',
      'b 3|C|5',
    ],
    columns: ['STT', 'Đơn vị', 'Số'],
    rows: [
      'data 1: A = 1|A|3',
      'data 2: B = 2|B|4',
      'data STT: Tên khác = STT|Tên khác|Khác',
      'data 3: C = 3|C|5',
    ],
  },
  {
    words: 'a numbered row without figures is a row, not a heading',
    lines: ['h STT|Đơn vị|Số', 'b 1|Nhóm|', 'b 1.1|A|3'],
    columns: ['STT', 'Đơn vị', 'Số'],
    rows: ['data 1: Nhóm = 1|Nhóm|', 'data 1.1: A = 1.1|A|3'],
  },
  {
    words: 'roman numbers head groups, each closes the one before',
    lines: ['h STT|Đơn vị|Số', 'b I|Sở|', 'b 1|A|3', 'b II|Xã|', 'b 1|B|4', 'b III.|Khác|', 'b 1|C|4'],
    columns: ['STT', 'Đơn vị', 'Số'],
    rows: [
      'group I: Sở = I|Sở|',
      'data 1: Sở › A = 1|A|3',
      'group II: Xã = II|Xã|',
      'data 1: Xã › B = 1|B|4',
      'group III.: Khác = III.|Khác|',
      'data 1: Khác › C = 1|C|4',
    ],
  },
  {
    words: 'letters stand above roman numbers',
    lines: ['h STT|Đơn vị|Số', 'b A|Khối|', 'b I|Sở|', 'b 1|A|3', 'b Đ|Khối hai|', 'b 1|B|4'],
    columns: ['STT', 'Đơn vị', 'Số'],
    rows: [
      'group A: Khối = A|Khối|',
      'group I: Khối › Sở = I|Sở|',
      'data 1: Khối › Sở › A = 1|A|3',
      'group Đ: Khối hai = Đ|Khối hai|',
      'data 1: Khối hai › B = 1|B|4',
    ],
  },
  {
    words: 'numbers within the headings do the same',
    lines: [
      'h Đơn vị|Số',
      'b *A. Khối|',
      'b *I. Sở|',
      'b A|3',
      'b *II) Xã|',
      'b B|4',
      'b *B. Khối hai|',
      'b C|4',
    ],
    columns: ['Đơn vị', 'Số'],
    rows: [
      'group: A. Khối = A. Khối|',
      'group: A. Khối › I. Sở = I. Sở|',
      'data: A. Khối › I. Sở › A = A|3',
      'group: A. Khối › II) Xã = II) Xã|',
      'data: A. Khối › II) Xã › B = B|4',
      'group: B. Khối hai = B. Khối hai|',
      'data: B. Khối hai › C = C|4',
    ],
  },
  {
    words: 'headings without numbers close each other',
    lines: ['h Đơn vị|Số', 'b *Nhóm một|', 'b A|3', 'b *Nhóm hai|', 'b B|4'],
    columns: ['Đơn vị', 'Số'],
    rows: [
      'group: Nhóm một = Nhóm một|',
      'data: Nhóm một › A = A|3',
      'group: Nhóm hai = Nhóm hai|',
      'data: Nhóm hai › B = B|4',
    ],
  },
  {
    words: 'a bold label beside a figure is a row',
    lines: ['h STT|Đơn vị|Số', 'b |*Nhóm|7', 'b 1|A|3'],
    columns: ['STT', 'Đơn vị', 'Số'],
    rows: ['data: Nhóm = |Nhóm|7', 'data 1: A = 1|A|3'],
  },
  {
    words: 'a plain label beside nothing is a row',
    lines: ['h STT|Đơn vị|Số', 'b |Nhóm|', 'b 1|A|3'],
    columns: ['STT', 'Đơn vị', 'Số'],
    rows: ['data: Nhóm = |Nhóm|', 'data 1: A = 1|A|3'],
  },
  {
    words: 'a row of one cell is a heading',
    lines: ['h STT|Đơn vị|Số', 'b Nhóm', 'b 1|A|3'],
    columns: ['STT', 'Đơn vị', 'Số'],
    rows: ['group: Nhóm = Nhóm|_|_', 'data 1: Nhóm › A = 1|A|3'],
  },
  {
    words: 'a heading over number and label has no number',
    lines: ['h STT|Đơn vị|Số', 'b 1|A|3', 'b *Khối/c2|', 'b 2|B|3'],
    columns: ['STT', 'Đơn vị', 'Số'],
    rows: ['data 1: A = 1|A|3', 'group: Khối = Khối|Khối|', 'data 2: Khối › B = 2|B|3'],
  },
  {
    words: 'a row with a figure too many or a cell too few is marked, an empty cell more is not',
    lines: ['h Đơn vị|Số', 'b A|3|', 'b B|4|9', 'b C|5'],
    columns: ['Đơn vị', 'Số'],
    rows: ['data: A = A|3', 'data: B = B|4 ragged', 'data: C = C|5 ragged'],
  },
  {
    words: 'one «Cộng» in each group: none is the total',
    lines: ['h Đơn vị|Số', 'b *Sở/c2', 'b A|3', 'b Cộng|3', 'b *Xã/c2', 'b B|4', 'b Cộng|4'],
    columns: ['Đơn vị', 'Số'],
    rows: [
      'group: Sở = Sở|Sở',
      'data: Sở › A = A|3',
      'subtotal: Sở › Cộng = Cộng|3',
      'group: Xã = Xã|Xã',
      'data: Xã › B = B|4',
      'subtotal: Xã › Cộng = Cộng|4',
    ],
  },
  {
    words: 'the last total is the total, a signature below it is no row, a figure is',
    lines: ['h Đơn vị|Số', 'b A|3', 'b Cộng|3', 'b B|4', 'b Tổng số|7', 'b Người lập|', 'b Ghi chú 1|5'],
    columns: ['Đơn vị', 'Số'],
    rows: [
      'data: A = A|3',
      'subtotal: Cộng = Cộng|3',
      'data: B = B|4',
      'total: Tổng số = Tổng số|7',
      'data: Ghi chú 1 = Ghi chú 1|5',
    ],
  },
  {
    words: 'a total that opens the table is the total',
    lines: ['h Đơn vị|Số', 'b Tổng số|7', 'b A|3', 'b Cộng|3', 'b B|4'],
    columns: ['Đơn vị', 'Số'],
    rows: ['total: Tổng số = Tổng số|7', 'data: A = A|3', 'subtotal: Cộng = Cộng|3', 'data: B = B|4'],
  },
  {
    words: 'a total that opens a group is not',
    lines: ['h Đơn vị|Số', 'b *Sở/c2', 'b Tổng số|3', 'b A|3', 'b Tổng cộng|3'],
    columns: ['Đơn vị', 'Số'],
    rows: [
      'group: Sở = Sở|Sở',
      'subtotal: Sở › Tổng số = Tổng số|3',
      'data: Sở › A = A|3',
      'total: Tổng cộng = Tổng cộng|3',
    ],
  },
  {
    words: 'nothing above a total: what stands below it stays',
    lines: ['h Đơn vị|Số', 'b Tổng số|7', 'b Ký tên|'],
    columns: ['Đơn vị', 'Số'],
    rows: ['total: Tổng số = Tổng số|7', 'data: Ký tên = Ký tên|'],
  },
  {
    words: 'a longer label that begins or ends with those words is no total',
    lines: [
      'h Đơn vị|Số',
      'b Tổng số hồ sơ của các xã trong toàn tỉnh|7',
      'b Số tổng cộng|3',
      'b Tổng cộng:.|3',
    ],
    columns: ['Đơn vị', 'Số'],
    rows: [
      'data: Tổng số hồ sơ của các xã trong toàn tỉnh = Tổng số hồ sơ của các xã trong toàn tỉnh|7',
      'data: Số tổng cộng = Số tổng cộng|3',
      'total: Tổng cộng:. = Tổng cộng:.|3',
    ],
  },
  {
    words: 'a row number below a group is no row number',
    lines: ['h Chung/c2|Số/r2', 'h STT|Tên', 'b 1|A|3'],
    columns: ['Chung › STT', 'Chung › Tên', 'Số'],
    rows: ['data: 1 = 1|A|3'],
  },
  {
    words: 'a column without a name does not name rows',
    lines: ['h |Đơn vị|Số', 'b x|A|3'],
    columns: ['', 'Đơn vị', 'Số'],
    rows: ['data: A = x|A|3'],
  },
  {
    words: 'a group wider than its leaves',
    lines: ['h Đơn vị/r2|Đang/c3|Kết/r2', 'h X|Y', 'b Xã A|1|2|3'],
    columns: ['Đơn vị', 'Đang › X ?', 'Đang › Y ?', 'Đang ?', 'Kết'],
    rows: ['data: Xã A = Xã A|1|2|3|_ ragged'],
  },
  {
    words: 'a leaf beside a group that is too narrow',
    lines: ['h Đơn vị/r2|Đang', 'h X|Y', 'b Xã A|1|2'],
    columns: ['Đơn vị', 'Đang › X ?', 'Y'],
    rows: ['data: Xã A = Xã A|1|2'],
  },
  { words: 'a table of nothing has nothing', lines: [], columns: [], rows: [] },
  { words: 'a head without a body', lines: ['h Đơn vị|Số'], columns: ['Đơn vị', 'Số'], rows: [] },
  {
    words: 'a head in the body without figures',
    lines: ['b Đơn vị|Đã xử lý/c2', 'b |Đúng hạn|Quá hạn'],
    columns: ['Đơn vị', 'Đã xử lý › Đúng hạn', 'Đã xử lý › Quá hạn'],
    rows: [],
  },
  {
    words: 'the head in the body reaches as far down as its cells',
    lines: ['b Đơn vị/r2|Số/r2|Ghi chú', 'b chi tiết', 'b A|3|x'],
    columns: ['Đơn vị', 'Số', 'Ghi chú › chi tiết'],
    rows: ['data: A = A|3|x'],
  },
  {
    words: '«Cộng» and «Tổng số» in two groups: the last is the total',
    lines: ['h Đơn vị|Số', 'b *Sở/c2', 'b A|3', 'b Cộng|3', 'b *Xã/c2', 'b B|4', 'b Tổng số|7'],
    columns: ['Đơn vị', 'Số'],
    rows: [
      'group: Sở = Sở|Sở',
      'data: Sở › A = A|3',
      'subtotal: Sở › Cộng = Cộng|3',
      'group: Xã = Xã|Xã',
      'data: Xã › B = B|4',
      'total: Tổng số = Tổng số|7',
    ],
  },
  {
    words: 'two of one name in one group: the last is the total',
    lines: ['h Đơn vị|Số', 'b *Sở/c2', 'b A|3', 'b Cộng|3', 'b B|4', 'b Cộng|7'],
    columns: ['Đơn vị', 'Số'],
    rows: [
      'group: Sở = Sở|Sở',
      'data: Sở › A = A|3',
      'subtotal: Sở › Cộng = Cộng|3',
      'data: Sở › B = B|4',
      'total: Cộng = Cộng|7',
    ],
  },
  {
    words: 'the only one is the total, whatever group it stands in',
    lines: ['h Đơn vị|Số', 'b *Sở/c2', 'b A|3', 'b Cộng|3'],
    columns: ['Đơn vị', 'Số'],
    rows: ['group: Sở = Sở|Sở', 'data: Sở › A = A|3', 'total: Cộng = Cộng|3'],
  },
  {
    words: 'a bold label beside a figure that reaches down is a row',
    lines: ['h Đơn vị|Số', 'b A|3/r2', 'b *B'],
    columns: ['Đơn vị', 'Số'],
    rows: ['data: A = A|3', 'data: B = B|3'],
  },
  {
    words: 'rows that reach down are as wide as the table',
    lines: ['h Đơn vị|Số|Ghi chú', 'b *Khối/c9', 'b A/r2|3|x', 'b 4|y'],
    columns: ['Đơn vị', 'Số', 'Ghi chú'],
    rows: ['group: Khối = Khối|Khối|Khối', 'data: Khối › A = A|3|x', 'data: Khối › A = A|4|y'],
  },
]

describe('odd tables are laid out as a person reads them', () => {
  test.each(ODD)('$words', ({ lines, titles = [], columns, rows }) => {
    const grid = layOut(tableOf(lines))
    expect(grid.titles).toEqual(titles)
    expect(grid.columns.map(({ path, key }) => path.join(' › ') + (key.endsWith('?') ? ' ?' : ''))).toEqual(
      columns,
    )
    expect(
      grid.rows.map(({ kind, index, groups, label, cells, ragged }) => {
        const shown = cells.map((cell) => cell?.text ?? '_').join('|')
        return `${kind}${index && ` ${index}`}: ${[...groups, label].join(' › ')} = ${shown}${ragged ? ' ragged' : ''}`
      }),
    ).toEqual(rows)
  })
})
