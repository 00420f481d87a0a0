import { setTimeout as pause } from 'node:timers/promises';
import { isCounted, isWaiting, ROUTES, transitionOf, withVersion } from '@zhaojian/contract';
import { at, Refused } from './client.js';
import { Ledger } from './ledger.js';
import { YEARS } from './plant-area.js';
import { enterReport, uploadReport } from './write-report.js';

/** What a report goes back with: any change answers it. */
const LETTER = {
  opening: '',
  closing: '',
  answerBy: '2099-12-31',
  points: [{ about: { kind: 'whole' }, text: '请更正数字后重报', check: null, again: null }],
};

const WRITERS = 4;
/** One version in this many comes as a file: reading is not what is tried here. */
const UPLOADED_ONE_IN = 4;

/** People who report and a supervisor who decides, one write after the other, each recorded when it is acknowledged. */
export class Load {
  ledger = new Ledger();
  going = false;
  #writers = [];
  #marks = 0;
  #bugs = [];

  constructor(platform, { departments, supervisor }) {
    this.platform = platform;
    this.supervisor = supervisor;
    this.departments = departments;
    this.tasks = YEARS.flatMap((year) =>
      departments.map((department) => ({ department, report: this.ledger.of(department.id, year) })),
    );
  }

  /** Begins, and resolves when the first writes were acknowledged. */
  async start() {
    this.going = true;
    this.#writers = Array.from({ length: WRITERS }, (_, number) =>
      this.#write(this.tasks.filter((_task, place) => place % WRITERS === number)),
    );
    await this.acknowledgedMore();
  }

  /** Ends after what is being asked. */
  async stop() {
    this.going = false;
    await Promise.all(this.#writers);
  }

  /** What was answered as a bug of the platform since this was asked last: nothing that is done to it makes one. */
  takeBugs() {
    return this.#bugs.splice(0);
  }

  /** Resolves when so many more writes have been acknowledged. */
  async acknowledgedMore(count = WRITERS) {
    const before = this.ledger.acknowledged;
    const enough = () => this.ledger.acknowledged >= before + count;
    await this.platform.until(enough, `writes are acknowledged (refused last: ${this.refused})`);
  }

  async #write(tasks) {
    for (let turn = 0; this.going; turn++) await this.#oneStep(tasks[turn % tasks.length]);
  }

  /** Without an answer one looks what became of it, and asks again a little later. */
  async #oneStep(task) {
    const { report } = task;
    try {
      if (report.asked !== null) await this.#learn(task);
      await this.#next(task);
    } catch (error) {
      report.findings = undefined;
      if (error instanceof Refused && error.status === 500) this.#bugs.push(error.message);
      // What is refused was not done; where nobody answers it may have been.
      if (error instanceof Refused && error.status < 500) {
        report.asked = null;
        this.refused = error.message;
      }
      await pause(50);
    }
  }

  async #learn({ department: { client, id }, report }) {
    const { state, latestVersion } = await client.ask(
      at(ROUTES.submission, { agencyId: id, year: report.year }),
    );
    Object.assign(report, { state, version: latestVersion ?? 0, asked: null });
  }

  /** Version, handed in, accepted, withdrawn, returned, the next version, and so on. */
  async #next(task) {
    const { report } = task;
    const { state, version } = report;
    if (isCounted(state)) {
      report.withdrawn = true;
      return this.#take(task, this.supervisor, 'withdrawAcceptance', { reason: '数字有误，重新核对' });
    }
    if (isWaiting(state) && report.withdrawn) {
      report.withdrawn = false;
      return this.#take(task, this.supervisor, 'return', { version, letter: LETTER });
    }
    if (isWaiting(state))
      return this.#take(task, this.supervisor, 'accept', { version, reason: '不符之处已核对' });
    if (report.findings === undefined) return this.#addVersion(task);
    const explanations = report.findings.map(({ check, subject }) => ({ check, subject, text: '核对无误' }));
    report.findings = undefined;
    return this.#take(task, task.department.client, 'submit', { version, explanations });
  }

  async #take({ department: { id }, report }, client, transition, body) {
    const { to, event } = transitionOf(transition);
    this.ledger.ask(report, to);
    await client.post(at(ROUTES[transition], { agencyId: id, year: report.year }), body);
    this.ledger.acknowledge(report, { kind: event, version: report.version });
  }

  async #addVersion({ department, report }) {
    const mark = (this.#marks += 1);
    const write = mark % UPLOADED_ONE_IN === 0 ? uploadReport : enterReport;
    this.ledger.ask(report, withVersion(report.state));
    const { number, findings, sha256 } = await write(department, report, mark);
    this.ledger.acknowledge(report, { kind: 'version', version: number, mark, sha256 });
    report.findings = findings;
  }
}
