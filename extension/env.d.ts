/** What the build knows of the browser it is for. */
interface ImportMeta {
  readonly env: { readonly FIREFOX?: boolean }
}
