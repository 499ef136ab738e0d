import { ensureDependencies, orExplain } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
// What no verb caught (a stray promise, a module that does not load) is told like any other crash, and never as a stack.
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, stop)
const { runCli } = await importTs('scripts/cli/main.ts').catch(stop)
process.exitCode = await runCli(process.argv.slice(2))

function stop(error) {
  const [line] = String(error instanceof Error ? error.message : error).split('\n')
  const message = `Chương trình dừng vì lỗi của chính nó (${line}). Chạy lại; nếu vẫn thế, gửi câu này kèm lệnh đã gõ cho người phụ trách CNTT.`
  if (process.exitCode === undefined)
    process.stdout.write(
      `${JSON.stringify({ refusals: [{ reason: 'program-failed', message }] }, null, 2)}\n`,
    )
  process.stderr.write(`${message}\n`)
  process.exit(3)
}
