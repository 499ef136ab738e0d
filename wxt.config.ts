import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig } from 'wxt'
import { keysOf } from './extension/keys'
import { PARTS } from './scripts/setup/extension-parts'
import { licenceNotes } from './scripts/setup/licences'
import { cutInto } from './scripts/setup/parts'
import { importTs } from './scripts/setup/run-ts.mjs'
import { smaller } from './scripts/setup/smaller'
import { unshadow } from './scripts/setup/unshadow'

/** What scripts find in the page when they are injected, by the module that it is in the sources. */
const TOOLS_OF: Readonly<Record<string, string>> = {
  looks: 'smcSight',
  places: 'smcSight',
  'table-found': 'smcSight',
  'too-large': 'smcSight',
  visibility: 'smcSight',
  'page-tools': 'smcPage',
  'form-tools': 'smcFormTools',
}

/** These stand on what scripts before them leave in the page, and carry nothing of it themselves. */
const WITH_TOOLS: Readonly<Record<string, RegExp>> = {
  capture: /\/(looks|places|table-found|too-large|visibility)$/,
  form: /\/page-tools$/,
  'form-write': /\/(page|form)-tools$/,
  watch: /\/page-tools$/,
}

const LICENCES = licenceNotes()

/** `npm run dev` says where the sample site is; without a display the developer loads the folder by hand. */
const { SAMPLE_SITE, CHROMIUM_PATH, DISPLAY } = process.env

/** No figure and nothing else is collected: the browser is told so in its own word. */
const GECKO = {
  id: 'so-mot-cua@localhost',
  strict_min_version: '128.0',
  data_collection_permissions: { required: ['none'] },
}

export default defineConfig({
  webExt: {
    disabled: process.platform === 'linux' && !DISPLAY,
    ...(CHROMIUM_PATH ? { binaries: { chrome: CHROMIUM_PATH } } : {}),
    ...(SAMPLE_SITE ? { startUrls: [`${SAMPLE_SITE}/dvc/thong-ke/bao-cao-06-cac-cap`] } : {}),
    ...(process.getuid?.() === 0 ? { chromiumArgs: ['--no-sandbox'] } : {}),
  },
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  imports: false,
  zip: { zipSources: false },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Sổ Một Cửa',
    description:
      'Chụp số liệu TTHC trên trang một cửa, kiểm tra, rồi điền báo cáo Excel và biểu mẫu web. Không gửi gì ra ngoài máy.',
    permissions: [
      'activeTab',
      'scripting',
      // Without it the browser may throw the ledger away when the disk gets full; nothing is asked at install.
      'unlimitedStorage',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: GECKO } }
      : { minimum_chrome_version: '116' }),
    // The task pane may ask only where it is served from; without that address at build time nobody may.
    // Firefox lets no page ask an extension.
    ...(process.env.WXT_PANE_ORIGIN && browser !== 'firefox'
      ? { externally_connectable: { matches: [`${new URL(process.env.WXT_PANE_ORIGIN).origin}/*`] } }
      : {}),
    action: {
      default_title: `Sổ Một Cửa: đọc trang này (${keysOf(browser === 'firefox')})`,
      // Firefox would hide the icon in a menu.
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    commands: {
      _execute_action: {
        suggested_key: { default: keysOf(browser === 'firefox') },
        description: 'Đọc trang này',
      },
    },
    content_security_policy: {
      // No connection to anywhere: what the panel shows is in the package or in the ledger.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
  }),
  hooks: {
    'build:publicAssets': async (_, files) => {
      const { BLANKS_FILE, writeBlanks } = await importTs('scripts/setup/pack-blanks.ts')
      files.push({ absoluteSrc: await writeBlanks(), relativeDest: BLANKS_FILE })
    },
    'zip:extension:done': async ({ config }, path) => {
      const { smallZipOf } = await importTs('scripts/setup/pack-small.ts')
      writeFileSync(path, await smallZipOf(config.outDir))
    },
    'build:done': ({ config }) => writeFileSync(join(config.outDir, 'licences.txt'), LICENCES.text()),
    'vite:build:extendConfig': ([entrypoint, ...others], config) => {
      const options = config.build?.rolldownOptions ?? config.build?.rollupOptions
      if (others.length > 0) Object.assign(options?.output ?? {}, { codeSplitting: cutInto(PARTS) })
      else if (entrypoint && WITH_TOOLS[entrypoint.name]) {
        Object.assign(options ?? {}, { external: WITH_TOOLS[entrypoint.name] })
        Object.assign(options?.output ?? {}, { globals: (id: string) => TOOLS_OF[basename(id, '.ts')] ?? id })
      }
    },
  },
  vite: ({ command }) => ({
    build: { target: 'chrome116', modulePreload: false },
    plugins: [unshadow(), ...(command === 'build' ? [LICENCES.plugin(), smaller()] : [])],
    define: { __PANE_ORIGIN__: JSON.stringify(process.env.WXT_PANE_ORIGIN ?? '') },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  }),
})
