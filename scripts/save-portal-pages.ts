import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { chromium } from 'playwright-core'
import { CHROMIUM_ARGS } from './cli/open-page'
import { savedPage } from './saved-page'
import { ensureChromium } from './setup/ready.mjs'

/** Pages of portals whose table is a library's own are drawn by that very library, on a page with nothing else. */
export async function savePortalPages(): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
    for (const { file, body, styles, scripts, draw, ready } of DRAWN) {
      await page.goto('about:blank')
      await page.setContent(
        `<!doctype html><html lang="vi"><head><title></title></head><body>${body}</body></html>`,
      )
      for (const path of styles) await page.addStyleTag({ path: `node_modules/${path}` })
      for (const path of scripts) await page.addScriptTag({ path: `node_modules/${path}` })
      await page.evaluate(draw)
      await page.waitForSelector(ready)
      await page.waitForTimeout(300)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, await savedPage(page))
    }
  } finally {
    await browser.close()
  }
  return DRAWN.map(({ file }) => file)
}

interface Drawn {
  readonly file: string
  readonly body: string
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  readonly draw: string
  readonly ready: string
}

/** Units with their counts: carried over, online, in person, by post; early, on time, late; in time, overdue. */
const UNITS = `[
  ['UBND xã Sơn Tây', 12, 431, 208, 5, 220, 398, 6, 30, 2],
  ['UBND xã Sơn Giang', 0, 1102, 330, 0, 610, 790, 4, 27, 1],
  ['UBND xã Sơn Trung', 25, 266, 91, 3, 102, 251, 9, 20, 3],
  ['UBND xã Quang Diệm', 7, 318, 77, 0, 96, 270, 3, 33, 0],
]`
const SUM = `(rows) => rows[0].slice(1).map((_, at) => rows.reduce((all, row) => all + row[at + 1], 0))`
const DOTTED = `(count) => String(count).replace(/\\B(?=(\\d{3})+$)/g, '.')`

