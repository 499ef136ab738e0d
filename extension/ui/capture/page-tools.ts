import type { PageTools, PageWorld } from '../../page/page/page-world'

/** The tools of the very script that reads the officer's page, loaded into the panel where a saved page is to be read. */
export function pageTools(): Promise<PageTools> {
  loading ??= load()
  return loading
}

let loading: Promise<PageTools> | undefined

async function load(): Promise<PageTools> {
  const world = globalThis as PageWorld
  world.smcToolsOnly = true
  for (const file of ['/sight.js', '/capture.js']) await loadScript(file)
  if (!world.smcPage) throw new Error('capture.js left nothing behind')
  return world.smcPage
}

function loadScript(file: string): Promise<unknown> {
  const script = document.createElement('script')
  script.src = file
  const loaded = new Promise((done, fail) => {
    script.addEventListener('load', done, { once: true })
    script.addEventListener('error', fail, { once: true })
  })
  document.head.append(script)
  return loaded
}
