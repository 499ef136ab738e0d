export function smallPng(png: Buffer): Promise<Buffer>
export function pixelsOf(png: Buffer): Buffer
