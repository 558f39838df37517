import type { Condition } from '@/src/product/condition';
import type { Random } from '@/src/quantity/random';
import type { Circuit } from './call/circuit';

/** A token a source gave for the person's key. */
export interface SourceToken {
  readonly value: string;
  /** By the same clock as `now`, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Where sources remember what outlives one search. Plain data, so that any store can keep it. */
export interface SourceMemory {
  token(sourceId: string): Promise<SourceToken | undefined>;
  keepToken(sourceId: string, token: SourceToken | undefined): Promise<void>;
  circuit(sourceId: string): Promise<Circuit | undefined>;
  keepCircuit(sourceId: string, circuit: Circuit): Promise<void>;
}

/** One request that left, for the log the person can read. Keys are masked. */
export interface SentRequest {
  readonly sourceId: string;
  readonly at: number;
  readonly method: 'GET' | 'POST';
  readonly address: string;
  /** What was sent beside the address. */
  readonly body?: string;
  /** 0 when no answer came. */
  readonly status: number;
  /** Bytes that came back, as far as they were read. */
  readonly bytes: number;
  readonly ms: number;
}

/**
 * The world, as an argument: sources have no network, clock, timer or randomness of their own. A plain object, because it
 * is passed on with its signal replaced.
 */
export interface SourceIo {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970; the clock may be wrong, so only differences are used. */
  readonly now: () => number;
  readonly random: Random;
  /** Resolves after `ms`, or at once when `signal` aborts; never rejects. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Aborts when the person left or asked for something else. */
  readonly signal: AbortSignal;
  /** A moment of `now` after which no answer is waited for. */
  readonly deadline: number;
  /** Which addresses may be asked, linked and shown: `publicHttps`, except in a demo on one machine. */
  readonly admits: (url: URL) => boolean;
  /** True when the person allowed this origin. */
  readonly permitted: (origin: string) => Promise<boolean>;
  readonly memory: SourceMemory;
  /** What the person's rules call a condition; without it our own words alone tell. */
  readonly conditionOf?: ((text: string) => Condition | undefined) | undefined;
  /** Hears of every request after it ended. */
  readonly note: (request: SentRequest) => void;
}
