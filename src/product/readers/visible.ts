import { type Candidate, makeCandidate, put, state } from '../candidate';
import type { CurrencyHint } from '../currency';
import { type Page, textOf } from '../page';
import { queryAll } from '../query';
import { readBuyBox } from './buy-box';
import { putPairs } from './pairs';

/**
 * What a person sees: the heading, the price by the buy button, the specification table and the breadcrumb. Without a
 * buy box the candidate has no price and is only good to complete what the markup says.
 */
export function readVisible(page: Page & CurrencyHint, buttons: readonly Element[] = []): Candidate {
  const candidate = makeCandidate('visible');
  put(candidate, 'name', page.heading.text, page.heading.node, page.heading.text);
  state(candidate, 'heading', page.heading.text, page.heading.node);
  candidate.offered = buttons.length > 0;
  const box = readBuyBox(page, buttons);
  if (box !== undefined) {
    if (box.amounts) candidate.amounts = box.amounts;
    const [button] = buttons;
    if (button && !button.hasAttribute('disabled')) {
      const says = textOf(button, 60) || button.getAttribute('value') || 'button';
      state(candidate, 'buy button', says, button.nodeName.toLowerCase());
    }
    put(candidate, 'price', box.price.money, box.price.node, box.price.text);
    if (box.listPrice) put(candidate, 'listPrice', box.listPrice.money, box.listPrice.node, box.listPrice.text);
  }
  putPairs(candidate, page);
  putBreadcrumb(candidate, page);
  return candidate;
}

const BREADCRUMB =
  '[class*="breadcrumb" i],[id*="breadcrumb" i],nav:is([aria-label*="breadcrumb" i],[aria-label*="brotkr" i],[aria-label*="ariane" i])';

function putBreadcrumb(candidate: Candidate, { document }: Page): void {
  for (const trail of [...queryAll(document, BREADCRUMB)].slice(0, 5)) {
    const links = [...trail.querySelectorAll('a')].slice(0, 20).map((link) => textOf(link, 120));
    const names = links.filter((name, at) => /[\p{L}\p{N}]/u.test(name) && links.indexOf(name) === at);
    put(candidate, 'breadcrumb', names.length > 0 ? names : undefined, 'breadcrumb', names.join(' › '));
  }
}
