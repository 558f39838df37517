import type { Target } from '../target';
import { feed } from './feeds';
import { archive, orders, policy, rules } from './files';
import { messages } from './messages';
import { fixture, page, pageData, report } from './pages';
import { settings, shop, sources } from './sources';
import { address, barcode, headers, price, title } from './texts';

/** Every parser of foreign text. */
export const TARGETS: readonly Target[] = [
  page,
  pageData,
  report,
  fixture,
  price,
  barcode,
  address,
  title,
  headers,
  feed,
  ...sources,
  shop,
  settings,
  rules,
  policy,
  archive,
  orders,
  messages,
];
