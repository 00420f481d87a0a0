/**
 * An expected refusal: the caller did something that cannot be done now. Features declare their own with a code,
 * the HTTP status and a Chinese message that says what is wrong, where, and what to do.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly details?: Record<string, unknown>,
    /** Seconds after which asking again may be answered; a program reads them in Retry-After. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}
