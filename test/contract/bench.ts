import { afterEach, beforeEach } from 'vitest';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import type { Harvest } from '@/src/listings/sources/offer/harvest';
import type { SourceIo } from '@/src/listings/sources/source-io';
import type { SourceQuery } from '@/src/listings/sources/source-query';
import { type Asked, type Fault, ShopServer, type Told } from './shop-server';
import { type TestIo, type TestIoOptions, testIo } from './test-io';
import { type Specimen, type Ware, wares } from './ware';

/** A connector beside a server that answers as its source does, anew for each test. */
export class Bench {
  shop!: ShopServer;
  /** What the shop has. */
  stock: readonly Ware[] = [];
  readonly specimen: Specimen;

  /** To be made inside `describe`. */
  constructor(specimen: Specimen) {
    this.specimen = specimen;
    // A server of its own for each test: a request that one test gave up must not meet the next one's.
    beforeEach(async () => {
      this.stock = wares(1);
      this.shop = await ShopServer.start((request) => specimen.answer(request, this.stock));
      if (specimen.aside !== undefined) this.shop.aside = specimen.aside;
    });
    afterEach(() => this.shop.stop());
  }

  readonly io = (options: Partial<TestIoOptions> = {}): TestIo =>
    testIo({ ports: { [this.specimen.host]: this.shop.port }, ...options });

  readonly search = (
    by: SourceIo = this.io(),
    what: SourceQuery = this.specimen.query,
    from: ListingSource = this.specimen.source,
  ): Promise<Harvest> => from.search(what, by);

  /** Faults for the next requests but those aside. */
  readonly troubled = (...faults: (Fault | undefined)[]): void => {
    this.shop.faults = faults;
  };

  /** What was asked, but for tokens and the like. */
  readonly searches = (): Asked[] => this.shop.asked.filter((asked) => !this.shop.aside(asked));
}

export function told(answer: Told): Fault {
  return { kind: 'answer', told: answer };
}
