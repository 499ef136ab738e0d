import { writeFileSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { serveSampleSite } from '../test/sample-site/serve'
import { CHROMIUM_ARGS } from './cli/open-page'
import { savedPage } from './saved-page'
import { ensureChromium } from './setup/ready.mjs'

const FOLDER = 'test/fixtures/shapes'

/** Shapes that are a library's own are drawn by that very library: antd on the sample site, the others on a blank page. */
export async function saveLibraryShapes(): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  const site = await serveSampleSite()
  const files: string[] = []
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
    for (const [file, query] of ANTD) {
      await page.goto(`${site.url}/dvc/thong-ke/thong-ke-ho-so-trong-ngay${query}`)
      await page.waitForSelector('.ant-table-row')
      files.push(await save(page, file))
    }
    for (const [file, body, styles, scripts, draw, ready] of DRAWN) {
      await page.goto('about:blank')
      await page.setContent(
        `<!doctype html><html lang="vi"><head><title></title></head><body>${body}</body></html>`,
      )
      for (const path of styles) await page.addStyleTag({ path: `node_modules/${path}` })
      for (const path of scripts) await page.addScriptTag({ path: `node_modules/${path}` })
      await page.evaluate(draw)
      await page.waitForSelector(ready)
      await page.waitForTimeout(300)
      files.push(await save(page, file))
    }
  } finally {
    await browser.close()
    await site.close()
  }
  return files
}

async function save(page: Page, name: string): Promise<string> {
  const file = `${FOLDER}/${name}.html`
  writeFileSync(file, await savedPage(page))
  return file
}

const ANTD: readonly (readonly [file: string, query: string])[] = [
  ['07-antd-grouped', ''],
  ['15-antd-scroll', '?bang=scroll'],
  ['18-antd-virtual', '?bang=virtual'],
]

type Drawn = readonly [
  file: string,
  body: string,
  styles: readonly string[],
  scripts: readonly string[],
  draw: string,
  ready: string,
]

const JQGRID_SCRIPTS = ['jquery/dist/jquery.js', 'free-jqgrid/dist/jquery.jqgrid.src.js']
const JQGRID_STYLES = ['free-jqgrid/css/ui.jqgrid.css']

const ROWS = `Array.from({ length: 30 }, (_, at) => ({ id: at + 1, stt: at + 1, ten: 'UBND xã số ' + (at + 1), dung: (1200 + at * 37).toLocaleString('de-DE'), qua: at % 4 }))`

const DRAWN: readonly Drawn[] = [
  [
    '15-jqgrid-frozen',
    '<table id="grid"></table><div id="pager"></div>',
    JQGRID_STYLES,
    JQGRID_SCRIPTS,
    `jQuery('#grid').jqGrid({
      datatype: 'local', data: ${ROWS}, rowNum: 10, pager: '#pager', viewrecords: true, height: 200, width: 600, shrinkToFit: false, footerrow: true,
      caption: 'Danh sách',
      colModel: [
        { name: 'stt', label: 'STT', width: 50, frozen: true }, { name: 'ten', label: 'Đơn vị', width: 220, frozen: true },
        { name: 'dung', label: 'Đúng hạn', width: 200 }, { name: 'qua', label: 'Quá hạn', width: 200 }, { name: 'ma', label: 'Mã', hidden: true },
      ],
      loadComplete: function () { jQuery(this).jqGrid('footerData', 'set', { ten: 'Tổng số', dung: '28.635', qua: '43' }) },
    }).jqGrid('setGroupHeaders', { useColSpanStyle: true, groupHeaders: [{ startColumnName: 'dung', numberOfColumns: 2, titleText: 'Đã xử lý' }] }).jqGrid('setFrozenColumns')`,
    '.ui-jqgrid-btable tr.jqgrow',
  ],
  [
    '15-jqgrid-busy',
    '<table id="grid"></table>',
    JQGRID_STYLES,
    JQGRID_SCRIPTS,
    `jQuery('#grid').jqGrid({ datatype: 'local', data: ${ROWS}.slice(0, 2), height: 'auto', colModel: [{ name: 'ten', label: 'Đơn vị' }, { name: 'dung', label: 'Đúng hạn' }], gridview: true });
     jQuery('#load_grid').show()`,
    '.ui-jqgrid-btable tr.jqgrow',
  ],
  [
    '15-datatables-scroll',
    '<table id="bang" style="width:100%"><thead><tr><th rowspan="2">Đơn vị</th><th colspan="2">Đã xử lý</th></tr><tr><th>Đúng hạn</th><th>Quá hạn</th></tr></thead><tfoot><tr><th>Tổng số</th><th>28.635</th><th>43</th></tr></tfoot></table>',
    ['datatables.net-dt/css/dataTables.dataTables.css'],
    ['jquery/dist/jquery.js', 'datatables.net/js/dataTables.js'],
    `new DataTable('#bang', { data: ${ROWS}.map((row) => [row.ten, row.dung, row.qua]), scrollY: '200px', pageLength: 10,
      language: { info: 'Hiển thị _START_-_END_ trong _TOTAL_', search: 'Tìm:', lengthMenu: '_MENU_ dòng' } })`,
    '.dt-scroll-body tbody tr:nth-child(2)',
  ],
]
