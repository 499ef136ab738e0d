import { Spin, Table } from 'antd'
import type { SitePage } from '../app'
import { unitCounts } from '../data/fields'
import { UNITS } from '../data/units'
import { dotted } from '../parts/format'

interface InDay {
  readonly key: string
  readonly at: number
  readonly name: string
  readonly counts: readonly number[]
}

const QUERY = { unit: null, from: '2025-03-14', to: '2025-03-14' }

/** How the table is drawn: `?bang=` with head and body apart, or with only the rows in view. */
const drawn = (): string | null => new URLSearchParams(location.search).get('bang')

const ROWS: readonly InDay[] = Array.from({ length: 69 }, (_, at) => {
  const unit = UNITS[at % UNITS.length] ?? { id: '', name: '', group: 'Sở ban ngành' as const }
  const counts = unitCounts({ ...unit, id: `${unit.id}-${at}` }, QUERY)
  return {
    key: String(at),
    at: at + 1,
    name: at < UNITS.length ? unit.name : `${unit.name} (điểm ${at + 1})`,
    counts: [
      counts.tiepNhanQuaMang,
      counts.tiepNhanTrucTiepVaBCCI,
      counts.daXuLyDungHanVaTraLai,
      counts.daXuLyQuaHan,
    ],
  }
})

export const page: SitePage = {
  route: 'thong-ke-ho-so-trong-ngay',
  menu: 'Hồ sơ trong ngày',
  Page: InDayReport,
}

/** Grouped columns, a total in the foot that spans the sub-columns of a group, the pager above and below. */
function InDayReport() {
  const how = drawn()
  const group = (title: string, names: readonly string[], from: number) => ({
    title,
    children: names.map((name, at) => ({
      title: name,
      key: name,
      width: 120,
      render: (_: unknown, row: InDay) => dotted(row.counts[from + at] ?? 0),
    })),
  })
  return (
    <>
      <h4 className="site-heading">Thống kê hồ sơ trong ngày</h4>
      <Spin spinning={false}>
        <Table<InDay>
          bordered
          size="small"
          dataSource={[...ROWS]}
          virtual={how === 'virtual'}
          scroll={how === null ? { x: 800 } : { x: 800, y: 240 }}
          columns={[
            { title: 'STT', dataIndex: 'at', width: 60 },
            { title: 'Đơn vị', dataIndex: 'name', width: 320 },
            group('Tiếp nhận', ['Trực tuyến', 'Trực tiếp'], 0),
            group('Đã xử lý', ['Đúng hạn', 'Quá hạn'], 2),
          ]}
          summary={() => <Totals />}
          pagination={
            how === 'virtual'
              ? false
              : {
                  position: ['topLeft', 'bottomRight'],
                  pageSize: 20,
                  showTotal: (all, [from, to]) => `Hiển thị ${from}-${to} trong ${all}`,
                }
          }
        />
      </Spin>
    </>
  )
}

function Totals() {
  const total = (from: number): string =>
    dotted(ROWS.reduce((sum, row) => sum + (row.counts[from] ?? 0) + (row.counts[from + 1] ?? 0), 0))
  return (
    <Table.Summary fixed>
      <Table.Summary.Row>
        <Table.Summary.Cell index={0} colSpan={2}>
          <strong>Tổng số</strong>
        </Table.Summary.Cell>
        <Table.Summary.Cell index={2} colSpan={2}>
          {total(0)}
        </Table.Summary.Cell>
        <Table.Summary.Cell index={4} colSpan={2}>
          {total(2)}
        </Table.Summary.Cell>
      </Table.Summary.Row>
    </Table.Summary>
  )
}
