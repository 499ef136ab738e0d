import { parseArgs } from 'node:util'

export const BUILD_USAGE =
  'npm run build -- [--origin=https://tthc.example.vn[/thu-muc]] [--extension=MÃ_TIỆN_ÍCH] [--office=cdn]'

/**
 * What `npm run build` was asked for, as the environment of the two builds; anything that cannot be meant throws a
 * sentence that says what to write.
 *
 * `buildOptions(['--origin=https://tthc.example.vn/so'])` is
 * `{ extension: {}, addin: { ADDIN_ORIGIN: 'https://tthc.example.vn/so/' } }`.
 */
export function buildOptions(args) {
  const { origin, office, extension } = valuesOf(args)
  const base = origin === undefined ? null : baseOf(origin)
  if (office !== undefined && office !== 'cdn')
    throw new Error(`--office chỉ có một giá trị là «cdn», không phải «${office}».`)
  if (extension !== undefined && !/^[a-p]{32}$/.test(extension))
    throw new Error(
      `Mã tiện ích có 32 chữ từ a đến p, như trang chrome://extensions ghi; «${extension}» không phải mã.`,
    )
  if (extension !== undefined && base === null)
    throw new Error('--extension cần --origin: tiện ích phải biết địa chỉ nào được hỏi.')
  return {
    // The extension answers an origin, wherever under it the pane lies.
    extension: base && extension ? { WXT_PANE_ORIGIN: base.origin } : {},
    addin: {
      ...(base ? { ADDIN_ORIGIN: base.href } : {}),
      ...(office ? { ADDIN_OFFICE: office } : {}),
      ...(extension ? { ADDIN_EXTENSION: extension } : {}),
    },
  }
}

function valuesOf(args) {
  const text = { type: 'string' }
  try {
    return parseArgs({ args, options: { origin: text, office: text, extension: text } }).values
  } catch (error) {
    throw new Error(`Không hiểu «${args.join(' ')}».`, { cause: error })
  }
}

function baseOf(origin) {
  const said = `Địa chỉ phục vụ bảng điền phải có dạng https://tthc.example.vn hoặc https://tthc.example.vn/thu-muc; «${origin}» không dùng được`
  if (/^http:/i.test(origin)) throw new Error(`${said}: Excel chỉ mở phần bổ trợ qua https.`)
  if (!/^https:\/\/[^/\s]/i.test(origin) || /[\s\\*]/.test(origin) || !URL.canParse(origin))
    throw new Error(`${said}.`)
  const base = new URL(origin)
  if (base.search !== '' || base.hash !== '' || base.username !== '' || base.password !== '')
    throw new Error(`${said}: bỏ phần sau «?», «#» và tên đăng nhập.`)
  if (/\.\w+$/.test(base.pathname)) throw new Error(`${said}: ghi thư mục, không ghi tên tệp.`)
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  return base
}
