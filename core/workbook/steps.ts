import type { Xml } from './xml'

/** What the file hand leaves to the machine, for every machine can do it: a gzip unpacked, or text packed into one. */
export type Ask = { readonly unpack: Uint8Array; readonly most: number } | { readonly pack: Xml }

/** Work that asks the machine now and then; a host carries it out, at once or with waiting. */
export type Steps<T> = Generator<Ask, T, Xml | Uint8Array | null>

/** The machine's packer: gives null where a gzip is damaged, or longer than it may be. */
export interface Codec {
  unpack(gzip: Uint8Array, most: number): Xml | null
  pack(text: Xml): Uint8Array
}

/** A packer that is to be waited for, as browsers have it. */
export interface SlowCodec {
  unpack(gzip: Uint8Array, most: number): Promise<Xml | null>
  pack(text: Xml): Promise<Uint8Array>
}

export function* unpacked(gzip: Uint8Array, most: number): Steps<Xml | null> {
  const answer = yield { unpack: gzip, most }
  return typeof answer === 'string' ? answer : null
}

export function* packed(text: Xml): Steps<Uint8Array> {
  const answer = yield { pack: text }
  return answer instanceof Uint8Array ? answer : new Uint8Array()
}

/** `workThrough(openWorkbook(bytes), codec)` is the workbook, or why it cannot be opened. */
export function workThrough<T>(steps: Steps<T>, codec: Codec): T {
  let step = steps.next(null)
  while (!step.done)
    step = steps.next(
      'pack' in step.value ? codec.pack(step.value.pack) : codec.unpack(step.value.unpack, step.value.most),
    )
  return step.value
}

/** As `workThrough`, with a packer that is to be waited for. */
export async function workThroughSlowly<T>(steps: Steps<T>, codec: SlowCodec): Promise<T> {
  let step = steps.next(null)
  while (!step.done)
    step = steps.next(
      'pack' in step.value
        ? await codec.pack(step.value.pack)
        : await codec.unpack(step.value.unpack, step.value.most),
    )
  return step.value
}
