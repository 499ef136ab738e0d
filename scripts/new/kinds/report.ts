import { accept } from '../../../core/outcome'
import { seeWorkbook } from '../../../core/workbook/sheet/see-workbook'
import { opened } from '../../cli/opened-workbook'
import { readBytes } from '../../cli/read-input'
import { proposeReport } from '../propose-report'
import { reportCases } from '../report-cases'
import { reportSource } from '../report-source'
import { scrubTemplate } from '../scrub-template'
import type { Starter } from '../starter'

export const starter: Starter = {
  usage: 'report ID MẪU.xlsx  (mẫu trống, chưa điền)',
  into: 'core/reports/forms',
  alone: 'folder',
  options: {},
  words: [1, 1],
  async draft({ id, words: [path = ''] }) {
    const bytes = await readBytes(path)
    const workbook = opened(bytes, path)
    const proposed = proposeReport(id, seeWorkbook(workbook))
    if (!proposed.ok) return proposed
    const blank = scrubTemplate(bytes)
    if (!blank.ok) return blank
    const { table, open } = proposed.value
    const cases = reportCases(proposed.value, workbook)
    return accept({
      files: {
        [`${id}/report.ts`]: reportSource(proposed.value),
        [`${id}/blank.xlsx`]: blank.value,
        [`${id}/expected.json`]: `${JSON.stringify({ cases }, null, 2)}\n`,
      },
      todo: [
        'Mở report.ts, thay mọi chỗ «CẦN ĐIỀN»: tên biểu, văn bản ban hành, nơi gửi mẫu.',
        ...(table.rows === null
          ? [`Chưa rõ mỗi dòng dưới «${table.rowLabel}» là lĩnh vực, đơn vị hay thủ tục: sửa rows.`]
          : []),
        ...open.map(({ column, path: labels, measures }) =>
          measures.length === 0
            ? `Cột ${column} «${labels.join(' › ')}»: chưa biết là loại số liệu nào, để trong report.ts dưới dạng chú thích.`
            : `Cột ${column} «${labels.join(' › ')}»: có thể là ${measures.join(' hoặc ')}, chọn trong report.ts.`,
        ),
        'Xem blank.xlsx bằng mắt: không có tên người, số điện thoại; thông tin của tệp (tác giả, công ty) đã được xóa.',
        'Đối chiếu expected.json với mẫu bằng mắt: từng ô ghi gì, công thức ra bao nhiêu, từ chối ở đâu.',
        `Chạy: npm run fix && npx vitest run --project core test/unit/reports.test.ts -t ${id}`,
      ],
    })
  },
}
