import { defineConfig } from 'vite'

/** The API's console is built apart: nothing of it may reach the reading pages. */
export default defineConfig({
  publicDir: false,
  base: '/graphiql-assets/',
  build: {
    outDir: 'dist/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: 'src/graphiql/graphiql.tsx' },
  },
  worker: { format: 'es' },
})