const DRAWN: readonly Drawn[] = [
  {
    file: 'core/portals/hatinh-trong-ngay/page.html',
    body: '<div id="root"></div>',
    styles: ['antd/dist/reset.css'],
    scripts: [
      'react/umd/react.production.min.js',
      'react-dom/umd/react-dom.production.min.js',
      'dayjs/dayjs.min.js',
      'antd/dist/antd.min.js',
    ],
    draw: `(() => {
      const { createElement: h } = React
      const units = ${UNITS}, sum = ${SUM}, dotted = ${DOTTED}
      const counts = ([name, , ...rest]) => [name, ...rest.slice(0, 6)]
      const rows = units.map(counts)
      const linked = (count) => (count === 0 ? '0' : h('a', null, dotted(count)))
      const group = (title, names, from) => ({
        title,
        children: names.map((name, at) => ({
          title: name, key: title + name, width: 120, align: 'right', render: (_, row) => linked(row.counts[from + at]),
        })),
      })
      const totals = sum(rows)
      const total = (from) => dotted(totals.slice(from, from + 3).reduce((all, count) => all + count, 0))
      const cell = (index, colSpan, text) => h(antd.Table.Summary.Cell, { index, colSpan, key: index }, h('strong', null, text))
      const day = (label, name) =>
        h(antd.Col, { span: 6 }, h(antd.Form.Item, { label, name }, h(antd.DatePicker, { format: 'DD/MM/YYYY', placeholder: 'Chọn ngày' })))
      const page = h('main', null,
        h('h3', { className: 'title' }, 'Thống kê hồ sơ trong ngày'),
        h(antd.Form, { name: 'ThongKeSearch', layout: 'vertical', initialValues: { tuNgay: dayjs('2025-03-14'), denNgay: dayjs('2025-03-14') } },
          h(antd.Row, { gutter: 8 }, day('Từ ngày', 'tuNgay'), day('Đến ngày', 'denNgay')),
          h(antd.Button, { type: 'primary' }, 'Thống kê')),
        h(antd.Spin, { spinning: false }, h(antd.Table, {
          bordered: true,
          dataSource: rows.map(([name, ...own], at) => ({ key: String(at), at: at + 1, name, counts: own })),
          columns: [
            { title: 'STT', dataIndex: 'at', width: 60, align: 'center' },
            { title: 'Đơn vị', dataIndex: 'name', width: 320 },
            group('Tiếp nhận', ['Trực tuyến', 'Trực tiếp', 'BCCI'], 0),
            group('Đã xử lý', ['Trước hạn', 'Đúng hạn', 'Quá hạn'], 3),
          ],
          summary: () => h(antd.Table.Summary, null, h(antd.Table.Summary.Row, null,
            cell(0, 2, 'Tổng số'), cell(2, 3, total(0)), cell(5, 3, total(3)))),
          pagination: {
            position: ['topLeft', 'bottomRight'], pageSize: 10000, pageSizeOptions: ['10', '20', '50', '100', '10000'], showSizeChanger: true,
            showTotal: (all, [from, to]) => 'Hiển thị ' + from + '-' + to + ' trong ' + all,
          },
        })))
      ReactDOM.createRoot(document.getElementById('root')).render(h(antd.ConfigProvider, { theme: { hashed: false } }, page))
    })()`,
    ready: '.ant-table-row',
  },
  {
    file: 'core/portals/mot-cua-jqgrid/page.html',
    body: `<div class="content"><h3 class="page-title">Thống kê giải quyết hồ sơ một cửa</h3>
<div class="form-group"><label for="txtTuNgay">Từ ngày</label><input id="txtTuNgay" class="form-control datepicker" value="15/12/2024"></div>
<div class="form-group"><label for="txtDenNgay">Đến ngày</label><input id="txtDenNgay" class="form-control datepicker" value="14/03/2025"></div>
<table id="gridThongKe"></table><div id="pagerThongKe"></div></div>`,
    styles: ['free-jqgrid/css/ui.jqgrid.css'],
    scripts: ['jquery/dist/jquery.js', 'free-jqgrid/dist/jquery.jqgrid.src.js'],
    draw: `(() => {
      const units = ${UNITS}, sum = ${SUM}, dotted = ${DOTTED}
      const names = ['kyTruoc', 'trucTuyen', 'trucTiep', 'bcci', 'truocHan', 'dungHan', 'quaHan', 'conHan', 'treHan']
      const labels = ['Kỳ trước', 'Trực tuyến', 'Trực tiếp', 'BCCI', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Trong hạn', 'Quá hạn']
      const shown = (counts) => ({
        tong: dotted(counts.slice(0, 4).reduce((a, b) => a + b, 0)),
        ...Object.fromEntries(names.map((name, at) => [name, dotted(counts[at])])),
      })
      const number = (name, label) => ({ name, label, width: 110, align: 'right', sortable: false })
      jQuery('#gridThongKe').jqGrid({
        datatype: 'local', pager: '#pagerThongKe', viewrecords: true, rowNum: 100, height: 300, width: 900, shrinkToFit: false, footerrow: true,
        caption: 'Danh sách đơn vị',
        data: units.map(([ten, ...counts], at) => ({ id: at + 1, stt: at + 1, ten, ma: 'H00.' + at, ...shown(counts) })),
        colModel: [
          { name: 'stt', label: 'STT', width: 50, frozen: true }, { name: 'ten', label: 'Đơn vị', width: 220, frozen: true },
          { name: 'ma', label: 'Mã', hidden: true },
          number('tong', 'Tổng số'), ...names.map((name, at) => number(name, labels[at])),
        ],
        loadComplete: function () { jQuery(this).jqGrid('footerData', 'set', { ten: 'Tổng cộng', ...shown(sum(units)) }) },
      })
      .jqGrid('setGroupHeaders', { useColSpanStyle: true, groupHeaders: [
        { startColumnName: 'tong', numberOfColumns: 5, titleText: 'Tiếp nhận' },
        { startColumnName: 'truocHan', numberOfColumns: 3, titleText: 'Đã giải quyết' },
        { startColumnName: 'conHan', numberOfColumns: 2, titleText: 'Đang giải quyết' },
      ] })
      .jqGrid('setFrozenColumns')
    })()`,
    ready: '.ui-jqgrid-btable tr.jqgrow',
  },
]
