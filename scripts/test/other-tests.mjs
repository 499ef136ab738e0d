const IS_MODULE = /\.(?:[cm]?[jt]sx?)$/
const WALKERS = 'test/unit'

/**
 * Folders of tests that read a changed file without importing it: the walkers, and the tests beside it.
 *
 * `otherTests(['core/portals/x/page.html', 'core/text/fold.ts'])` is `['test/unit', 'core/portals/']`.
 */
export function otherTests(changed) {
  const read = changed.filter((file) => !IS_MODULE.test(file))
  const beside = read
    .filter((file) => /^(?:core|ui|extension|excel-addin)\//.test(file))
    .map((file) => `${file.split('/').slice(0, 2).join('/')}/`)
  return read.length === 0 ? [] : [WALKERS, ...new Set(beside)]
}
