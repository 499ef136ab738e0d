import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite'
import { licenceNotes } from '../scripts/setup/licences.ts'
import { importTs } from '../scripts/setup/run-ts.mjs'
import { contentPolicy } from './build/content-policy.ts'
import { copyOfficeFiles } from './build/office-files.ts'
import { stampManifest } from './build/stamp-manifest.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = resolve(HERE, '..')
const OUT = resolve(ROOT, process.env.ADDIN_OUT ?? '.output/excel-addin')
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
const FROM_CDN = process.env.ADDIN_OFFICE === 'cdn'
const LICENCES = licenceNotes(FROM_CDN ? [] : ['@microsoft/office-js'])

/**
 * `ADDIN_ORIGIN` is where the folder will be served from, `ADDIN_OFFICE=cdn` takes office.js from Microsoft,
 * `ADDIN_EXTENSION` is the id of the extension that the pane may ask.
 */
export default defineConfig({
  root: HERE,
  base: './',
  define: { __EXTENSION_ID__: JSON.stringify(process.env.ADDIN_EXTENSION ?? '') },
  publicDir: join(HERE, 'public'),
  plugins: [officeJs(FROM_CDN), LICENCES.plugin(), licences(), blanks(), manifest(process.env.ADDIN_ORIGIN)],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2020',
    modulePreload: { polyfill: false },
    rollupOptions: { input: { taskpane: join(HERE, 'taskpane.html') } },
  },
})

function officeJs(fromCdn: boolean): Plugin {
  return {
    name: 'office-js',
    transformIndexHtml: {
      // Not a module, and before everything else: Office.js must see the address the host opened.
      order: 'post',
      handler: (html, { server }) => [
        ...(server ? [] : [policyOf(html, fromCdn)]),
        { tag: 'script', attrs: { src: fromCdn ? CDN : 'office/office.js' }, injectTo: 'head-prepend' },
      ],
    },
    closeBundle() {
      if (!fromCdn) copyOfficeFiles(join(ROOT, 'node_modules/@microsoft/office-js/dist'), join(OUT, 'office'))
    },
  }
}

/** Before every script, or it would not hold for them. */
function policyOf(html: string, fromCdn: boolean): HtmlTagDescriptor {
  const content = contentPolicy(html, fromCdn ? [new URL(CDN).origin] : [])
  const attrs = { 'http-equiv': 'Content-Security-Policy', content }
  return { tag: 'meta', attrs, injectTo: 'head-prepend' }
}

function licences(): Plugin {
  return {
    name: 'licences-file',
    closeBundle: () => writeFileSync(join(OUT, 'licences.txt'), LICENCES.text()),
  }
}

function blanks(): Plugin {
  return {
    name: 'blanks-file',
    apply: 'build',
    async closeBundle() {
      const { BLANKS_FILE, writeBlanks } = await importTs('scripts/setup/pack-blanks.ts')
      copyFileSync(await writeBlanks(), join(OUT, BLANKS_FILE))
    },
  }
}

function manifest(origin: string | undefined): Plugin {
  return {
    name: 'office-manifest',
    closeBundle() {
      const xml = readFileSync(join(ROOT, 'manifest.xml'), 'utf8')
      writeFileSync(join(OUT, 'manifest.xml'), origin ? stampManifest(xml, origin) : xml)
    },
  }
}
