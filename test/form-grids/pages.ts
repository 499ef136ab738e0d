import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contentKey } from '../../scripts/setup/content-key.mjs'
import { ROOT } from '../../scripts/setup/ready.mjs'
import { builtBy } from '../support/built'

const HERE = import.meta.dirname

/** Libraries that ship no script that is whole, or only for a framework: bundles/ says what of them a page gets. */
const BUNDLED = new Set(readdirSync(join(HERE, 'bundles')).map((file) => basename(file, '.ts')))

/** What each grid is made of, by the beginning of its name: files of the library as it ships, then our own. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  handsontable: ['handsontable/dist/handsontable.full.min.css', 'handsontable/dist/handsontable.full.min.js'],
  devextreme: ['devextreme/dist/css/dx.light.css', 'devextreme.js'],
  easyui: [
    'jquery-easyui/css/easyui.css',
    'jquery-easyui/js/jquery.min.js',
    'jquery-easyui/js/jquery.easyui.min.js',
  ],
  jqgrid: [
    'free-jqgrid/dist/css/ui.jqgrid.min.css',
    'jquery/dist/jquery.min.js',
    'free-jqgrid/dist/jquery.jqgrid.min.js',
  ],
  tabulator: [
    'tabulator-tables/dist/css/tabulator.min.css',
    'tabulator-tables/dist/js/tabulator.min.js',
    'tabulator.js',
  ],
  'ag-grid': ['ag-grid-community/dist/ag-grid-community.min.js', 'ag-grid.js'],
  jspreadsheet: [
    'jsuites/dist/jsuites.css',
    'jspreadsheet-ce/dist/jspreadsheet.css',
    'jsuites/dist/jsuites.js',
    'jspreadsheet-ce/dist/index.js',
  ],
  'tui-grid': ['tui-grid/dist/tui-grid.min.css', 'tui-grid/dist/tui-grid.min.js'],
  w2ui: ['w2ui/w2ui-2.0.min.css', 'jquery/dist/jquery.min.js', 'w2ui/w2ui-2.0.min.js'],
  'kendo-like': [],
  'kendo-numeric': ['kendo-numeric.js'],
  primevue: [],
  'react-data-grid': [],
  revogrid: [],
  'vxe-table': [],
  webix: ['webix/webix.min.css', 'webix/webix.min.js'],
}

export interface GridPage {
  readonly id: string
  readonly url: string
}

/** A page for each grid under grids/, written anew: the library's own files, as an application includes them. */
export async function writeGridPages(): Promise<GridPage[]> {
  const bundles = new Map<string, string>()
  for (const name of BUNDLED) bundles.set(name, await bundle(name))
  const folder = join(ROOT, '.output', 'form-grids')
  mkdirSync(folder, { recursive: true })
  return readdirSync(join(HERE, 'grids')).map((file) => {
    const id = basename(file, '.js')
    const path = join(folder, `${id}.html`)
    writeFileSync(path, pageOf(id, bundles))
    return { id, url: fileAddress(path) }
  })
}

function bundle(name: string): Promise<string> {
  return builtBy(
    `form-grids-bundles/${name}`,
    contentKey(['test/form-grids', 'package-lock.json']),
    (outDir) => ({
      root: HERE,
      configFile: false,
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: true,
        lib: {
          entry: join(HERE, 'bundles', `${name}.ts`),
          formats: ['iife'],
          name: 'grids',
          fileName: () => 'grid.js',
          cssFileName: 'grid',
        },
      },
    }),
  )
}

function pageOf(id: string, bundles: ReadonlyMap<string, string>): string {
  const family = Object.keys(MADE_OF).find((name) => id.startsWith(name))
  if (family === undefined) throw new Error(`what ${id} is made of is not said`)
  const built = bundles.get(family)
  const bundled = built === undefined ? [] : readdirSync(built).filter((file) => /\.(css|js)$/.test(file))
  const files = [
    fileAddress(join(HERE, 'stage.js')),
    ...bundled.map((file) => fileAddress(join(built ?? '', file))),
    ...(MADE_OF[family] ?? []).map(addressOf),
  ]
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Biểu nhập số liệu</title>
${files
  .filter((file) => file.endsWith('.css'))
  .map((file) => `<link rel="stylesheet" href="${file}">`)
  .join('\n')}
<style>#grid { width: 900px; min-height: 220px } body { font: 14px sans-serif }</style></head>
<body>
<h3>Báo cáo kết quả giải quyết thủ tục hành chính</h3>
<p>Đơn vị báo cáo: UBND thị trấn Phố Châu</p>
<p>Kỳ báo cáo: Quý I/2025 (15/12/2024–14/03/2025)</p>
<div id="grid"></div>
<button class="save" type="button">Lưu</button>
${files
  .filter((file) => file.endsWith('.js'))
  .map((file) => `<script src="${file}"></script>`)
  .join('\n')}
<script src="${fileAddress(join(HERE, 'grids', `${id}.js`))}"></script>
<script>setTimeout(() => { zoo.ready = true }, 300)</script>
</body></html>
`
}

function addressOf(file: string): string {
  return fileAddress(file.includes('/') ? join(ROOT, 'node_modules', file) : join(HERE, file))
}

function fileAddress(path: string): string {
  return pathToFileURL(path).href
}
