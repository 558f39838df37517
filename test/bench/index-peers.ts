export async function benchPeers(_n: number, _searches: number, _restarts: number): Promise<void> {}
