import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillDocx, inflateEntry, openDocx } from '../../test/support/file-hand-now'
import { smallDocx } from '../../test/support/small-docx'
import { faultsOfWordXml } from '../../test/support/word-order'
import { refusalOf } from '../outcome'
import { sameText } from '../text/fold'
import { escapeMarkup } from '../text/markup'
import { decode } from '../workbook/xml'
import { openZip } from '../workbook/zip/zip'
import { type BoundText, boundTag, isAsWritten, readBoundTag } from './bound-text'
import { type FindWords, planWords } from './fill-docx'

const RESOLVED: BoundText = { key: 'dossiers.resolved', label: 'Đã giải quyết', text: '1.234' }
const RECEIVED: BoundText = { key: 'dossiers.received', label: 'Tiếp nhận', text: '7' }

const find: FindWords = (name) => {
  if (sameText(name, 'Chưa có')) return refusalOf('no-figure', 'Chưa có số liệu.')
  return [RESOLVED, RECEIVED].find(({ key, label }) => name === key || sameText(name, label)) ?? null
}

const run = (text: string, looks = '') =>
  `<w:r>${looks}<w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`
const paragraph = (inner: string) => `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${inner}</w:p>`

function planned(bytes: Uint8Array) {
  const file = openDocx(bytes)
  if (!file.ok) throw new Error(file.refusal.message)
  const plan = planWords(file.value, find)
  return { file: file.value, plan }
}

function filled(bytes: Uint8Array) {
  const { file, plan } = planned(bytes)
  if (!plan.ok) throw new Error(plan.refusal.message)
  const { writes, refusals } = plan.value
  return { bytes: fillDocx(file, writes), writes, refusals }
}

function partsIn(bytes: Uint8Array): Map<string, string> {
  const zip = openZip(bytes)
  if (!zip.ok) throw new Error(zip.refusal.message)
  return new Map(
    zip.value.entries.map((entry) => {
      const part = inflateEntry(zip.value, entry)
      return [entry.name, part.ok ? part.value : 'damaged']
    }),
  )
}

function documentOf(bytes: Uint8Array): string {
  return partsIn(bytes).get('word/document.xml') ?? ''
}

/** What is read, paragraph by paragraph. */
function wordsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([whole]) =>
    [...whole.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => decode(text ?? '')).join(''),
  )
}

function reasonsOf(body: string): string[] {
  const { plan } = planned(smallDocx(body))
  return plan.ok ? plan.value.refusals.map(({ reason }) => reason) : [plan.refusal.reason]
}

