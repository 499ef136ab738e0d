import { describe, expect, test } from 'vitest'
import { buildOptions } from '../../scripts/setup/build-options.mjs'

const ID = 'abcdefghijklmnopabcdefghijklmnop'

describe('npm run build', () => {
  test('without arguments nobody may ask the extension, and the pane is the developer’s own', () => {
    expect(buildOptions([])).toEqual({ extension: {}, addin: {} })
  })

  test.each([
    ['--origin=https://tthc.example.vn', 'https://tthc.example.vn/'],
    ['--origin=https://tthc.example.vn/', 'https://tthc.example.vn/'],
    ['--origin=https://TTHC.example.vn/so-mot-cua', 'https://tthc.example.vn/so-mot-cua/'],
    ['--origin=https://tthc.example.vn/so-mot-cua/', 'https://tthc.example.vn/so-mot-cua/'],
    ['--origin=https://tthc.example.vn:8443', 'https://tthc.example.vn:8443/'],
    ['--origin=https://10.0.0.5/so', 'https://10.0.0.5/so/'],
    ['--origin=https://localhost:3000', 'https://localhost:3000/'],
  ])('%s: the add-in is served from there', (arg, origin) => {
    expect(buildOptions([arg])).toEqual({ extension: {}, addin: { ADDIN_ORIGIN: origin } })
    expect(buildOptions(arg.split('='))).toEqual(buildOptions([arg]))
  })

  test('with both, the extension answers that origin alone and the pane asks that extension', () => {
    expect(
      buildOptions([`--extension=${ID}`, '--origin=https://tthc.example.vn/so', '--office=cdn']),
    ).toEqual({
      extension: { WXT_PANE_ORIGIN: 'https://tthc.example.vn' },
      addin: { ADDIN_ORIGIN: 'https://tthc.example.vn/so/', ADDIN_OFFICE: 'cdn', ADDIN_EXTENSION: ID },
    })
  })

  test.each([
    ['plain http', ['--origin=http://tthc.example.vn'], 'chỉ mở phần bổ trợ qua https'],
    ['no scheme', ['--origin=tthc.example.vn'], 'https://tthc.example.vn hoặc'],
    ['one slash', ['--origin=https:/tthc.example.vn'], 'https://tthc.example.vn hoặc'],
    ['a blank inside', ['--origin=https://tthc.example.vn/so mot cua'], 'không dùng được'],
    ['a blank before', ['--origin= https://tthc.example.vn'], 'không dùng được'],
    ['a host of nothing', ['--origin=https://'], 'không dùng được'],
    ['a wildcard', ['--origin=https://*'], 'không dùng được'],
    ['a wildcard of a domain', ['--origin=https://*.example.vn'], 'không dùng được'],
    ['a query', ['--origin=https://tthc.example.vn/?a=1'], '«?»'],
    ['a name to sign in', ['--origin=https://a:b@tthc.example.vn'], 'tên đăng nhập'],
    ['the page itself', ['--origin=https://tthc.example.vn/taskpane.html'], 'thư mục'],
    ['nothing said', ['--origin='], 'không dùng được'],
    ['another word for office', ['--office=local'], 'cdn'],
    ['no id', ['--origin=https://tthc.example.vn', '--extension=so-mot-cua@localhost'], '32 chữ'],
    ['an id without an origin', [`--extension=${ID}`], 'cần --origin'],
    ['a slip of the pen', ['--orgin=https://tthc.example.vn'], 'Không hiểu'],
    ['a word too many', ['https://tthc.example.vn'], 'Không hiểu'],
  ])('%s is refused before anything is built', (_, args, words) => {
    expect(() => buildOptions(args)).toThrow(words)
  })
})
