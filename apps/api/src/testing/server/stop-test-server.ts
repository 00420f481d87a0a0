/** The guard started with the server then removes its folder. */
export default async function stopTestServer(): Promise<void> {
  await globalThis.testServer?.stop();
}
