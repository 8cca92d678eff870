// After the journeys: what global-setup.mjs started ends here.
export default async function tearDown() {
  await globalThis.journeyBrowser?.close()
  await globalThis.journeyProduct?.stop()
}
