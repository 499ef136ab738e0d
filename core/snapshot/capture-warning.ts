/** What the officer should look at before a capture is kept; it does not refuse. */
export interface CaptureWarning {
  readonly rule: string
  readonly message: string
  readonly cells: readonly string[]
}
