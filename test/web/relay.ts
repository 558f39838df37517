import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A port on an address of this machine that leads to a server of it. */
export async function relay(host: string, to: URL): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((here) => {
    const there = connect(Number(to.port), to.hostname);
    for (const socket of [here, there]) socket.on('error', () => socket.destroy());
    here.pipe(there).pipe(here);
  });
  server.listen(0, host);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
