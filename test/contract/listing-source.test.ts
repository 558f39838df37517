import { describe } from 'vitest';
import { describeListingSource } from './listing-source';
import { SPECIMENS } from './specimens/every';

describe.each(Object.entries(SPECIMENS))('%s', (_title, specimen) => describeListingSource(specimen));
