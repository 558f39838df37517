import type { CDPSession, Page } from 'playwright';
import type { Extension } from '../e2e/extension';

/** Bytes of JavaScript in use, after what is not needed any more was collected. */
export async function pageHeap(extension: Extension, page: Page): Promise<number> {
  const session = await extension.context.newCDPSession(page);
  try {
    return await heapOf((method) => session.send(method) as Promise<unknown>);
  } finally {
    await session.detach();
  }
}

/** The same of the worker, which is asked through a page: it has no session of its own here. */
export async function workerHeap(extension: Extension, through: Page): Promise<number> {
  const url = (await extension.worker()).url();
  const session = await extension.context.newCDPSession(through);
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find((one) => one.type === 'service_worker' && one.url === url);
    if (target === undefined) throw new Error('The browser knows of no worker.');
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
    return await heapOf((method) => ask(session, sessionId, method));
  } finally {
    await session.detach();
  }
}

async function heapOf(send: (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>) {
  await send('HeapProfiler.collectGarbage');
  return ((await send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize;
}

let asked = 0;

function ask(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    const hear = ({ message }: { message: string }) => {
      const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
      if (answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', hear);
      if (answer.error === undefined) resolve(answer.result);
      else reject(new Error(answer.error.message));
    };
    session.on('Target.receivedMessageFromTarget', hear);
    const message = JSON.stringify({ id, method, params: {} });
    session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
  });
}
