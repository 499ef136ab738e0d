export declare function madeOnce(folder: string, key: string, build: () => void): void
export declare function madeOnceLater(folder: string, key: string, build: () => unknown): Promise<void>
export declare function forgetMade(folder: string): void
export declare function isMade(folder: string, key: string): boolean
export declare function sayMade(folder: string, key: string): void
export declare function whileAlone(name: string, work: () => void): void
