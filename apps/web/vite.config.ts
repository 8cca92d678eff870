import react from '@vitejs/plugin-react'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const here = import.meta.dirname
const messages = join(here, '../../packages/i18n/dist/messages')
/** Pages and messages: each an entry of its own, which the server gives the address of. */
const entries = [
  ...readdirSync(join(here, 'src/features'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('-page.tsx'))
    .map((file) => join(here, 'src/features', file)),
  ...readdirSync(messages, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(messages, file)),
]

/** Two builds from one configuration: the browser's assets with their manifest, and the server's bundle. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    target: 'es2022',
    manifest: isSsrBuild ? false : 'manifest.json',
    // the policy of cached pages goes by hash: nothing may be inlined by the bundler
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    ...(isSsrBuild
      ? {}
      : {
          rolldownOptions: {
            output: {
              // what pages share is one file: on a slow line a request costs more than a few kilobytes. What is fetched
              // only on wish (Markdown, sockets, storage, passkeys) stays apart, or every page would carry it
              codeSplitting: {
                groups: [
                  {
                    name: 'client',
                    test: /node_modules[\\/](react|react-dom|scheduler|lucide-react)[\\/]|apps[\\/]web[\\/]src[\\/](ui|app)[\\/](?!boot|live)[^.]+[.]tsx?$|packages[\\/](i18n[\\/]dist[\\/](?!messages))/,
                  },
                ],
              },
            },
            preserveEntrySignatures: 'allow-extension' as const,
            input: ['src/app/entry-client.tsx', 'src/app/boot.ts', 'src/ui/style.css', ...entries],
          },
        }),
  },
  // React must be one copy together with react-dom/server
  ssr: { noExternal: true },
}))
