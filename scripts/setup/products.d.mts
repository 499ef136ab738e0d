export type ProductKeys = Readonly<Record<string, string>>
export declare function productKeys(
  extension?: { readonly WXT_PANE_ORIGIN?: string },
  addin?: Readonly<Record<string, string>>,
): ProductKeys
export declare function forgetBuilt(keys: ProductKeys, output?: string): void
export declare function sayBuilt(keys: ProductKeys, output?: string): void
export declare function areBuilt(keys: ProductKeys, output?: string): boolean
