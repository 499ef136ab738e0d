import { expect, test } from 'vitest'
import { alikeNames } from '../../scripts/setup/alike-names'

const FILES = [
  'chunks/plan-B4fkV0_2.js',
  'chunks/next-plan-C4-DvcDx.js',
  'assets/panel-DfmzjzK0.css',
  'capture.js',
]
const CODE = `import{a}from"./plan-B4fkV0_2.js";import("./next-plan-C4-DvcDx.js");d=["assets/panel-DfmzjzK0.css","capture.js"]`

test('names that end with their content are put aside, and come back', () => {
  const names = alikeNames(FILES)
  const aside = names.aside(CODE)
  expect(aside).toBe(
    `import{a}from"./plan-~~~~~~~~.js";import("./next-plan-~~~~~~~~.js");d=["assets/panel-~~~~~~~~.css","capture.js"]`,
  )
  expect(names.back(aside)).toBe(CODE)
})

test('two builds that differ in other chunks only read alike', () => {
  const other = CODE.replace('B4fkV0_2', 'Zzzzzzz9')
  const names = alikeNames(FILES.map((file) => file.replace('B4fkV0_2', 'Zzzzzzz9')))
  expect(names.aside(other)).toBe(alikeNames(FILES).aside(CODE))
  expect(names.back(names.aside(other))).toBe(other)
})

test('two files of one name keep theirs', () => {
  const names = alikeNames(['a/plan-B4fkV0_2.js', 'b/plan-Zzzzzzz9.js'])
  expect(names.aside(CODE)).toBe(CODE)
})

test('a name that cannot come back is no file that ships', () => {
  const names = alikeNames(FILES)
  expect(() => names.back('import"./xplan-~~~~~~~~.js"')).toThrow()
})
