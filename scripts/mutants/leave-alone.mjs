import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** What stands beside a rule or an indicator for the walkers and the officer to read: it decides nothing. */
const TOLD = new Set(['meaning', 'examples'])

/** Why a piece of source is not changed; undefined where it is. */
const leaveAlone = {
  shouldIgnore(path) {
    if (isGlob(path)) return 'the bundler reads it, not the program'
    if (
      path.isVariableDeclarator() &&
      path.parentPath.parentPath?.isExportNamedDeclaration() &&
      TOLD.has(path.node.id.name)
    )
      return 'a worked example or its words'
    return undefined
  },
}

/** `import.meta.glob(…)` takes literals only. */
function isGlob(path) {
  return (
    path.isCallExpression() &&
    path.node.callee.type === 'MemberExpression' &&
    path.node.callee.object.type === 'MetaProperty'
  )
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'leave-alone', leaveAlone)]
