import { hydrateRoot } from 'react-dom/client'
import { createMessages, loadMessages } from '../ui/messages'
import { clientStateElement, type ClientState } from './client-state'
import type { PageModule } from './page'
import { Shell } from './shell'

const pages = import.meta.glob<PageModule<unknown>>('../features/*/*-page.tsx')

/** Takes over the page that the server wrote, without redrawing it. */
async function takeOver(): Promise<void> {
  const state: ClientState = JSON.parse(document.getElementById(clientStateElement)?.textContent ?? 'null')
  const [page, messages] = await Promise.all([
    pages[`../features/${state.page}-page.tsx`]?.(),
    loadMessages(state.address.locale, state.messages).then((loaded) =>
      createMessages(state.address.locale, loaded),
    ),
  ])
  const root = document.getElementById('root')
  if (!page || !root) return
  const Page = page.default
  hydrateRoot(
    root,
    <Shell
      messages={messages}
      address={state.address}
      pageName={state.page}
      frame={page.frame?.({ data: state.data, address: state.address, writing: state.writing })}
      signedIn={state.writing?.signedIn}
      onReady={ready}
    >
      <Page data={state.data} address={state.address} writing={state.writing} />
    </Shell>,
  )
}

function ready(): void {
  if (document.documentElement.dataset['client'] === 'ready') return
  document.documentElement.dataset['client'] = 'ready'
  document.dispatchEvent(new Event('convene:ready'))
}

void takeOver()
