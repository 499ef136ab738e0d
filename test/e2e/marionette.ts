import { connect, createServer, type Socket } from 'node:net'
import { until } from '../support/until'

/** A talk with Firefox in Marionette, its own protocol for tests. */
export interface Session {
  send(name: string, params: Readonly<Record<string, unknown>>): Promise<{ readonly value?: unknown }>
}

interface Waiting {
  readonly resolve: (answer: { readonly value?: unknown }) => void
  readonly reject: (error: Error) => void
}

/** Messages are `length:[0,id,command,parameters]` and back `length:[1,id,error,result]`. */
export async function connectTo(port: number): Promise<Session> {
  const socket = await socketTo(port)
  const waiting = new Map<number, Waiting>()
  let bytes = Buffer.alloc(0)
  socket.on('data', (more: Buffer) => {
    bytes = Buffer.concat([bytes, more])
    for (let colon = bytes.indexOf(':'); colon > 0; colon = bytes.indexOf(':')) {
      const end = colon + 1 + Number(bytes.subarray(0, colon))
      if (bytes.length < end) return
      const message: unknown = JSON.parse(bytes.subarray(colon + 1, end).toString())
      bytes = bytes.subarray(end)
      // The first message only greets.
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message
      if (error) waiting.get(id)?.reject(new Error(JSON.stringify(error)))
      else waiting.get(id)?.resolve(result)
      waiting.delete(id)
    }
  })
  // A browser that ends or hangs up answers nothing more: whoever waits must hear of it.
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended the talk'))
    waiting.clear()
  })
  let last = 0
  return {
    send: (name, params) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('Firefox has ended the talk'))
        last += 1
        waiting.set(last, { resolve, reject })
        const text = JSON.stringify([0, last, name, params])
        socket.write(`${Buffer.byteLength(text)}:${text}`)
      }),
  }
}

async function socketTo(port: number): Promise<Socket> {
  const tryOnce = () =>
    new Promise<Socket | null>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket))
      socket.once('error', () => resolve(null))
    })
  return until(tryOnce, () => `nobody listens on port ${port}`)
}

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
