// Before the journeys: one product with its demo and one browser, shared by all of them. What the tests need to know
// goes by environment, since each test file may run in a process of its own.
import { createRequire } from 'node:module'
import { findChromium } from '../../infra/start/chromium.mjs'
import { startProduct } from './start-product.mjs'

const require = createRequire(import.meta.url)

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default async function setUp() {
  const executablePath = findChromium(process.env)
  if (executablePath === null) {
    console.log(
      '\njourneys: left out, because there is no Chromium here (install chromium, or set CHROMIUM_PATH)',
    )
    return
  }
  // run against a product that already runs: JOURNEY_ADDRESS=http://localhost:3000
  if (!process.env.JOURNEY_ADDRESS) {
    const product = await startProduct()
    globalThis.journeyProduct = product
    process.env.JOURNEY_ADDRESS = product.address
    process.env.JOURNEY_DATABASE = product.ownerUrl
  }
  const { chromium } = require('playwright-core')
  const browser = await chromium.launchServer({
    executablePath,
    args: chromiumArguments,
    // the pages must also come back whole from where the browser keeps them alive
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  globalThis.journeyBrowser = browser
  process.env.JOURNEY_BROWSER = browser.wsEndpoint()
}
