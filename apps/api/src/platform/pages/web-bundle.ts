import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** A page found for an address, as the web client's server bundle answers it. */
export interface MatchedPage {
  name: string
  address: {
    locale: string
    path: string
    params: Readonly<Record<string, string>>
    query: Readonly<Record<string, string>>
  }
  cache: 'public' | 'no-store'
  /** Forms that may be sent to this address, by name; only unstored pages have any. */
  forms: readonly string[]
  /** Counted per address like searching, because its answer is dear. */
  search: boolean
  operation?: { id: string; name: string; variables: Record<string, unknown> }
}

/** A rendered page: its head, the state left for the client, and a stream of what stands in `#root`. */
export interface RenderedPage {
  head: { title: string; description?: string; next?: string; previous?: string; feed?: string }
  state: object
  pipe: (destination: NodeJS.WritableStream) => void
}

/** What a page with forms needs to know; undefined on public pages. */
export interface Writing {
  /** The token that each form of the page carries. */
  formToken: string
  /** A fresh id for an act. */
  actId: string
  /** Whether somebody is signed in. */
  signedIn: boolean
  /** The form that was sent and came back refused, with what was written. */
  sent?: { form: string; fields: Readonly<Record<string, readonly string[]>>; refusal: SentRefusal }
}

/** Why a form came back. */
export interface SentRefusal {
  code: string
  params: readonly { name: string; value: string }[]
}

/** What a form that was sent asks for. */
interface SentForm {
  operation: { id: string; name: string; variables: Record<string, unknown> }
  /** Where to go when it is done, below the language, out of the operation's answer. */
  done: (data: unknown) => string
}

/** Why a page is shown instead of the one asked for. */
export type FailureKind = 'not-found' | 'refused' | 'failed'

interface ServerBundle {
  match: (locale: string, path: string, search: URLSearchParams) => MatchedPage | undefined
  failure: (
    locale: string,
    path: string,
    kind: FailureKind,
    code: string,
  ) => { page: MatchedPage; data: unknown }
  /** What a form asks for; undefined when its fields are not what any page of ours sends. */
  sent: (
    page: MatchedPage,
    form: string,
    fields: Readonly<Record<string, readonly string[]>>,
  ) => SentForm | undefined
  render: (
    page: MatchedPage,
    data: unknown,
    onError: (error: unknown) => void,
    writing?: Writing,
  ) => Promise<RenderedPage>
  clientModules: (page: MatchedPage) => { page: string; locale: string; namespaces: readonly string[] }
}

interface ManifestEntry {
  file: string
  css?: readonly string[]
  imports?: readonly string[]
}

/** The built web client: an artifact of another workspace, never its source. */
export interface WebBundle extends ServerBundle {
  /** Changes with anything that a stored page depends on: boot, style, manifest, server bundle. */
  digest: string
  boot: string
  /** The styles of a page, in their order: all have the first, and all but the text's have the second. */
  stylesOf: (page: MatchedPage) => readonly string[]
  /** CSP sources: of the boot script, and of all styles. */
  bootHash: string
  styleHashes: string
  /** Addresses of the modules that the boot script appends for a page. */
  modulesOf: (page: MatchedPage) => readonly string[]
  /** Addresses that the client asks for by name: its page's module, and all messages of its language by namespace. */
  addressesOf: (page: MatchedPage) => { page: string; messages: Readonly<Record<string, string>> }
  assetsFolder: string
}

const distFolder = new URL('../../../../web/dist/', import.meta.url)

/** Loads the built web client. @throws when it has not been built */
export async function loadWebBundle(): Promise<WebBundle> {
  const client = new URL('client/', distFolder)
  const manifestText = readFileSync(new URL('manifest.json', client), 'utf8')
  const manifest: Record<string, ManifestEntry> = JSON.parse(manifestText)
  const fileOf = (source: string): string => {
    const entry = manifest[source]
    if (!entry) throw new Error(`the web client's manifest does not know ${source}`)
    return entry.file
  }
  const boot = readFileSync(new URL(fileOf('src/app/boot.ts'), client), 'utf8').trim()
  const [style = '', more = ''] = ['src/ui/style.css', 'src/ui/style-more.css'].map((source) =>
    readFileSync(new URL(fileOf(source), client), 'utf8').trim(),
  )
  const serverPath = new URL('server/entry-server.js', distFolder)
  const bundle: ServerBundle = await import(pathToFileURL(fileURLToPath(serverPath)).href)
  const digest = createHash('sha256')
    .update(manifestText)
    .update(boot)
    .update(style)
    .update(more)
    .update(readFileSync(serverPath))
    .digest('base64url')
    .slice(0, 12)
  const messagesPrefix = '../../packages/i18n/dist/messages/'
  return {
    match: bundle.match,
    failure: bundle.failure,
    sent: bundle.sent,
    render: bundle.render,
    clientModules: bundle.clientModules,
    digest,
    boot,
    // the text and its conversations are the heaviest pages: they carry only what they need
    stylesOf: ({ name }) => (/^(compact|contributions|positions)\//.test(name) ? [style] : [style, more]),
    bootHash: cspHash(boot),
    styleHashes: `${cspHash(style)} ${cspHash(more)}`,
    modulesOf: (page) => {
      const wanted = bundle.clientModules(page)
      const others = [
        wanted.page,
        ...wanted.namespaces.map((name) => `${messagesPrefix}${wanted.locale}/${name}.js`),
      ]
      // with what they import: found one after another, each would cost a round trip
      const files = new Set<string>()
      const add = (source: string) => {
        const one = manifest[source]
        if (!one || files.has(one.file)) return
        files.add(one.file)
        one.imports?.forEach(add)
      }
      for (const source of ['src/app/entry-client.tsx', ...others]) add(source)
      return [...files].map((file) => `/${file}`)
    },
    addressesOf: (page) => {
      const { page: source, locale } = bundle.clientModules(page)
      const folder = `${messagesPrefix}${locale}/`
      return {
        page: `/${fileOf(source)}`,
        messages: Object.fromEntries(
          Object.entries(manifest).flatMap(([key, { file }]) =>
            key.startsWith(folder) ? [[key.slice(folder.length, -'.js'.length), `/${file}`]] : [],
          ),
        ),
      }
    },
    assetsFolder: fileURLToPath(new URL('assets/', client)),
  }
}

function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
