import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'so-mot-cua-new-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A copy for print is hidden by a style sheet only, which the sample does not keep. */
const SAVED = `<!DOCTYPE html>
<!-- saved from url=(0052)https://motcua.tinh.example/thong-ke/linh-vuc?sid=77 -->
<html><head><style>.print { display: none }</style></head><body><h3>Thống kê theo lĩnh vực</h3>
<p>Người lập: Nguyễn Văn Ba, 0912345678</p>
<div><label for="dv">Đơn vị</label><hr><select id="dv"><option>UBND xã An Bình</option></select></div>
<label for="tu">Từ ngày</label><input id="tu" value="15/12/2024"><label for="den">Đến ngày</label><input id="den" value="14/03/2025">
${[1, 2].map(
  (
    copy,
  ) => `<table class="${copy === 1 ? '' : 'print'}"><thead><tr><th>STT</th><th>Lĩnh vực</th><th>Hồ sơ tiếp nhận</th><th>Mới tiếp nhận</th></tr></thead>
<tbody><tr><td>1</td><td>Hộ tịch</td><td>752</td><td>722</td></tr><tr><td>2</td><td>Đất đai</td><td>1.132</td><td>1.105</td></tr><tr><td></td><td>Tổng số</td><td>1.884</td><td>1.827</td></tr></tbody></table>`,
)}
</body></html>`

function makeNew(...args: string[]) {
  const ran = spawnSync(process.execPath, [join(ROOT, 'scripts/new.mjs'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { code: ran.status, words: ran.stderr }
}

test('a saved page becomes the draft of a portal, once; a second time nothing is overwritten', () => {
  const saved = join(folder, 'trang.html')
  writeFileSync(saved, SAVED)
  const made = makeNew('portal', 'trang-thu', saved, '--into', folder)
  expect(made, made.words).toMatchObject({ code: 0 })
  expect(readdirSync(join(folder, 'trang-thu')).sort()).toEqual(['expected.json', 'page.html', 'portal.ts'])
  const files = ['expected.json', 'page.html', 'portal.ts'].map((name) => join(folder, 'trang-thu', name))
  const before = files.map((path) => readFileSync(path, 'utf8'))
  expect(before.join('\n')).not.toMatch(/Nguyễn|0912|An Bình|Hộ tịch|sid|\/tmp/)
  const { url, cases } = JSON.parse(before[0]!)
  expect(url).toBe('https://motcua.tinh.example/thong-ke/linh-vuc')
  expect(cases[0]).toMatchObject({ gives: { rows: 2, figures: 6, from: '2024-12-15', to: '2025-03-14' } })

  writeFileSync(files[2]!, '// somebody is at work here')
  const again = makeNew('portal', 'trang-thu', saved, '--into', folder)
  expect(again).toMatchObject({ code: 2, words: expect.stringContaining('không ghi đè') })
  expect(readFileSync(files[2]!, 'utf8')).toBe('// somebody is at work here')
})

test.each([
  ['a name that is no folder', ['portal', 'Trang Mới', 'x.html'], 2, 'Tên thư mục'],
  ['a file that is not there', ['portal', 'trang-thu', 'khong-co.html'], 1, 'file-unreadable'],
  ['a portal that is there', ['portal', 'hatinh-06a', 'x.html'], 2, 'không ghi đè'],
  ['too few words', ['portal'], 2, 'npm run new portal ID'],
  ['a kind that is none', ['trang'], 2, 'npm run new report ID'],
])('%s is said', (_, args, code, words) => {
  expect(makeNew(...args)).toMatchObject({ code, words: expect.stringContaining(words) })
})