describe('«{{…}}» over runs', () => {
  const SENTENCE =
    'Đã giải quyết {{ Đã giải quyết }} hồ sơ, tiếp nhận {{dossiers.received}} & {{dossiers.received}}.'
  const SAID = 'Đã giải quyết 1.234 hồ sơ, tiếp nhận 7 & 7.'
  const LOOKS = ['', '<w:rPr><w:b/></w:rPr>', '<w:rPr><w:i/><w:sz w:val="26"/></w:rPr>']
  const BETWEEN = ['', '<w:proofErr w:type="spellStart"/>', '<w:bookmarkStart w:id="3" w:name="a"/>']

  test('however Word splits them, the same words come out, every other part keeps its bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(SENTENCE.length), fc.nat(2), fc.nat(2), fc.boolean()), { maxLength: 12 }),
        (cuts) => {
          const at = [...new Set([0, ...cuts.map(([cut]) => cut), SENTENCE.length])].sort((a, b) => a - b)
          const runs = at.slice(0, -1).map((start, index) => {
            const [, looks = 0, between = 0, isDouble = false] = cuts[index] ?? []
            const text = SENTENCE.slice(start, at[index + 1])
            const half = Math.floor(text.length / 2)
            const whole = isDouble
              ? `<w:r>${LOOKS[looks]}<w:t xml:space="preserve">${escapeMarkup(text.slice(0, half))}</w:t><w:t xml:space="preserve">${escapeMarkup(text.slice(half))}</w:t></w:r>`
              : run(text, LOOKS[looks])
            return BETWEEN[between] + whole
          })
          const before = smallDocx(paragraph(run('Câu khác.')) + paragraph(runs.join('')))
          const after = filled(before)
          const xml = documentOf(after.bytes)
          expect(wordsOf(xml)).toEqual(['Câu khác.', SAID])
          expect(faultsOfWordXml(xml)).toEqual([])
          expect(xml.match(/<w:proofErr/g)?.length ?? 0).toBe(
            runs.join('').match(/<w:proofErr/g)?.length ?? 0,
          )
          const [old, now] = [partsIn(before), partsIn(after.bytes)]
          expect([...now.keys()]).toEqual([...old.keys()])
          for (const [name, part] of old) if (name !== 'word/document.xml') expect(now.get(name)).toBe(part)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('what stands right before and right behind is no part of it', () => {
    const link = `<w:hyperlink>${run('xem')}</w:hyperlink>`
    const { bytes, refusals } = filled(smallDocx(paragraph(link + run('{{Tiếp nhận}}') + link)))
    expect(refusals).toEqual([])
    expect(wordsOf(documentOf(bytes))).toEqual(['xem7xem'])
    expect(documentOf(bytes).split(link)).toHaveLength(3)
  })

  test('the numbers of new controls follow the highest there is', () => {
    const known = [9, 3].map((id) => `<w:sdt><w:sdtPr><w:id w:val="${id}"/></w:sdtPr><w:sdtContent/></w:sdt>`)
    const { bytes } = filled(smallDocx(paragraph(known.join('') + run('{{Tiếp nhận}} {{Đã giải quyết}}'))))
    const ids = [...documentOf(bytes).matchAll(/<w:id w:val="(\d+)"\/>/g)].map(([, id]) => Number(id))
    expect(ids).toEqual([9, 3, 10, 11])
  })

  test('what is written keeps the looks of the first run, and is bound to its figure', () => {
    const looks = '<w:rPr><w:b/></w:rPr>'
    const { bytes } = filled(smallDocx(paragraph(run('{{Tiếp', looks) + run(' nhận}}'))))
    expect(documentOf(bytes)).toContain(
      `<w:tag w:val="smc:dossiers.received=7"/><w:id w:val="1"/><w:text/></w:sdtPr><w:sdtContent><w:r>${looks}<w:t xml:space="preserve">7</w:t></w:r>`,
    )
  })

  test('one in the head of the page is found, too', () => {
    const { bytes } = filled(smallDocx(paragraph(run('a')), paragraph(run('{{Tiếp nhận}}'))))
    expect(partsIn(bytes).get('word/header1.xml')).toContain('smc:dossiers.received=7')
  })

  test('a filled file filled again changes nothing', () => {
    const once = filled(smallDocx(paragraph(run(SENTENCE)))).bytes
    const again = filled(once)
    expect(documentOf(again.bytes)).toBe(documentOf(once))
    expect(again.writes).toHaveLength(3)
  })
})

describe('content controls by their tag', () => {
  const control = (tag: string, content: string, more = '') =>
    `<w:sdt><w:sdtPr><w:tag w:val="${escapeMarkup(tag)}"/><w:id w:val="9"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

  test.each([
    [
      'in a line',
      paragraph(run('Có ') + control('dossiers.resolved', run('…')) + run(' hồ sơ')),
      'Có 1.234 hồ sơ',
    ],
    ['by its label', paragraph(control('Đã giải quyết', run('…'))), '1.234'],
    ['around a paragraph', control('dossiers.resolved', paragraph(run('…') + run('…'))), '1.234'],
    [
      'with nothing in it but its prompt',
      paragraph(control('dossiers.resolved', run('Bấm để nhập'), '<w:showingPlcHdr/>')),
      '1.234',
    ],
  ])('%s', (_, body, words) => {
    const xml = documentOf(filled(smallDocx(body)).bytes)
    expect(wordsOf(xml)).toEqual([words])
    expect(xml).not.toContain('showingPlcHdr')
    expect(faultsOfWordXml(xml)).toEqual([])
  })

  test('of another program is left alone', () => {
    const before = smallDocx(paragraph(control('goog_rdk_0', run('…'))))
    expect(filled(before)).toEqual({ bytes: before, writes: [], refusals: [] })
  })
})

describe('refused by name', () => {
  const control = (more: string, content = run('…')) =>
    paragraph(
      `<w:sdt><w:sdtPr><w:tag w:val="dossiers.received"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`,
    )
  const field = (inner: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

  test.each<[what: string, body: string, reason: string]>([
    ['a name that nothing has', paragraph(run('{{Số hồ sơ vui}}')), 'unknown-placeholder'],
    ['a figure that nobody captured', paragraph(run('{{Chưa có}}')), 'no-figure'],
    ['braces that stay open', paragraph(run('{{Tiếp nhận')), 'placeholder-broken'],
    ['braces that were never opened', paragraph(run('Tiếp nhận}}')), 'placeholder-broken'],
    [
      'within a control that takes plain words alone',
      paragraph(
        `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run('{{Tiếp nhận}}')}</w:sdtContent></w:sdt>`,
      ),
      'placeholder-broken',
    ],
    [
      'within what takes no control',
      paragraph(`<w:ruby><w:rubyBase>${run('{{Tiếp nhận}}')}</w:rubyBase></w:ruby>`),
      'placeholder-broken',
    ],
    [
      'a line break within',
      paragraph(`${run('{{Tiếp')}<w:r><w:br/></w:r>${run('nhận}}')}`),
      'placeholder-broken',
    ],
    ['within what a field shows', paragraph(field(run('{{Tiếp nhận}}'))), 'placeholder-in-field'],
    ['a field within it', paragraph(run('{{Tiếp ') + field('') + run('nhận}}')), 'placeholder-broken'],
    [
      'within the code of a field',
      paragraph(field('<w:r><w:instrText>{{Tiếp nhận}}</w:instrText></w:r>')),
      'placeholder-in-field',
    ],
    [
      'within a simple field',
      paragraph(`<w:fldSimple w:instr="DATE">${run('{{Tiếp nhận}}')}</w:fldSimple>`),
      'placeholder-in-field',
    ],
    [
      'half within a link',
      paragraph(`${run('{{Tiếp ')}<w:hyperlink>${run('nhận}}')}</w:hyperlink>`),
      'placeholder-broken',
    ],
    [
      'inserted while changes are tracked',
      paragraph(`<w:ins w:id="1">${run('a')}</w:ins>`),
      'tracked-changes',
    ],
    ['a control that is locked', control('<w:lock w:val="sdtContentLocked"/>'), 'cell-locked'],
    ['a control that holds a date', control('<w:date/>'), 'placeholder-broken'],
    ['a control of the file’s own data', control('<w:dataBinding w:xpath="/a"/>'), 'placeholder-broken'],
    ['a control with a table', control('', '<w:tbl/>'), 'placeholder-broken'],
    ['a control with a field', control('', field(run('7'))), 'placeholder-in-field'],
    ['a control with a name in braces', control('', run('{{Tiếp nhận}}')), 'placeholder-broken'],
  ])('%s', (_, body, reason) => expect(reasonsOf(body)).toContain(reason))

  test('the rest of the file is filled all the same', () => {
    const { bytes, refusals } = filled(smallDocx(paragraph(run('{{Gì đó}} và {{Tiếp nhận}}'))))
    expect(wordsOf(documentOf(bytes))).toEqual(['{{Gì đó}} và 7'])
    expect(refusals.map(({ message }) => message)).toEqual([expect.stringContaining('«{{Gì đó}}»')])
  })

  test('a head of the page that the list of parts does not know: its names would stay unfilled', () => {
    const section = (id: string) => `<w:sectPr><w:headerReference xmlns:r="r" r:id="${id}"/></w:sectPr>`
    const open = (id: string) => openDocx(smallDocx(paragraph(run('{{Tiếp nhận}}')) + section(id)))
    expect(open('rId1').ok).toBe(true)
    const lost = open('rId7')
    expect(lost.ok ? '' : lost.refusal.reason).toBe('file-unreadable')
  })

  test('a workbook is no Word file', () => {
    const file = openDocx(Uint8Array.of(1, 2, 3))
    expect(file.ok ? '' : file.refusal.message).toMatch(/không phải là tệp Word/)
  })
})

describe('a tag says which figure, and what was written', () => {
  test('words that just fit stand in the tag itself', () => {
    const start = 'smc:dossiers.resolved='
    const fits = { ...RESOLVED, text: 'x'.repeat(64 - start.length) }
    expect(boundTag(fits)).toBe(start + fits.text)
    expect(boundTag({ ...fits, text: `${fits.text}x` })).toMatch(/^smc:dossiers\.resolved=#/)
  })

  test('words too long for a tag are known by their hash', () => {
    const long = {
      ...RESOLVED,
      text: 'UBND xã Hương Sơn, tỉnh Hà Tĩnh, nước Cộng hòa xã hội chủ nghĩa Việt Nam',
    }
    const tag = boundTag(long)
    expect(tag.length).toBeLessThanOrEqual(64)
    expect(isAsWritten(long.text, readBoundTag(tag)!)).toBe(true)
    expect(isAsWritten(`${long.text}.`, readBoundTag(tag)!)).toBe(false)
  })
})
