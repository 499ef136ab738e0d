import { describe, expect, test } from 'vitest'
import { xmlOf } from '../../core/workbook/xml'
import { unpacked, workThrough } from '../../core/workbook/zip/steps'
import { openZip } from '../../core/workbook/zip/zip'
import { nodeMachine } from '../../scripts/node-machine'
import { blanksOfOurs, packBlanks } from '../../scripts/setup/pack-blanks'
import {
  unpackBlanks,
  withoutPlaceNames,
  withoutTextNumbers,
  withPlaceNames,
  withTextNumbers,
} from '../../ui/unpack-blanks'

describe('the blanks of a package', () => {
  test('come out byte for byte as they lie beside their reports, all of them, from one small file', async () => {
    const blanks = blanksOfOurs()
    const packed = await packBlanks(blanks)
    const pack = workThrough(unpacked(packed, 16_000_000), nodeMachine)
    const out = unpackBlanks(pack ?? '')
    expect([...out.keys()]).toEqual([...blanks.keys()])
    for (const [id, bytes] of blanks) expect(xmlOf(out.get(id)!) === xmlOf(bytes), id).toBe(true)
    expect(packed.length).toBeLessThan(18_000)
  })

  test('what is no workbook stops the build by its name', () => {
    expect(() => packBlanks(new Map([['ii-99', new Uint8Array([1, 2, 3])]]))).toThrow('ii-99')
  })

  // A row without a name of its own would get one: such a blank must stop the build, not change.
  test('a blank that would not come out the same stops the build by its name', () => {
    const [[id, bytes] = ['', new Uint8Array()]] = blanksOfOurs()
    const nameless = Uint8Array.from(bytes)
    const at = xmlOf(bytes).indexOf('<row r="1"')
    nameless.set([...'<row       '].map((letter) => letter.charCodeAt(0)).slice(0, 10), at)
    expect(() => packBlanks(new Map([[id, nameless]]))).toThrow(
      `The blank of ${id} does not come out as it is.`,
    )
  })

  test.each([
    [
      '<sheetData><row r="1" ht="3"><c r="A1"/><c r="B1" s="2"/></row></sheetData>',
      '<sheetData><row ht="3"><c/><c s="2"/></row></sheetData>',
    ],
    [
      '<row r="3"><c r="C3"/><c r="D3"/><c r="AA3"/><c r="AB3"/></row><row r="4"><c r="A4"/></row>',
      '<row r="3"><c r="C3"/><c/><c r="AA3"/><c/></row><row><c/></row>',
    ],
    ['<row r="1"><c r="Z1"/><c r="AA1"/></row>', '<row><c r="Z1"/><c/></row>'],
    ['<cols><col min="1"/></cols><c:chart r="A1"/>', '<cols><col min="1"/></cols><c:chart r="A1"/>'],
    [
      '<sheetData><row r="2"/></sheetData><sheetData><row r="1"/></sheetData>',
      '<sheetData><row r="2"/></sheetData><sheetData><row/></sheetData>',
    ],
  ])('%s loses the names that follow the one before, and gets them back', (whole, short) => {
    expect(withoutPlaceNames(whole)).toBe(short)
    expect(withPlaceNames(short)).toBe(whole)
  })

  test.each([
    [
      '<c t="s"><v>0</v></c><c s="1" t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c>',
      '<c t="s"><v/></c><c s="1" t="s"><v/></c><c t="s"><v>0</v></c><c t="s"><v/></c>',
    ],
    [
      '<c t="s"><v>3</v></c><c><v>4</v></c><c t="s"><v>4</v></c>',
      '<c t="s"><v>3</v></c><c><v>4</v></c><c t="s"><v/></c>',
    ],
  ])('%s loses the numbers of texts that follow the one before, and gets them back', (whole, short) => {
    expect(withoutTextNumbers(whole)).toBe(short)
    expect(withTextNumbers(short)).toBe(whole)
  })

  test('carry no folder, no theme and nothing of the program that wrote them; every prefix is declared', () => {
    for (const [id, bytes] of blanksOfOurs()) {
      const zip = openZip(bytes)
      if (!zip.ok) throw new Error(zip.refusal.message)
      const names = zip.value.entries.map(({ name }) => name)
      expect(
        names.filter((name) => /\/$|theme|app\.xml/.test(name)),
        id,
      ).toEqual([])
      expect(/theme|x14ac|Microsoft Excel/.exec(xmlOf(bytes))?.[0], id).toBeUndefined()
      for (const { name, start, end } of zip.value.entries) {
        const xml = xmlOf(bytes.subarray(start, end))
        const declared = new Set([...xml.matchAll(/ xmlns:(\w+)=/g)].map(([, prefix]) => prefix))
        const used = [...xml.matchAll(/[ <](?!xmlns:|xml:)(\w+):\w+(?==|[ >/])/g)].map(([, prefix]) => prefix)
        expect(
          used.filter((prefix) => !declared.has(prefix)),
          `${id}: ${name}`,
        ).toEqual([])
      }
    }
  })
})
