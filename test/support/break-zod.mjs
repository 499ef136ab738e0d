// For one test: Node with this loaded finds no zod, as on a machine whose packages are damaged; nothing is installed.
import { register } from 'node:module'

const ready = 'export const ensureDependencies = () => {}; export const orExplain = (step) => step()'
const hook = `export function resolve(specifier, context, next) {
  if (specifier.startsWith('zod')) throw new Error('the package is damaged\\n    at nowhere')
  if (specifier.endsWith('/ready.mjs') && context.parentURL?.endsWith('/cli.mjs'))
    return { url: 'data:text/javascript,${encodeURIComponent(ready)}', shortCircuit: true }
  return next(specifier, context)
}`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
