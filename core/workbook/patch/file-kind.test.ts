import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { nodeMachine } from '../../../scripts/node-machine'
import { TEMPLATES } from '../../../test/workbook-corpus/templates'
import { workThrough } from '../zip/steps'
import { asNamed } from './file-kind'

const BOOK = TEMPLATES.find(({ id }) => id === 'circular')!.bytes()
const MACROS = TEMPLATES.find(({ id }) => id === 'macros')!.bytes()

function typesIn(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['[Content_Types].xml']!)
}

/** The same workbook, saved as a template. */
function asTemplate(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const types = strFromU8(parts['[Content_Types].xml']!).replace('.sheet.main+xml', '.template.main+xml')
  return zipSync({ ...parts, '[Content_Types].xml': new TextEncoder().encode(types) })
}

function named(bytes: Uint8Array, name: string) {
  return workThrough(asNamed(bytes, name), nodeMachine)
}

describe('what a filled file says it is, and its name', () => {
  test('agree: every byte stays', () => {
    expect(named(BOOK, 'a.xlsx')).toEqual({ ok: true, value: BOOK })
    expect(named(MACROS, 'A.XLSM')).toEqual({ ok: true, value: MACROS })
    const template = asTemplate(BOOK)
    expect(named(template, 'a.xltx')).toEqual({ ok: true, value: template })
  })

  test('a template under .xlsx becomes a workbook, in that one part', () => {
    const template = asTemplate(BOOK)
    const made = named(template, 'II.06a.xlsx')
    if (!made.ok) throw new Error(made.refusal.message)
    expect(typesIn(made.value)).toBe(typesIn(BOOK))
    const [before, after] = [unzipSync(template), unzipSync(made.value)]
    for (const part of Object.keys(before).filter((part) => part !== '[Content_Types].xml'))
      expect(after[part]).toEqual(before[part])
  })

  test('macros under a name without are refused before anything is written', () => {
    const made = named(MACROS, 'a.xlsx')
    expect(made.ok ? '' : `${made.refusal.reason} ${made.refusal.message}`).toContain('đuôi .xlsm')
  })

  test('a name that says nothing changes nothing', () => {
    expect(named(BOOK, 'tệp')).toEqual({ ok: true, value: BOOK })
  })
})
