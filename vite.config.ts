import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const SERVER = process.env['STEMMA_SERVER'] ?? 'http://127.0.0.1:4000'
const served = ['/graphql', '/schema.graphql', '/export', '/seed', '/healthz', '/readyz', '/metrics']

export default defineConfig({
  root: fileURLToPath(new URL('./client', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('./dist/client', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Scripts and fonts stay files of their own: the page is served under a policy that allows no inline script and no data: font.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        manualChunks: id => {
          if (/node_modules\/(react|react-dom|scheduler)\//.test(id)) return 'react'
          if (/node_modules\/(@mantine|@floating-ui|clsx|react-remove-scroll|react-number-format)/.test(id)) return 'mantine'
          if (/node_modules\/cytoscape/.test(id)) return 'cytoscape'
          return undefined
        },
      },
    },
  },
  server: { proxy: Object.fromEntries(served.map(path => [path, SERVER])) },
})
