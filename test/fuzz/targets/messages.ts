import { failureOf } from '@/src/messages/failure';
import { type Answer, MESSAGES, type MessageName } from '@/src/messages/messages';
import { type Handlers, route, type Sender } from '@/src/messages/route';
import { exampleOf } from '../example-of';
import { fits, promise, type Target } from '../target';
import { jsonOf } from './pages';

const NAMES = Object.keys(MESSAGES) as MessageName[];
const SENDERS: readonly Sender[] = [{ kind: 'page' }, { kind: 'content', tabId: 1, url: 'https://a.example/' }];

/** Whatever is sent to the background. */
export const messages: Target = {
  name: 'messages',
  entries: ['src/messages/route.ts', 'src/product/correction.ts'],
  words: NAMES,
  seeds: () =>
    NAMES.flatMap((name) => exampleOf(MESSAGES[name].request).map((request) => JSON.stringify({ name, request }))),
  run: async (text) => {
    const raw = jsonOf(text);
    for (const sender of SENDERS) {
      const handled: { name: MessageName; request: unknown }[] = [];
      const take = (name: MessageName) => async (request: unknown) => {
        handled.push({ name, request });
      };
      const handlers = Object.fromEntries(NAMES.map((name) => [name, take(name)])) as unknown as Handlers;
      const answer: Answer = await route(handlers, raw, sender);
      promise(answer.ok === handled.length > 0 && handled.length <= 1, 'a message was handled and refused, or neither');
      for (const { name, request } of handled) {
        promise((MESSAGES[name].from as readonly string[]).includes(sender.kind), `${name} came from a ${sender.kind}`);
        fits(MESSAGES[name].request, request, `the request of ${name}`);
      }
      if (answer.ok) continue;
      promise(answer.problem.length < 2000, 'the problem is no sentence');
      promise(failureOf('a', answer.problem, 0).sentence.length <= 200, 'a failure is no sentence');
    }
  },
};
