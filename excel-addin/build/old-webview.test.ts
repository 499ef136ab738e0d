import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'

const HTML = readFileSync('excel-addin/taskpane.html', 'utf8')

test('a webview that knows no modules gets a plain page that says what to do', () => {
  const { window } = new JSDOM(HTML.replace('<script nomodule>', '<script>'), { runScripts: 'dangerously' })
  const page = window.document.getElementById('old-webview')
  expect(page?.hidden).toBe(false)
  expect(page?.textContent).toContain('Mở tiện ích Sổ Một Cửa trong Chrome')
  expect(page?.querySelectorAll('li')).toHaveLength(3)
})

test('any other browser does not see it', () => {
  const { window } = new JSDOM(HTML)
  expect(window.document.getElementById('old-webview')?.hidden).toBe(true)
  expect(HTML).toContain('<script nomodule>')
})
