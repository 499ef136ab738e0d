import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { snapshotOf } from '../unit/captured'
import { cliHere, oneBrowserForAll } from './cli-here'

const ROOT = resolve(import.meta.dirname, '../..')
const IOC = join(ROOT, 'test/sample-site/ioc')

const QUARTER = snapshotOf({
  rows: Object.fromEntries(
    ['Hộ tịch', 'Chứng thực', 'Đất đai', ''].map((name, at) => [
      name,
      {
        'dossiers.received': 1743 + at,
        'dossiers.received.online': 1312,
        'dossiers.received.direct': 380 + at,
        'dossiers.carried-over': 51,
        'dossiers.resolved.early': 10,
        'dossiers.resolved.on-time': 1720,
      },
    ]),
  ),
})

let browser: { close(): Promise<void> }
let site: SampleSite
let captured: string

beforeAll(async () => {
  browser = await oneBrowserForAll()
  site = await serveSampleSite()
  captured = join(mkdtempSync(join(tmpdir(), 'fill-form-')), 'quarter.json')
  writeFileSync(captured, JSON.stringify(QUARTER))
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

interface Printed {
  readonly report: string
  readonly writes: readonly {
    row: string
    column: string
    value: number
    readBack: string
    outcome: string
  }[]
  readonly refusals: readonly { reason: string; where?: string }[]
  readonly submitted: false
  readonly held?: { quietMs: number; calm: boolean }
  readonly dialogs?: readonly { type: string; message: string }[]
  readonly leftWrong?: readonly { shows: string; before: string }[]
}

/** The command as somebody types it; the site answers from this very process, so that it must not be kept waiting. */
async function typed(page: string, ...more: string[]): Promise<{ status: number; printed: Printed }> {
  const words = ['scripts/cli.mjs', 'fill-form', page, captured, ...more]
  const { status, stdout, stderr } = await new Promise<{ status: number; stdout: string; stderr: string }>(
    (done) =>
      execFile('node', words, { cwd: ROOT }, (error, out, err) =>
        done({ status: typeof error?.code === 'number' ? error.code : 0, stdout: out, stderr: err }),
      ),
  )
  if (stdout === '') throw new Error(stderr)
  return { status, printed: JSON.parse(stdout) }
}

async function fillForm(
  page: string,
  ...more: string[]
): Promise<{ status: number | null; printed: Printed }> {
  const { code, json, words } = await cliHere('fill-form', page, captured, ...more)
  if (json === null) throw new Error(words)
  return { status: code, printed: json }
}

const shell = (more: string) => `/ioc/main/manager.jsp?func=page/olap/FNC003&mode=input&obj_type=1&${more}`

describe('cli fill-form', () => {
  test.each([
    ['a saved page by fields', () => join(IOC, 'ii-06a.html'), 15],
    ['a saved page with the tree of indicators', () => join(IOC, 'indicators.html'), 5],
    ['the shell', () => `${site.url}${shell('form=ii-06a')}`, 15],
    ['an inner frame', () => `${site.url}${shell('form=ii-06a&frame=1')}`, 15],
    ['jqGrid by cells', () => `${site.url}${shell('form=ii-06a&variant=jqgrid')}`, 15],
    ['jqGrid by rows', () => `${site.url}${shell('form=ii-06a&variant=jqgrid&grid=row')}`, 15],
    ['cells edited in place', () => `${site.url}${shell('form=ii-06a&variant=editable')}`, 15],
    ['the Government portal’s head of fields', () => join(IOC, 'government.html'), 15],
  ])('%s: every figure in its place, nothing sent', async (_, page, writes) => {
    const { printed } = await fillForm(page())
    expect(printed).toMatchObject({ report: 'ii-06a', submitted: false })
    expect(printed.writes).toHaveLength(writes)
    expect(new Set(printed.writes.map(({ outcome }) => outcome))).toEqual(new Set(['filled']))
    for (const { value, readBack } of printed.writes) expect(readBack.replace(/\./g, '')).toBe(String(value))
  })

  test.each([
    ['a grid that cannot be written', 'form=ii-06a&variant=text', 'field-read-only'],
    ['another unit’s form', 'form=ii-06a&unit=UBND xã Sơn Kim 1', 'wrong-unit'],
    ['the calendar quarter', 'form=ii-06a&from=01/01/2025&to=31/03/2025', 'wrong-period'],
    ['another quarter named without days', 'form=ii-06a&period=Quý II/2025&from=-', 'wrong-period'],
    ['a form handed in', 'form=ii-06a&state=Đã trình lãnh đạo', 'field-read-only'],
    ['the list of reports', 'list', 'table-not-found'],
  ])('%s is refused by name, and no field is written', async (_, query, reason) => {
    const page =
      query === 'list'
        ? `${site.url}/ioc/main/manager.jsp?func=page/olap/FNC002`
        : `${site.url}${shell(query)}`
    const { status, printed } = await fillForm(page)
    expect(status).toBe(1)
    expect(printed.writes).toEqual([])
    expect(printed.refusals.map((refusal) => refusal.reason)).toContain(reason)
  })

  /** The saved form with a script of its page's own at the end. */
  function withScript(script: string): string {
    const folder = join(mkdtempSync(join(tmpdir(), 'fill-form-')), 'ioc')
    cpSync(IOC, folder, { recursive: true })
    const page = join(folder, 'ii-06a.html')
    const html = readFileSync(page, 'utf8')
      // Before the page sets its tripwires.
      .replace(/<head>/, '<head><script>window.ask = fetch.bind(window)</script>')
      .replace('</body>', `<script>${script}</script></body>`)
    writeFileSync(page, html)
    return page
  }

  describe('a page that does more than take what is written', () => {
    const saves = `addEventListener('change', () => ask('http://127.0.0.1:1/save', { method: 'POST' }).catch(() => {}))`

    // What a server is asked takes its time: this one waits as long as ever.
    test('saves by itself: nothing stays in it, and it is filled after the yes', async () => {
      const first = await typed(withScript(saves))
      expect(first.status).toBe(1)
      expect(first.printed.refusals[0]?.reason).toBe('sends-by-itself')
      expect(new Set(first.printed.writes.map(({ outcome }) => outcome))).toEqual(new Set(['stopped']))
      expect(first.printed.writes.map(({ readBack }) => readBack).join('')).toBe('')
      const { printed } = await typed(withScript(saves), '--self-saving')
      expect(new Set(printed.writes.map(({ outcome }) => outcome))).toEqual(new Set(['filled']))
      expect(printed.refusals[0]?.reason).toBe('sends-by-itself')
      expect(printed.held?.quietMs).toBeGreaterThanOrEqual(2000)
    })

    test('asks something: what it asked is printed', async () => {
      const { printed } = await fillForm(
        withScript(`addEventListener('change', () => alert('Đã nhận'), { once: true })`),
      )
      expect(printed.dialogs).toEqual([{ type: 'alert', message: 'Đã nhận' }])
      expect(new Set(printed.writes.map(({ outcome }) => outcome))).toEqual(new Set(['filled']))
    })

    test('keeps another number: that place is named with what stands in it', async () => {
      const keeps = `addEventListener('focusout', ({ target }) => {
        if (target.closest('tr') && target.type === 'text') Object.assign(target, { value: '999', readOnly: true })
      }, { once: true })`
      const { status, printed } = await fillForm(withScript(keeps))
      expect(status).toBe(1)
      expect(printed.leftWrong).toMatchObject([{ shows: '999', before: '' }])
    })

    test('has set its fields to 0: one question, and filled with «zeros»', async () => {
      const zeros = `const timer = setInterval(() => {
        const open = [...document.querySelectorAll('input')].filter((one) => !one.readOnly && !one.disabled && one.type === 'text' && one.closest('tr'))
        if (open.length < 20) return
        clearInterval(timer)
        for (const one of open) one.value = '0'
      }, 5)`
      const asked = await fillForm(withScript(zeros))
      expect(asked.printed.refusals.filter(({ reason }) => reason === 'cell-not-empty')).toHaveLength(1)
      const { printed } = await fillForm(withScript(zeros), '--overwrite', 'zeros')
      expect(printed.writes.filter(({ outcome }) => outcome === 'filled').length).toBeGreaterThanOrEqual(15)
      expect(printed.refusals.filter(({ reason }) => reason === 'cell-not-empty')).toEqual([])
    })
  })

  describe('fields that hold another number', () => {
    /** The saved form, with 7 already in its first two fields. */
    function typedInto(): string {
      // As soon as the fields are there: later it would be typed into a form that is being filled.
      return withScript(`const timer = setInterval(() => {
        const open = [...document.querySelectorAll('input')].filter((one) => !one.readOnly && one.type === 'text' && one.closest('tr'))
        if (open.length < 2) return
        clearInterval(timer)
        for (const one of open.slice(0, 2)) one.value = '7'
      }, 5)`)
    }
    const taken = ({ refusals }: Printed) => refusals.filter(({ reason }) => reason === 'cell-not-empty')

    test('are refused; the one that is named is overwritten, the other stays', async () => {
      const page = typedInto()
      const first = await fillForm(page)
      expect(first.status).toBe(1)
      const names = taken(first.printed).map(({ where }) => where)
      expect(names).toHaveLength(2)
      const one = await fillForm(page, '--overwrite', names[0] ?? '')
      expect(taken(one.printed).map(({ where }) => where)).toEqual([names[1]])
      expect(one.printed.writes).toHaveLength(first.printed.writes.length + 1)
    })

    test('are all overwritten by «all»; a name that no field has is wrong usage', async () => {
      const page = typedInto()
      const all = await fillForm(page, '--overwrite', 'all')
      expect(taken(all.printed)).toEqual([])
      expect(all.printed.writes.every(({ outcome }) => outcome === 'filled')).toBe(true)
      await expect(fillForm(page, '--overwrite', 'FN99')).rejects.toThrow(/«FN99» không phải ô/)
    })
  })

  test('nobody but the browser’s own page asked the site for anything', () => {
    expect(site.requests.filter((request) => !/^GET \/(ioc\/|favicon)/.test(request))).toEqual([])
  })
})
