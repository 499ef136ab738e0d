import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  publicDir: false,
  // Under vitest NODE_ENV says `test`; the page must be the one a visitor gets.
  oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { target: 'chrome120', chunkSizeWarningLimit: 3000, emptyOutDir: true },
})
