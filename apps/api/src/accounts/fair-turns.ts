/**
 * Lets so many work at a time. The others wait in a line for each place they come from, and the lines take turns: who
 * sends a thousand stands behind himself alone.
 */
export class FairTurns {
  private readonly lines = new Map<string, (() => void)[]>();
  private free: number;

  constructor(
    atOnce: number,
    private readonly longestLine: number,
    private readonly lineFull: () => Error,
  ) {
    this.free = atOnce;
  }

  /** @throws whatever `lineFull` makes, when too many from the same place wait already */
  async take<T>(from: string, work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await this.wait(from);
    try {
      return await work();
    } finally {
      this.callNext();
    }
  }

  private wait(from: string): Promise<void> {
    const line = this.lines.get(from) ?? [];
    if (line.length >= this.longestLine) throw this.lineFull();
    this.lines.set(from, line);
    return new Promise((myTurn) => line.push(myTurn));
  }

  private callNext(): void {
    const [next] = this.lines;
    if (!next) {
      this.free += 1;
      return;
    }
    const [from, line] = next;
    const myTurn = line.shift();
    this.lines.delete(from);
    if (line.length > 0) this.lines.set(from, line); // behind all others
    myTurn?.();
  }
}
