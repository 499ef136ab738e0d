/** The end of a name that says what is in the file. */
const CONTENT = /-[\w-]{8}(\.\w+)$/
const ASIDE = '-~~~~~~~~'
const NAME = /[\w.~-]+\.\w+/g

/**
 * Names of files that end with their content, put aside for names of the same length that do not, and back.
 *
 * `alikeNames(['chunks/plan-B4fkV0_2.js']).aside('import "./plan-B4fkV0_2.js"')` is `import "./plan-~~~~~~~~.js"`.
 */
export function alikeNames(files: readonly string[]) {
  const own = files.map((file) => file.slice(file.lastIndexOf('/') + 1)).filter((name) => CONTENT.test(name))
  const alike = own.map((name) => name.replace(CONTENT, `${ASIDE}$1`))
  // Two files of one name keep theirs: nobody could tell them apart afterwards.
  const single = own.map((name, at) => [name, alike[at]!] as const).filter(([, to]) => isOnce(to, alike))
  const there = new Map(single)
  const back = new Map(single.map(([name, to]) => [to, name]))
  return {
    aside: (code: string) => renamed(code, there),
    back: (code: string) => {
      const text = renamed(code, back)
      if (text.includes(ASIDE)) throw new Error('A name of a file was put aside and is not known any more.')
      return text
    },
  }
}

function isOnce(name: string, names: readonly string[]): boolean {
  return names.indexOf(name) === names.lastIndexOf(name)
}

function renamed(code: string, names: ReadonlyMap<string, string>): string {
  return code.replace(NAME, (name) => names.get(name) ?? name)
}
