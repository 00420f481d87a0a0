/** How long the server waits for others, and how much it takes from them. */
export interface HttpLimits {
  /** For the head of a request, from when the connection is open. */
  readonly headMs: number;
  /** How often that is looked at. */
  readonly headCheckMs: number;
  /** A body that is waited for brings at least so many bytes in each window, or the rest of it. */
  readonly bodyWindowMs: number;
  readonly bodyBytesPerWindow: number;
  /** A connection on which nothing moves in either direction, no matter who is waited for, is cut off. */
  readonly idleMs: number;
  /** The largest body of somebody who is not signed in; signing in takes a hundred bytes. */
  readonly strangersBodyBytes: number;
  /** For how long the rest of a refused body is passed over, so that the answer is heard, before the connection is closed. */
  readonly lingerMs: number;
}

/** One kilobyte a second is a fiftieth of a slow line; 20 MB over such a line take seven minutes and are waited for. */
export const HTTP_LIMITS: HttpLimits = {
  headMs: 20_000,
  headCheckMs: 5_000,
  bodyWindowMs: 30_000,
  bodyBytesPerWindow: 30_000,
  idleMs: 10 * 60_000,
  strangersBodyBytes: 16 * 1024,
  lingerMs: 2_000,
};
