import { Modal, Spin, Table } from 'antd'
import { useState } from 'react'
import type { SitePage } from '../app'
import { type Answer, answerByUnit } from '../data/answer'
import { ZERO } from '../data/counts'
import { LEVELS } from '../data/units'
import { ExportCopy } from '../parts/export-copy'
import { Form06Head, type HeadWords } from '../parts/form-06-head'
import { Form06Rows } from '../parts/form-06-rows'
import { dotted } from '../parts/format'
import { SearchForm } from '../parts/search-form'
import { useAnswer } from '../parts/use-answer'
import { breakOf, queryOf, TODAY } from '../question'

const TITLE = 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC'

const WORDS: HeadWords = {
  row: 'Đơn vị',
  received: 'Số hồ sơ nhận giải quyết',
  inPeriod: 'Trong kỳ',
  carried: 'Kỳ trước',
  resolved: 'Số lượng hồ sơ đã giải quyết',
  onTime: 'Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)',
  pending: 'Số lượng hồ sơ đang giải quyết',
  inTime: 'Đúng hạn (Bao gồm cả hồ sơ chờ BS)',
}

const EXPORT_WORDS: HeadWords = {
  ...WORDS,
  inPeriod: 'Trong đó',
  carried: 'Từ kỳ trước',
  resolved: 'Số hồ sơ đã giải quyết',
  onTime: 'Đúng hạn',
  inTime: 'Trong hạn',
}

/** Before «Thống kê» the page already shows a total row of zeros. */
const EMPTY: Answer = { groups: [], total: ZERO, query: { unit: null, from: '2025-01-01', to: TODAY } }

export const page: SitePage = { route: 'bao-cao-06a', menu: 'Báo cáo 06a', Page: Report06a }

function Report06a() {
  const [opened, setOpened] = useState<number | null>(null)
  const { first, answer, waiting, shown, onSearch, onChange } = useAnswer(
    (values) =>
      answerByUnit(
        queryOf(values),
        LEVELS[values.capThucHien] ?? null,
        breakOf(new URLSearchParams(location.search)),
      ),
    EMPTY,
  )
  const link = (count: number) =>
    // biome-ignore lint/a11y/useValidAnchor lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: as on the real page
    count === 0 ? '0' : <a onClick={() => setOpened(count)}>{dotted(count)}</a>
  return (
    <>
      <h4 className="site-heading">Báo cáo 06a: tình hình, kết quả giải quyết TTHC theo đơn vị</h4>
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
              <Form06Rows answer={answer} startAt={1} show={link} />
            </tbody>
          </table>
        </div>
      </Spin>
      <ExportCopy answer={answer} shown={shown} title={TITLE} words={EXPORT_WORDS} startAt={1} />
      <DossierList count={opened} onClose={() => setOpened(null)} />
    </>
  )
}

interface ListProps {
  readonly count: number | null
  readonly onClose: () => void
}

/** A click on a count opens the list behind it: what a capture must never do. */
function DossierList({ count, onClose }: ListProps) {
  const rows = Array.from({ length: count ?? 0 }, (_, at) => ({
    key: at,
    code: `Mẫu ${at + 1}`,
    state: 'Đã trả kết quả',
  }))
  return (
    <Modal title="Danh sách hồ sơ" open={count !== null} onCancel={onClose} footer={null} width={800}>
      <Table
        size="small"
        dataSource={rows}
        columns={[
          { title: 'Mã hồ sơ', dataIndex: 'code' },
          { title: 'Trạng thái', dataIndex: 'state' },
        ]}
        pagination={{ pageSize: 10, showTotal: (all, [from, to]) => `${from}-${to} trong ${all}` }}
      />
    </Modal>
  )
}
