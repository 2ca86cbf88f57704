import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The server as one file that node runs: packages stay in node_modules, source maps name the .ts lines. */
export default defineConfig({
  build: {
    ssr: fileURLToPath(new URL('./server/main.ts', import.meta.url)),
    outDir: fileURLToPath(new URL('./dist/server', import.meta.url)),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    copyPublicDir: false,
    rollupOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name].js' } },
  },
})
