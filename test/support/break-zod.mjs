// For one test: Node with this loaded finds no zod, as on a machine whose packages are damaged.
import { register } from 'node:module'

const hook = `export function resolve(specifier, context, next) {
  if (specifier.startsWith('zod')) throw new Error('the package is damaged\\n    at nowhere')
  return next(specifier, context)
}`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
