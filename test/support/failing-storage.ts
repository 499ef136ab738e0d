type Method = (this: unknown, ...given: unknown[]) => unknown

const WRITES: readonly (readonly [owner: () => object, method: string])[] = [
  [() => IDBObjectStore.prototype, 'put'],
  [() => IDBObjectStore.prototype, 'add'],
  [() => IDBObjectStore.prototype, 'delete'],
  [() => IDBCursor.prototype, 'update'],
]

/** Every request that writes asks `fault` first, which throws where the disk is to fail; gives what puts it right again. */
export function failWrites(fault: () => void): () => void {
  const mends = WRITES.map(([ownerOf, method]) => {
    const owner = ownerOf()
    const real = Reflect.get(owner, method) as Method
    const failing: Method = function (...given) {
      fault()
      return real.apply(this, given)
    }
    Reflect.set(owner, method, failing)
    return () => Reflect.set(owner, method, real)
  })
  return () => {
    for (const mend of mends) mend()
  }
}

/** The disk is full after so many writes. */
export function fullAfter(writes: number): () => void {
  let left = writes
  return () => {
    left -= 1
    if (left < 0) throw new DOMException('', 'QuotaExceededError')
  }
}
