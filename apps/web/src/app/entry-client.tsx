import { hydrateRoot } from 'react-dom/client'
import { createMessages, knowMessages, loadMessages } from '../ui/messages'
import { clientStateElement, type ClientState } from './client-state'
import type { PageModule } from './page'
import { Shell } from './shell'

/** Takes over the page that the server wrote, without redrawing it. */
async function takeOver(): Promise<void> {
  const state: ClientState = JSON.parse(document.getElementById(clientStateElement)?.textContent ?? 'null')
  knowMessages(state.modules.messages)
  const [page, messages] = await Promise.all([
    // the boot script asked for it by the same address: it is on its way, if not there
    import(/* @vite-ignore */ state.modules.page).then((module: PageModule<unknown>) => module),
    loadMessages(state.address.locale, state.messages).then((loaded) =>
      createMessages(state.address.locale, loaded),
    ),
  ])
  const root = document.getElementById('root')
  if (!root) return
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
