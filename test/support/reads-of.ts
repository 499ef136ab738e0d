const OWNERS = [IDBObjectStore.prototype, IDBIndex.prototype]
const WAYS = [
  'get',
  'getAll',
  'getKey',
  'getAllKeys',
  'count',
  'openCursor',
  'openKeyCursor',
  'put',
  'add',
] as const

type Way = (this: IDBObjectStore | IDBIndex, ...given: unknown[]) => IDBRequest

/** How often something was asked, and how many records came of it all. */
export interface Reads {
  readonly times: number
  readonly records: number
}

/** What a piece of work asks of the ledger, by store, index and way: «events.when.getAll». */
export async function readsOf(work: () => Promise<unknown>): Promise<Readonly<Record<string, Reads>>> {
  const asked: Record<string, Reads> = {}
  const ends = OWNERS.flatMap((owner) => WAYS.flatMap((way) => listenTo(owner, way, asked)))
  try {
    await work()
  } finally {
    for (const end of ends) end()
  }
  return asked
}

function listenTo(owner: object, way: string, asked: Record<string, Reads>): (() => void)[] {
  const real: Way | undefined = Reflect.get(owner, way)
  if (!real) return []
  const heard: Way = function (...given) {
    const request = Reflect.apply(real, this, given) as IDBRequest
    request.addEventListener('success', () => {
      const name = `${'objectStore' in this ? `${this.objectStore.name}.` : ''}${this.name}.${way}`
      const { times, records } = asked[name] ?? { times: 0, records: 0 }
      asked[name] = { times: times + 1, records: records + countOf(request.result) }
    })
    return request
  }
  Reflect.set(owner, way, heard)
  return [() => void Reflect.set(owner, way, real)]
}

function countOf(result: unknown): number {
  if (Array.isArray(result)) return result.length
  return result === undefined || result === null ? 0 : 1
}
