// For developers: the sample site on loopback, and WXT's own dev mode with the extension loaded.
import { spawn } from 'node:child_process'
import { ensureChromium, ensureDependencies, orExplain, ROOT, say } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'
import { toolCommand } from './setup/tool.mjs'

orExplain(ensureDependencies)
const chromium = orExplain(ensureChromium)
const { serveSampleSite } = await importTs('test/sample-site/serve.ts')
const site = await serveSampleSite(4173)
say(`Sample site: ${site.url}/dvc/thong-ke/bao-cao-06-cac-cap`)
const wxt = spawn(...toolCommand('wxt', []), {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium, SAMPLE_SITE: site.url },
})
wxt.on('exit', async (code) => {
  await site.close()
  process.exitCode = code ?? 0
})
