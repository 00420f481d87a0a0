/**
 * Lets so many work at a time. The others wait in a line for each place they come from, and the lines are served
 * round robin: those who send a thousand wait behind themselves alone.
 */
export class FairSemaphore {
  private readonly lines = new Map<string, (() => void)[]>();
  private free: number;

  constructor(
    atOnce: number,
    private readonly longestLine = Infinity,
    private readonly lineFull = () => new Error('the line is full'),
  ) {
    this.free = atOnce;
  }

  /** @throws whatever `lineFull` makes, when too many from the same place wait already */
  async run<T>(from: string, work: () => Promise<T>): Promise<T> {
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
    return new Promise((begin) => line.push(begin));
  }

  private callNext(): void {
    const [next] = this.lines;
    if (!next) {
      this.free += 1;
      return;
    }
    const [from, line] = next;
    const begin = line.shift();
    this.lines.delete(from);
    if (line.length > 0) this.lines.set(from, line); // behind all others
    begin?.();
  }
}
