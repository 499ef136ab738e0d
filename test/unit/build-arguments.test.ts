import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { readArguments } from '../../scripts/build/read-arguments.mjs'

const ID = 'abcdefghijklmnopabcdefghijklmnop'

test.each([
  [[], {}, {}],
  [['--origin=https://a.vn'], {}, { ADDIN_ORIGIN: 'https://a.vn/' }],
  [['--office=cdn'], {}, { ADDIN_OFFICE: 'cdn' }],
  [
    ['--origin=https://a.vn/x', `--extension=${ID}`],
    { WXT_PANE_ORIGIN: 'https://a.vn' },
    { ADDIN_ORIGIN: 'https://a.vn/x/', ADDIN_EXTENSION: ID },
  ],
])('%j is for each build', (args, extension, addin) => {
  expect(readArguments(args)).toEqual({ extension, addin })
})

describe('the place is one https host', () => {
  test.each([
    ['https://tthc.example.vn', 'https://tthc.example.vn/'],
    ['https://tthc.example.vn/', 'https://tthc.example.vn/'],
    ['https://tthc.example.vn/so-mot-cua/', 'https://tthc.example.vn/so-mot-cua/'],
    ['https://tthc.example.vn/ban-1.2', 'https://tthc.example.vn/ban-1.2/'],
    ['https://TTHC.example.vn:8443/so', 'https://tthc.example.vn:8443/so/'],
    ['https://localhost:3000', 'https://localhost:3000/'],
    ['https://10.1.2.3', 'https://10.1.2.3/'],
  ])('%s', (text, href) => {
    expect(readArguments([`--origin=${text}`]).addin).toEqual({ ADDIN_ORIGIN: href })
  })

  test.each([
    'http://tthc.example.vn',
    'tthc.example.vn',
    'https:tthc.example.vn',
    'https://*.example.vn',
    'https://*',
    'https://',
    'https://tthc.example.vn/taskpane.html',
    'https://tthc.example.vn/?a=b',
    'https://tthc.example.vn#x',
    'https://an:mat-khau@tthc.example.vn',
    'https://tthc.example.vn evil',
    ' https://tthc.example.vn',
    'javascript:alert(1)',
    '\\\\may-chu\\thu-muc',
  ])('%j is none', (text) => {
    expect(() => readArguments([`--origin=${text}`])).toThrow(`Địa chỉ «${text}» không dùng được`)
  })
})

test.each([
  [['--origin'], 'không phải tham số'],
  [['--origin='], 'không phải tham số'],
  [['--origin', 'https://a.vn'], 'không phải tham số'],
  [['--orign=https://a.vn'], 'không phải tham số'],
  [['https://a.vn'], 'không phải tham số'],
  [['--office=CDN'], 'chỉ có --office=cdn'],
  [['--origin=https://a.vn', '--extension=ABC'], '32 chữ thường'],
  [[`--extension=${ID}`], 'phải đi cùng --origin'],
])('wrong usage %j is said, and nothing is built for another place', (args, words) => {
  expect(() => readArguments(args)).toThrow(words)
})

test('arguments that npm kept for itself, for want of « -- », are asked for again', () => {
  expect(() => readArguments([], { npm_config_origin: 'https://a.vn' })).toThrow(
    'Thiếu « -- » trước --origin',
  )
})

test('wrong usage ends the build at once with exit code 2', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build.mjs', '--orign=x'], {
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^«--orign=x» không phải tham số của lệnh này\. Cách dùng: npm run build/)
})
