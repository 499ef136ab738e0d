import type { Xml } from '../xml'

/** A part of ours that a machine loads when it is asked for; who asked knows what it takes. */
export type LoadedPart = (...given: never[]) => unknown

/** A gzip proves its own check sum and length; bare packed bytes ("deflate-raw") are for whoever proves them otherwise. */
export type Packing = 'gzip' | 'deflate-raw'

/**
 * What files and packets leave to the machine: bytes unpacked, or text packed into a gzip, for every machine can do it;
 * and the evaluator, which a workbook without formulas need not load.
 */
export type Ask =
  | { readonly unpack: Uint8Array; readonly most: number; readonly packing: Packing }
  | { readonly pack: Xml }
  | { readonly load: 'evaluator' }

type Answer = Xml | Uint8Array | LoadedPart | null

/** Work that asks the machine now and then; a host carries it out, at once or with waiting. */
export type Steps<T> = Generator<Ask, T, Answer>

/** What a machine does for files and packets; `unpack` gives null where bytes are damaged, or become more than `most`. */
export interface Machine {
  unpack(bytes: Uint8Array, most: number, packing: Packing): Xml | null
  pack(text: Xml): Uint8Array
  evaluator(): LoadedPart
}

/** A machine that is to be waited for, as browsers are. */
export interface SlowMachine {
  unpack(bytes: Uint8Array, most: number, packing: Packing): Promise<Xml | null>
  pack(text: Xml): Promise<Uint8Array>
  evaluator(): Promise<LoadedPart>
}

export function* unpacked(bytes: Uint8Array, most: number, packing: Packing = 'gzip'): Steps<Xml | null> {
  const answer = yield { unpack: bytes, most, packing }
  return typeof answer === 'string' ? answer : null
}

export function* packed(text: Xml): Steps<Uint8Array> {
  const answer = yield { pack: text }
  return answer instanceof Uint8Array ? answer : new Uint8Array()
}

/** `workThrough(openWorkbook(bytes), nodeMachine)` is the workbook, or why it cannot be opened. */
export function workThrough<T>(steps: Steps<T>, machine: Machine): T {
  let step = steps.next(null)
  while (!step.done) step = steps.next(answerOf(step.value, machine))
  return step.value
}

/** As `workThrough`, with a machine that is to be waited for. */
export async function workThroughSlowly<T>(steps: Steps<T>, machine: SlowMachine): Promise<T> {
  let step = steps.next(null)
  while (!step.done) step = steps.next(await answerOf(step.value, machine))
  return step.value
}

function answerOf(ask: Ask, machine: Machine): Answer
function answerOf(ask: Ask, machine: SlowMachine): Promise<Answer>
function answerOf(ask: Ask, machine: Machine | SlowMachine): Answer | Promise<Answer> {
  if ('pack' in ask) return machine.pack(ask.pack)
  return 'load' in ask ? machine.evaluator() : machine.unpack(ask.unpack, ask.most, ask.packing)
}
