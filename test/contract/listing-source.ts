import { describe } from 'vitest';
import { faultsContract } from './contract-faults';
import { findsContract } from './contract-finds';
import { patienceContract } from './contract-patience';
import { sendsContract } from './contract-sends';
import type { Specimen } from './ware';

/** What every connector keeps: the same tests for all, against a server that answers in its source's own format. */
export function describeListingSource(specimen: Specimen): void {
  describe('finding', () => findsContract(specimen));
  describe('sending', () => sendsContract(specimen));
  describe('time', () => patienceContract(specimen));
  describe('trouble', () => faultsContract(specimen));
}
