// Only what the zoo uses of libraries that carry no types of their own.
interface JQueryFew {
  on(names: string, handle: (this: HTMLInputElement, event: Event) => void): JQueryFew
  val(): string
  val(text: string): JQueryFew
  trigger(name: string): JQueryFew
  find(selector: string): JQueryFew
  select2(options: Record<string, unknown>): JQueryFew
  jqGrid(...words: unknown[]): unknown
}

declare module 'jquery' {
  const jquery: (target: Element | string) => JQueryFew
  export default jquery
}

declare module 'select2' {
  const install: (root: Window, jquery: unknown) => void
  export default install
}

declare module 'free-jqgrid' {
  const install: (root: Window, jquery: unknown) => void
  export default install
}

declare module 'cleave.js' {
  export default class Cleave {
    constructor(field: HTMLInputElement, options: object)
  }
}

declare module 'inputmask' {
  const inputmask: (options: object) => { mask: (field: HTMLInputElement) => void }
  export default inputmask
}
