/** Who asks for a slot, and for what: all that decides whose turn it is. */
export interface Asker {
  /** Slots are shared between accounts, not between files. */
  readonly account: string;
  /** Nobody sits before it: a file of a batch. */
  readonly isInBackground?: boolean;
  /** Of an account's own files the smaller go first. */
  readonly bytes: number;
  /** Aborted when nobody waits for the outcome. */
  readonly signal?: AbortSignal;
}

/** Ends as soon as it can when its signal is aborted, and may then be begun again from the start. */
export type Work<T> = (signal: AbortSignal) => Promise<T>;

export interface Patience {
  /** How long a file waits before another account gives up a slot for it. */
  readonly waitingMs: number;
  /** How long the work of an account that has several slots has at least. */
  readonly sharingMs: number;
  /** How long the work of an account that has one slot has at least; more than a real file takes. */
  readonly workingMs: number;
}

/** Three seconds at most until another's small file is read; a real report takes one or two. */
const PATIENCE: Patience = { waitingMs: 500, sharingMs: 1_000, workingMs: 6_000 };
/** How often it is looked whether somebody has waited for too long. */
const LOOK_MS = 250;

/** The work of a slot was ended so that another account has its slot. */
class Yielded extends Error {}

interface Entry {
  readonly asker: Asker;
  /** It had a slot and did not end in time: when it has one again, it keeps it. */
  isLong: boolean;
  since: number;
  begin(slot: Slot): Promise<void>;
  fail(reason: unknown): void;
}

interface Slot {
  readonly entry: Entry;
  readonly since: number;
  readonly ending: AbortController;
}

/**
 * Lets so many work at a time. Those who wait are served by account: the one that has the fewest slots, and of several the
 * one that was served longest ago. An account alone may have all slots; but when another has waited for a moment, work that
 * goes on for long is ended and put back. Begun again it is left to its end, and one slot is never given to such work: a
 * hard file costs its own account time, and nobody else.
 */
export class ReadingSemaphore {
  readonly #atOnce: number;
  readonly #patience: Patience;
  readonly #waiting = new Set<Entry>();
  readonly #slots = new Set<Slot>();
  /** When each account had its last slot, as a number that only grows. */
  readonly #served = new Map<string, number>();
  #begun = 0;
  #look: NodeJS.Timeout | undefined;

  constructor(atOnce: number, patience: Patience = PATIENCE) {
    this.#atOnce = atOnce;
    this.#patience = patience;
  }

  /** @throws the reason of the asker's signal once it is aborted, whether it had a slot or not */
  run<T>(asker: Asker, work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const { signal } = asker;
      if (signal?.aborted) return reject(signal.reason as Error);
      const leave = () => this.#leave(entry, signal?.reason);
      const settle = (how: () => void) => {
        signal?.removeEventListener('abort', leave);
        how();
      };
      const entry: Entry = {
        asker,
        isLong: false,
        since: performance.now(),
        begin: async ({ ending }) => {
          try {
            const outcome = await work(ending.signal);
            settle(() => resolve(outcome));
          } catch (error) {
            if (ending.signal.reason instanceof Yielded) this.#putBack(entry);
            else
              settle(() =>
                reject(ending.signal.aborted ? (ending.signal.reason as Error) : (error as Error)),
              );
          }
        },
        fail: (reason) => settle(() => reject(reason as Error)),
      };
      signal?.addEventListener('abort', leave);
      this.#waiting.add(entry);
      this.#goOn();
    });
  }

  #leave(entry: Entry, reason: unknown): void {
    if (this.#waiting.delete(entry)) return entry.fail(reason);
    for (const slot of this.#slots) if (slot.entry === entry) slot.ending.abort(reason);
  }

  #putBack(entry: Entry): void {
    if (entry.asker.signal?.aborted) return entry.fail(entry.asker.signal.reason);
    entry.isLong = true;
    entry.since = performance.now();
    this.#waiting.add(entry);
  }

  #goOn(): void {
    while (this.#slots.size < this.#atOnce) {
      const next = this.#next();
      if (!next) break;
      this.#waiting.delete(next);
      void this.#give(next);
    }
    if (this.#waiting.size === 0) {
      clearInterval(this.#look);
      this.#look = undefined;
    } else this.#look ??= setInterval(() => this.#makeRoom(), LOOK_MS).unref();
  }

  async #give(entry: Entry): Promise<void> {
    const slot: Slot = { entry, since: performance.now(), ending: new AbortController() };
    this.#slots.add(slot);
    this.#begun += 1;
    this.#served.set(entry.asker.account, this.#begun);
    await entry.begin(slot);
    this.#slots.delete(slot);
    this.#goOn();
  }

  #next(): Entry | undefined {
    const mayBeLong = [...this.#slots].filter(({ entry }) => entry.isLong).length < this.#slotsForLong;
    const eligible = [...this.#waiting].filter(({ isLong }) => mayBeLong || !isLong);
    return eligible.toSorted((one, other) => this.#order(one, other))[0];
  }

  /** Negative where the first one goes first; the one who asked first where nothing else tells. */
  #order(one: Entry, other: Entry): number {
    const accounts = [one.asker.account, other.asker.account] as const;
    return (
      this.#slotsOf(accounts[0]) - this.#slotsOf(accounts[1]) ||
      (this.#served.get(accounts[0]) ?? 0) - (this.#served.get(accounts[1]) ?? 0) ||
      Number(one.isLong) - Number(other.isLong) ||
      Number(one.asker.isInBackground ?? false) - Number(other.asker.isInBackground ?? false) ||
      one.asker.bytes - other.asker.bytes
    );
  }

  get #slotsForLong(): number {
    return Math.max(1, this.#atOnce - 1);
  }

  /** Those it is about to give up are not counted. */
  #slotsOf(account: string): number {
    return [...this.#slots].filter(
      ({ entry, ending }) => entry.asker.account === account && !ending.signal.aborted,
    ).length;
  }

  /** Ends work for the accounts that have waited long enough without having a slot. */
  #makeRoom(): void {
    const now = performance.now();
    const wanting = new Set(
      [...this.#waiting]
        .filter(({ isLong, since }) => !isLong && now - since >= this.#patience.waitingMs)
        .map(({ asker }) => asker.account)
        .filter((account) => this.#slotsOf(account) === 0),
    );
    const ending = [...this.#slots].filter((slot) => slot.ending.signal.aborted).length;
    let missing = wanting.size - ending;
    for (const slot of this.#slots) {
      if (missing > 0 && this.#mayBeEnded(slot, now)) {
        slot.ending.abort(new Yielded());
        missing -= 1;
      }
    }
  }

  #mayBeEnded({ entry, since, ending }: Slot, now: number): boolean {
    if (entry.isLong || ending.signal.aborted) return false;
    const { sharingMs, workingMs } = this.#patience;
    return now - since >= (this.#slotsOf(entry.asker.account) > 1 ? sharingMs : workingMs);
  }
}
