/** 53 bits of a text, as a whole number. */
export function fingerprint(text: string): number {
  const hash = new Fingerprinter();
  hash.add(text);
  return hash.value();
}

/**
 * The fingerprint of texts that come one after another, which need not be put together: two multiplicative hashes of 32 bits
 * side by side.
 */
export class Fingerprinter {
  // Signed, as what `Math.imul` gives: begun with more than 31 bits, engines count in floating point, at half the speed.
  #low = 0xdeadbeef | 0;
  #high = 0x41c6ce57;

  add(text: string): void {
    let low = this.#low;
    let high = this.#high;
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      low = Math.imul(low ^ unit, 0x9e3779b1);
      high = Math.imul(high ^ unit, 0x5f356495);
    }
    this.#low = low;
    this.#high = high;
  }

  addLine(said: string | number | undefined): void {
    this.add(`${said}`);
    this.add('\n');
  }

  value(): number {
    let low = this.#low;
    let high = this.#high;
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
  }
}

/** Bytes a fingerprint is kept in. */
const BYTES = 7;

export function packFingerprints(fingerprints: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fingerprints.length * BYTES);
  const view = new DataView(bytes.buffer);
  fingerprints.forEach((each, i) => {
    const high = Math.floor(each / 2 ** 32);
    view.setUint32(i * BYTES, each % 2 ** 32);
    view.setUint16(i * BYTES + 4, high & 0xffff);
    view.setUint8(i * BYTES + 6, high >>> 16);
  });
  return bytes;
}

/** What was packed; bytes that are left over at the end are no fingerprint. */
export function unpackFingerprints(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, i) => {
    const high = view.getUint16(i * BYTES + 4) + (view.getUint8(i * BYTES + 6) & 0x1f) * 2 ** 16;
    return high * 2 ** 32 + view.getUint32(i * BYTES);
  });
}

/** Fingerprints numbered in the order they came: 24 to 48 bytes each, where a Map of texts takes some hundred. */
export class FingerprintNumbers {
  #keys = new Float64Array(1024);
  #numbers = new Uint32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a fingerprint, or −1. */
  find(fingerprint: number): number {
    return (this.#numbers[this.#placeOf(fingerprint)] as number) - 1;
  }

  /** Numbers a fingerprint; false when it had a number already. */
  add(fingerprint: number): boolean {
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    const place = this.#placeOf(fingerprint);
    if (this.#numbers[place] !== 0) return false;
    this.#size += 1;
    this.#keys[place] = fingerprint;
    // Kept one up: 0 marks a free place.
    this.#numbers[place] = this.#size;
    return true;
  }

  #placeOf(fingerprint: number): number {
    const mask = this.#keys.length - 1;
    let place = (fingerprint % 2 ** 32) & mask;
    while (this.#numbers[place] !== 0 && this.#keys[place] !== fingerprint) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Float64Array(keys.length * 2);
    this.#numbers = new Uint32Array(keys.length * 2);
    numbers.forEach((number, i) => {
      if (number === 0) return;
      const place = this.#placeOf(keys[i] as number);
      this.#keys[place] = keys[i] as number;
      this.#numbers[place] = number;
    });
  }
}

/** What stands of an earlier edition, and which of it a newer one says again. */
export class Standing {
  readonly #numbers = new FingerprintNumbers();
  #again = new Uint8Array(128);

  add(fingerprint: number): void {
    this.#numbers.add(fingerprint);
  }

  /** Notes that the newer edition says this; false when it did not stand before. */
  sayAgain(fingerprint: number): boolean {
    const number = this.#numbers.find(fingerprint);
    if (number < 0) return false;
    if (number >= this.#again.length * 8) {
      const larger = new Uint8Array((this.#numbers.size + 8) >> 3);
      larger.set(this.#again);
      this.#again = larger;
    }
    this.#again[number >> 3] = (this.#again[number >> 3] ?? 0) | (1 << (number & 7));
    return true;
  }

  isSaidAgain(fingerprint: number): boolean {
    const number = this.#numbers.find(fingerprint);
    return number >= 0 && ((this.#again[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }
}
