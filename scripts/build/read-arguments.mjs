const USAGE =
  'Cách dùng: npm run build -- [--origin=https://dia-chi-cua-co-quan[/thu-muc]] [--office=cdn] [--extension=MÃ_TIỆN_ÍCH]'

/**
 * What `npm run build` was asked for, as the environment of each build; wrong usage throws one sentence.
 *
 * `readArguments(['--origin=https://a.vn'])` is `{ extension: {}, addin: { ADDIN_ORIGIN: 'https://a.vn/' } }`.
 */
export function readArguments(args, env = {}) {
  refuseSwallowed(env)
  const { origin, office, extension } = Object.fromEntries(args.map(readArgument))
  const place = origin === undefined ? null : placeOf(origin)
  if (office !== undefined && office !== 'cdn')
    throw new Error(`--office=${office}: chỉ có --office=cdn; không ghi gì thì dùng tệp kèm sẵn. ${USAGE}`)
  if (extension !== undefined && !/^[a-p]{32}$/.test(extension))
    throw new Error(
      `--extension=${extension}: mã tiện ích là 32 chữ thường từ a đến p, xem ở trang chrome://extensions.`,
    )
  if (extension !== undefined && place === null)
    throw new Error(`--extension phải đi cùng --origin: tiện ích chỉ trả lời một địa chỉ. ${USAGE}`)
  return {
    // The extension answers an origin, wherever under it the pane lies.
    extension: place && extension ? { WXT_PANE_ORIGIN: place.origin } : {},
    addin: {
      ...(place ? { ADDIN_ORIGIN: place.href } : {}),
      ...(office ? { ADDIN_OFFICE: office } : {}),
      ...(extension ? { ADDIN_EXTENSION: extension } : {}),
    },
  }
}

/** Without " -- " npm takes what follows for itself, and a pane for nobody's machine would be built. */
function refuseSwallowed(env) {
  const name = ['origin', 'office', 'extension'].find((one) => env[`npm_config_${one}`] !== undefined)
  if (name !== undefined)
    throw new Error(`Thiếu « -- » trước --${name}: npm giữ tham số đó lại, không chuyển cho lệnh. ${USAGE}`)
}

function readArgument(arg) {
  const [, name, value] = /^--(origin|office|extension)=(.+)$/s.exec(arg) ?? []
  if (name === undefined) throw new Error(`«${arg}» không phải tham số của lệnh này. ${USAGE}`)
  return [name, value]
}

/** The place that will serve the add-in: one https host, with a port and a folder where there is one. */
function placeOf(text) {
  const url = URL.canParse(text) ? new URL(text) : null
  const isPlain =
    /^https:\/\/[^\s?#@\\]+$/i.test(text) && url && /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/.test(url.hostname)
  if (!url || !isPlain || /\.(html?|xml|js)$/i.test(url.pathname))
    throw new Error(
      `Địa chỉ «${text}» không dùng được: ghi một địa chỉ https đầy đủ, trỏ tới thư mục chứa phần bổ trợ, ví dụ https://tthc.co-quan.vn hoặc https://tthc.co-quan.vn/so-mot-cua. Excel không mở phần bổ trợ qua http.`,
    )
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}
