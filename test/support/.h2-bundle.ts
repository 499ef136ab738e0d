import { build, type Rolldown } from 'vite'

/**
 * One module of the project as a script that a page can run, minified like the shipped one, without a build of the
 * whole extension: `page.evaluate(await bundle('extension/page/capture-script.ts', 'capturePage()'))`.
 */
export async function bundle(entry: string, call: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome116',
      minify: false,
      lib: { entry, name: 'Bundled', formats: ['iife'] },
    },
  })
  return `${codeOf(built)}\n;Bundled.${call}`
}

function codeOf(built: Awaited<ReturnType<typeof build>>): string {
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const chunk = outputs.find((one): one is Rolldown.OutputChunk => one.type === 'chunk')
  if (chunk === undefined) throw new Error('nothing was bundled')
  return chunk.code
}
