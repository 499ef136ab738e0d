import type { Plugin } from 'vite'
import { DOM_MEMBERS } from './dom-members'

const IN_PAGE = /^(.*\/extension\/page\/)(?!sight\/unshadowed\.ts)/u

/** What the parser gives, as far as it is looked at. */
interface Tree {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

/**
 * In every script that is injected, `form.localName` becomes `unshadowed(form).localName`: what is asked of a page is
 * asked of the browser, whatever names the page gives its fields. Done here and not by hand, so that none is forgotten.
 */
export function unshadow(): Plugin {
  return {
    name: 'unshadow',
    enforce: 'post',
    transform(code, id) {
      const folder = IN_PAGE.exec(id.replaceAll('\\', '/'))?.[1]
      if (folder === undefined) return null
      const changed = unshadowedCode(code, this.parse(code) as unknown as Tree)
      const from = JSON.stringify(`${folder}sight/unshadowed.ts`)
      if (changed === code) return null
      return { code: `import { unshadowed as ${UNSHADOWED} } from ${from};\n${changed}`, map: null }
    },
  }
}

/** `a.closest('tr')?.id` becomes `_(_(a).closest('tr'))?.id`, and `a?.b.id` `_(a?.b)?.id`, by a longer name. */
export function unshadowedCode(code: string, tree: Tree): string {
  const marks = askedIn(tree).flatMap(({ asked: { start, end }, endsEarly }) => [
    { at: start, put: `${UNSHADOWED}(` },
    { at: end, put: endsEarly ? ')?' : ')' },
  ])
  let [text, from] = ['', 0]
  for (const { at, put } of marks.sort((a, b) => a.at - b.at)) {
    text += code.slice(from, at) + put
    from = at
  }
  return text + code.slice(from)
}

const UNSHADOWED = '$unshadowed'

interface Asked {
  readonly asked: Tree
  /** It stands in a chain that may have ended before it, so that nothing is asked: the chain goes on just so. */
  readonly endsEarly: boolean
}

/** Everything that is asked for a member of the DOM, or whether it has one; what is written to stays. */
function askedIn(tree: Tree): Asked[] {
  const found: Asked[] = []
  const visit = (node: Tree, isWritten: boolean): void => {
    const asked = askedOf(node)
    if (asked !== null && !isWritten)
      found.push({ asked, endsEarly: node.optional !== true && mayEnd(asked) })
    for (const [part, inside] of Object.entries(node))
      for (const child of [inside].flat())
        if (isTree(child)) visit(child, node.type === 'AssignmentExpression' && part === 'left')
  }
  visit(tree, false)
  return found
}

/** Whether there is a `?.` before this in the same chain; what stands in brackets is a chain of its own. */
function mayEnd(node: Tree): boolean {
  if (node.type !== 'MemberExpression' && node.type !== 'CallExpression') return false
  return node.optional === true || mayEnd((node.object ?? node.callee) as Tree)
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function askedOf(node: Tree): Tree | null {
  const { object, property, operator, left, right } = node as unknown as Record<string, Tree | undefined> & {
    operator?: string
  }
  if (node.type === 'MemberExpression' && object && property)
    return node.computed !== true && DOM_MEMBERS.has(String(property.name)) ? object : null
  const isAsked = node.type === 'BinaryExpression' && operator === 'in' && left && right
  return isAsked && DOM_MEMBERS.has(String(left.value)) ? right : null
}
