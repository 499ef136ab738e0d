import { Spin } from 'antd'
import type { SitePage } from '../app'
import { type Answer, answerByField } from '../data/answer'
import { ZERO } from '../data/counts'
import { ExportCopy } from '../parts/export-copy'
import { Form06Head, type HeadWords } from '../parts/form-06-head'
import { Form06Rows } from '../parts/form-06-rows'
import { dotted } from '../parts/format'
import { SearchForm } from '../parts/search-form'
import { useAnswer } from '../parts/use-answer'
import { breakOf, queryOf, TODAY } from '../question'

const TITLE = 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC'

const WORDS: HeadWords = {
  row: 'Lĩnh vực giải quyết',
  received: 'Tiếp nhận',
  inPeriod: 'Trong kỳ',
  carried: 'Kỳ trước',
  resolved: 'Đã xử lý',
  onTime: 'Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)',
  pending: 'Đang xử lý',
  inTime: 'Đúng hạn (Bao gồm cả hồ sơ chờ BS)',
}

const EXPORT_WORDS: HeadWords = {
  ...WORDS,
  row: 'Lĩnh vực, công việc giải quyết theo cấp',
  received: 'Số hồ sơ nhận giải quyết',
  inPeriod: 'Trong đó',
  carried: 'Từ kỳ trước',
  resolved: 'Số hồ sơ đã giải quyết',
  onTime: 'Đúng hạn',
  pending: 'Số hồ sơ đang giải quyết',
  inTime: 'Trong hạn',
}

const EXPORT_TITLE =
  'Biểu số 06 /VPCP/KSTT – Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020 – TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC'

const EMPTY: Answer = { groups: [], total: ZERO, query: { unit: null, from: '2025-01-01', to: TODAY } }

export const page: SitePage = {
  route: 'bao-cao-06-cac-cap',
  menu: 'Báo cáo 06 các cấp',
  Page: Report06AllLevels,
}

function Report06AllLevels() {
  const { first, answer, waiting, shown, onSearch, onChange } = useAnswer(
    (values) => answerByField(queryOf(values), breakOf(new URLSearchParams(location.search))),
    EMPTY,
  )
  return (
    <>
      <h4 className="site-heading">Báo cáo 06 các cấp: tổng hợp theo lĩnh vực</h4>
      <SearchForm first={first} onSearch={onSearch} onChange={onChange} />
      <Spin spinning={waiting} tip="Đang tải…">
        <div id="ContainerSwapper" className="table-responsive" data-asked={JSON.stringify(answer.query)}>
          <table id="data" className="table table-bordered">
            <thead>
              <tr className="text-center">
                <td colSpan={12}>
                  <strong>{TITLE}</strong>
                </td>
              </tr>
              <Form06Head words={WORDS} />
            </thead>
            <tbody>
              <Form06Rows answer={answer} startAt={2} show={dotted} />
            </tbody>
          </table>
        </div>
      </Spin>
      <ExportCopy answer={answer} shown={shown} title={EXPORT_TITLE} words={EXPORT_WORDS} startAt={2} />
    </>
  )
}
