import { FIRST_STATE } from '@zhaojian/contract';

/**
 * What the platform acknowledged, kept where no harm done to it reaches. Of each report also what was asked for and never
 * answered: that may have happened or not, and either is right.
 */
export class Ledger {
  /** Every acknowledged write: { agencyId, year, kind, version } and, of a version, its mark and its file's sha256. */
  writes = [];
  #reports = new Map();

  get acknowledged() {
    return this.writes.length;
  }

  get reports() {
    return [...this.#reports.values()];
  }

  /** The report as it was acknowledged last: { agencyId, year, state, version, asked }. */
  of(agencyId, year) {
    const key = `${agencyId} ${year}`;
    const begun = { agencyId, year, state: FIRST_STATE, version: 0, asked: null };
    if (!this.#reports.has(key)) this.#reports.set(key, begun);
    return this.#reports.get(key);
  }

  /** Before it is asked for: the state it would lead to. */
  ask(report, state) {
    report.asked = state;
  }

  /** When it was answered. */
  acknowledge(report, write) {
    Object.assign(report, { state: report.asked, version: write.version, asked: null });
    this.writes.push({ agencyId: report.agencyId, year: report.year, ...write });
  }
}
