import { type HostObject, workbookObject } from './host-objects'
import { HostError, type HostWorkbook } from './host-workbook'

/** A batch as office.js sends it with one `context.sync()`. */
export interface Batch {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] }
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] }
}

interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] }
}

const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 }
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 }

/** What office.js tells Excel besides workbook work: that ribbon functions are known, that the pane is to be shown. */
const SERVICE: HostObject = {
  type: 'AddinInternalService',
  key: 'service',
  call: (name) => {
    if (name === 'NotifyActionHandlerReady' || name === 'SetAppRuntimeState') return null
    throw new HostError('ApiNotFound', name)
  },
}

/** Batches of these alone are office.js keeping house, not a sync of the add-in. */
const HOUSEKEEPING = ['_RemoveReference', 'NotifyActionHandlerReady', 'SetAppRuntimeState']

export interface BatchResult {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly Error?: {
    readonly Code: string
    readonly Message: string
    readonly Location: string
    readonly ActionIndex: number
  }
}

/** Answers batches as Excel does: in order, stopping at the first error, with nothing that was not asked for. */
export class RichApi {
  /** Batches that did something besides giving references back. */
  syncs = 0
  private references = new Map<string, HostObject>()
  private nextReference = 1

  constructor(private book: HostWorkbook) {}

  /** Another workbook behind the same pane, as when the person opens one. */
  open(book: HostWorkbook): void {
    this.book = book
    this.references.clear()
  }

  process(batch: Batch): BatchResult {
    if (batch.Actions.some((action) => !this.isHousekeeping(action))) this.syncs += 1
    const objects = new Map<number, HostObject | null>()
    const kept = new Map<number, string>()
    const results: { ActionId: number; Value: unknown }[] = []
    for (const [index, action] of batch.Actions.entries()) {
      try {
        const value = this.act(action, batch, objects, kept)
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value })
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        return {
          Results: results,
          Error: { Code: error.code, Message: error.message, Location: action.Name, ActionIndex: index },
        }
      }
    }
    return { Results: results }
  }

  private isHousekeeping(action: Action): boolean {
    return (
      HOUSEKEEPING.includes(action.Name) ||
      action.ActionType === ACTION.trace ||
      action.ActionType === ACTION.instantiate
    )
  }

  private act(
    action: Action,
    batch: Batch,
    objects: Map<number, HostObject | null>,
    kept: Map<number, string>,
  ): unknown {
    const object = this.resolve(action.ObjectPathId, batch, objects)
    const args = action.ArgumentInfo?.Arguments ?? []
    switch (action.ActionType) {
      case ACTION.trace:
        return undefined
      case ACTION.instantiate:
        return object === null ? null : this.identity(object, kept.get(action.ObjectPathId))
      case ACTION.query:
        return object === null
          ? null
          : {
              ...this.identity(object, kept.get(action.ObjectPathId)),
              ...queried(object, action.QueryInfo?.Select ?? []),
            }
      case ACTION.method:
        return this.call(object, action, args, kept)
      case ACTION.set:
        if (!object?.set)
          throw new HostError(
            'GeneralException',
            `cannot set ${action.Name} of ${object?.type ?? 'a null object'}`,
          )
        object.set(action.Name, args[0])
        return undefined
      default:
        throw new HostError('GeneralException', `the double does not know action type ${action.ActionType}`)
    }
  }

  private call(
    object: HostObject | null,
    action: Action,
    args: readonly unknown[],
    kept: Map<number, string>,
  ): unknown {
    if (action.Name === '_KeepReference') {
      if (object) kept.set(action.ObjectPathId, this.keep(object))
      return undefined
    }
    if (action.Name === '_RemoveReference') {
      this.references.delete(String(args[0]))
      return undefined
    }
    // What Excel does with a method of a null object is not written down: an add-in must not rely on it.
    if (!object?.call)
      throw new HostError('InvalidObjectPath', `${action.Name} of ${object?.type ?? 'a null object'}`)
    return object.call(action.Name, args)
  }

  private keep(object: HostObject): string {
    const reference = `#${this.nextReference++}`
    this.references.set(reference, object)
    return reference
  }

  private identity(object: HostObject, reference: string | undefined): Record<string, unknown> {
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(reference ? { _ReferenceId: reference } : {}),
    }
  }

  private resolve(id: number, batch: Batch, objects: Map<number, HostObject | null>): HostObject | null {
    const known = objects.get(id)
    if (known !== undefined) return known
    const path = batch.ObjectPaths[String(id)]
    if (!path) throw new HostError('InvalidObjectPath', `path ${id}`)
    const object = this.follow(path, batch, objects)
    objects.set(id, object)
    return object
  }

  private follow(path: ObjectPath, batch: Batch, objects: Map<number, HostObject | null>): HostObject | null {
    if (path.ObjectPathType === PATH.root) return workbookObject(this.book)
    if (path.ObjectPathType === PATH.none) return null
    if (path.ObjectPathType === PATH.service) return SERVICE
    if (path.ObjectPathType === PATH.reference) {
      const object = this.references.get(path.Name)
      if (!object) throw new HostError('InvalidReference', path.Name)
      return object
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1, batch, objects)
    if (!parent?.get)
      throw new HostError('InvalidObjectPath', `${path.Name} of ${parent?.type ?? 'a null object'}`)
    return parent.get(path.Name, path.ArgumentInfo?.Arguments ?? [])
  }
}

/** Only what was asked for: what is not loaded must not be readable by chance. */
function queried(object: HostObject, select: readonly string[]): Record<string, unknown> {
  if (object.items) {
    const wanted = select.map((name) => name.replace(/^items\//, ''))
    return {
      _Items: object
        .items()
        .map((item) => ({ ...(item.id ? { Id: item.id } : {}), ...queried(item, wanted) })),
    }
  }
  const properties = object.properties?.() ?? {}
  return select.reduce<Record<string, unknown>>(
    (found, path) => merged(found, path.split('/'), properties, object.type),
    {},
  )
}

function merged(
  into: Record<string, unknown>,
  [name = '', ...rest]: readonly string[],
  properties: Readonly<Record<string, unknown>>,
  type: string,
): Record<string, unknown> {
  if (!Object.hasOwn(properties, name))
    throw new HostError('ApiNotFound', `the double does not know ${type}.${name}`)
  const key = name.charAt(0).toUpperCase() + name.slice(1)
  const value = properties[name]
  if (rest.length === 0 || typeof value !== 'object' || value === null) return { ...into, [key]: value }
  const below = typeof into[key] === 'object' && into[key] !== null ? { ...into[key] } : {}
  return { ...into, [key]: merged(below, rest, { ...value }, `${type}.${name}`) }
}
