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
    // the boot script asks for what a page needs; what is fetched on wish needs little beside what is there
    modulePreload: false,
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
                    test: /node_modules[\\/](react|react-dom|scheduler|lucide-react)[\\/]|apps[\\/]web[\\/]src[\\/](ui|app)[\\/](?!boot|live|act-form|listed-consultation|milestone-stations|instant-text|reader-time|round-state|search-field)[^.]+[.]tsx?$|packages[\\/]i18n[\\/]dist[\\/](?!messages|src[\\/](vocabulary|country-names|zones|time-left))|rolldown.runtime/,
                  },
                  // what every provision is shown with, in the text and on its own page
                  {
                    name: 'text',
                    test: /features[\\/](compact[\\/](text-(provision|notes|sections)|provision-(margin|facts)|document-version)|positions[\\/](strip|margin-note|voices|groups)[.]part)[.]tsx?$|rules[\\/]dist[\\/]margin-sentence/,
                  },
                  // what a conversation is read with
                  {
                    name: 'thread',
                    test: /features[\\/]contributions[\\/](thread[.]part|closed|closed-line|reads|comment|thread-context)[.]tsx?$|rules[\\/]dist[\\/](round|round-conditions|contribution|contribution-conditions|may|reads|predicate|refusal|person|act)[.]js/,
                  },
                  // what it lives by once the page has been taken over
                  {
                    name: 'thread-life',
                    test: /features[\\/]contributions[\\/](thread-life|use-online|use-live|use-sent|use-viewer|desk|device|outbox|drafts|own-done|new-id|new-bar|offline-line|thread-keys|follow-button|forget-device[.]part)[.]tsx?$|app[\\/]live[\\/]watch-room|idb-keyval/,
                  },
                ],
              },
            },
            preserveEntrySignatures: 'allow-extension' as const,
            input: [
              'src/app/entry-client.tsx',
              'src/app/boot.ts',
              'src/ui/style.css',
              'src/ui/style-more.css',
              ...entries,
            ],
          },
        }),
  },
  // React must be one copy together with react-dom/server
  ssr: { noExternal: true },
}))
