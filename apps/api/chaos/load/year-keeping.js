import { setTimeout as pause } from 'node:timers/promises';
import { isCounted, isEditable, ROUTES } from '@zhaojian/contract';
import { cellsOf, emptyReport, formForYear } from '@zhaojian/report';
import { writeFiguresWorkbook } from '@zhaojian/report-writer/workbook';
import { ADMINISTRATOR } from '../platform/platform.js';
import { at, Client, Refused } from './client.js';
import { plantDepartment, YEARS } from './plant-area.js';
import { MARK } from './write-report.js';

/** A year without a round: a supervisor brings in what counts of it. */
const LOADED = YEARS[0] - 1;
const OFFICES = 4;
const REPORTERS = 8;
const REASON = '按存档的年报补录';
/** Of all that a load brings in the same, so that a half one is seen. */
const LOAD_MARK = 'applications.newlyReceived.total';
const CELLS_OF_LOAD = ['newlyReceived', 'disclosed', 'outcomesTotal'].flatMap((row) => [
  `applications.${row}.naturalPerson`,
  `applications.${row}.total`,
]);

/**
 * What changes many totals at once, without a pause and side by side: a district's past year is loaded again and again, it is
 * recorded as covering its area and then not, one of its offices need not report, clean reports are accepted in bulk.
 */
export class YearKeeping {
  going = false;
  bugs = [];
  done = { loads: 0, coverages: 0, exemptions: 0, bulkAcceptances: 0 };
  /** What a load brought in by what was acknowledged last, and what one that was never answered may have. */
  #loaded = [0];
  #turn = 0;

  constructor(platform, supervisor) {
    this.platform = platform;
    this.supervisor = supervisor;
  }

  /** Begins. Resolves with what ends it after what is being asked. */
  async start() {
    await this.#plant();
    this.going = true;
    const works = [
      this.#again('loads', () => this.#load()),
      this.#again('coverages', () => this.#cover()),
      this.#again('exemptions', () => this.#exempt()),
      this.#again('bulkAcceptances', () => this.#acceptInBulk()),
    ];
    return async () => {
      this.going = false;
      await Promise.all(works);
    };
  }

  /** Resolves when so many more of each were done. */
  async doneMore(count) {
    const before = { ...this.done };
    await this.platform.until(
      () => Object.keys(before).every((what) => this.done[what] >= before[what] + count),
      `past years are loaded and reports accepted (${JSON.stringify(this.done)}, refused last: ${this.refused})`,
    );
  }

  /** What is there of a load by half, what never ends, and what counts although nobody expects it. */
  async wrong() {
    const found = [];
    const marks = await this.platform.database.query(
      `SELECT DISTINCT COALESCE((report->'cells'->$2->>'value')::int, -1) AS mark
       FROM submission JOIN report_version AS version
         ON version.submission_id = submission.id AND version.number = submission.accepted_version
       WHERE year = $1 AND agency_id = ANY($3)`,
      [LOADED, LOAD_MARK, [this.district, ...this.offices].map(({ id }) => id)],
    );
    if (marks.length > 1) found.push(`a load is there by half: ${marks.map(({ mark }) => mark).join()}`);
    for (const { mark } of marks)
      if (!this.#loaded.includes(mark)) found.push(`${mark} was loaded and nobody acknowledged it`);
    const exempt = await this.platform.database.query(
      `SELECT FROM submission JOIN round_arrangement USING (agency_id, year)
       WHERE what = 'exemption' AND accepted_version IS NOT NULL`,
    );
    if (exempt.length > 0) found.push(`${exempt.length} reports count of agencies that need not report`);
    await this.platform.until(async () => {
      const [{ waiting }] = await this.platform.database.query(
        `SELECT (SELECT count(*) FROM bulk_acceptance_item AS item JOIN bulk_acceptance AS bulk ON bulk.id = item.bulk_acceptance_id
                 WHERE item.outcome = 'waiting' AND bulk.accepted_at IS NOT NULL)
              + (SELECT count(*) FROM past_year_load WHERE state IN ('checking', 'taking')) AS waiting`,
      );
      return Number(waiting) === 0;
    }, 'what was begun in the background ends');
    return found;
  }

  async #again(what, step) {
    while (this.going) {
      try {
        await step();
        this.done[what] += 1;
      } catch (error) {
        if (error instanceof Refused && error.status === 500) this.bugs.push(error.message);
        this.refused = `${what}: ${error.message}`;
        await pause(50);
      }
    }
  }

  async #plant() {
    this.administrator = await Client.signIn(this.platform, ADMINISTRATOR);
    const { agency: city } = await this.administrator.ask(ROUTES.agencies);
    this.city = city.id;
    const found = async (wanted) =>
      (await this.administrator.post(ROUTES.agencies, { fromYear: LOADED, ...wanted })).agency;
    const mark = crypto.randomUUID().slice(0, 6);
    this.district = await found({
      name: `示例${mark}区人民政府`,
      kind: 'government',
      coversArea: true,
      parentId: city.id,
    });
    this.offices = [];
    for (let number = 1; number <= OFFICES; number++)
      this.offices.push(
        await found({ name: `示例${mark}区第${number}局`, kind: 'department', parentId: this.district.id }),
      );
    this.reporters = [];
    for (let number = 1; number <= REPORTERS; number++)
      this.reporters.push(
        await plantDepartment(this.platform, `示例${mark}第${number}中心`, `keeper-${mark}-${number}`),
      );
  }

  async #load() {
    const mark = (this.#turn += 1);
    const form = formForYear(LOADED);
    const agencies = [this.district, ...this.offices];
    const versions = await this.platform.database.query(
      'SELECT agency_id AS id, latest_version AS version FROM submission WHERE year = $1',
      [LOADED],
    );
    const rows = agencies.map(({ id, name }) => {
      const report = emptyReport(name, LOADED);
      for (const { key } of cellsOf(form)) report.cells[key] = { value: 0, printed: null, basis: 'entered' };
      for (const key of CELLS_OF_LOAD) report.cells[key].value = mark;
      const version = versions.find((known) => known.id === id)?.version ?? 0;
      return { name, parent: '', standing: '', version, report };
    });
    const bytes = await writeFiguresWorkbook(form, { year: LOADED, title: '历年数据' }, rows, ['怎样填']);
    const body = new FormData();
    body.append('file', new Blob([bytes]), '历年数据.xlsx');
    const { id } = await this.supervisor.post(at(ROUTES.pastYearWorkbookLoads, { year: LOADED }), body);
    const checked = await this.#ended(id, 'checking');
    if (checked.state !== 'ready') throw new Error(JSON.stringify(checked.mistakes.slice(0, 2)));
    this.#loaded.push(mark);
    await this.supervisor.post(at(ROUTES.pastYearLoadAcceptance, { id }), {
      digest: checked.digest,
      reason: REASON,
    });
    const taken = await this.#ended(id, 'taking');
    if (taken.state !== 'taken') throw new Error(`${taken.state}: ${taken.refusal?.message}`);
    this.#loaded = [mark];
  }

  /** A request without an answer is sent again. */
  async #ended(id, state) {
    for (;;) {
      try {
        const load = await this.supervisor.ask(at(ROUTES.pastYearLoad, { id }));
        if (load.state !== state) return load;
      } catch (error) {
        if (error instanceof Refused && error.status < 500) throw error;
      }
      await pause(100);
    }
  }

  /** Looked at, and confirmed as it was seen. */
  async #cover() {
    const id = this.district.id;
    const { agency } = await this.administrator.ask(`${at(ROUTES.agency, { id })}?year=${LOADED}`);
    const wanted = { fromYear: LOADED, coversArea: !agency.coversArea, revision: agency.revision };
    const { digest } = await this.administrator.post(at(ROUTES.agencyCoveragePreview, { id }), wanted);
    await this.administrator.ask(at(ROUTES.agencyCoverage, { id }), {
      method: 'PUT',
      body: { ...wanted, digest },
    });
  }

  async #exempt() {
    const about = { year: YEARS[0], agencyId: this.offices[0].id, what: 'exemption' };
    await this.supervisor.ask(at(ROUTES.arrangement, about), {
      method: 'PUT',
      body: { reason: '机构改革，职能划转' },
    });
    await this.supervisor.ask(at(ROUTES.arrangement, about), { method: 'DELETE' });
  }

  /** What was accepted is withdrawn, and accepted again with the others; a year whose reports were all set aside is left. */
  async #acceptInBulk() {
    const year = YEARS[this.done.bulkAcceptances % YEARS.length];
    for (const reporter of this.reporters) await this.#handedIn(reporter, year);
    const bulk = await this.supervisor.post(ROUTES.bulkAcceptances, { agencyId: this.city, year });
    if (bulk.left.length === 0) return;
    for (const { agencyId } of bulk.setAside) await this.#lookAt(agencyId, year);
    await this.supervisor.post(at(ROUTES.bulkAcceptanceOfRest, { id: bulk.id }), {});
    for (;;) {
      const { total, accepted, refused } = await this.supervisor.ask(
        at(ROUTES.bulkAcceptance, { id: bulk.id }),
      );
      if (accepted + refused.length >= total) return;
      await pause(100);
    }
  }

  async #lookAt(agencyId, year) {
    const { submittedVersion } = await this.supervisor.ask(at(ROUTES.submission, { agencyId, year }));
    await this.supervisor.ask(at(ROUTES.version, { agencyId, year, number: submittedVersion }));
  }

  async #handedIn({ client, id }, year) {
    const address = { agencyId: id, year };
    const { state, latestVersion } = await client.ask(at(ROUTES.submission, address));
    if (isCounted(state))
      await this.supervisor.post(at(ROUTES.withdrawAcceptance, address), { reason: '数字有误，重新核对' });
    if (latestVersion === null) {
      const zeros = Object.fromEntries(cellsOf(formForYear(year)).map(({ key }) => [key, 0]));
      await client.post(at(ROUTES.versions, address), {
        basedOn: 0,
        figures: { ...zeros, [MARK]: 5 },
        narratives: {
          overview: `${year}年，本机关稳步推进政府信息公开各项工作。`,
          improvement: '存在的问题：公开内容不够全面。改进措施：加强业务培训。',
          otherMatters: '本年度未收取信息处理费。',
        },
        reason: null,
      });
    }
    if (isEditable(state))
      await client.post(at(ROUTES.submit, address), { version: latestVersion ?? 1, explanations: [] });
    return { agencyId: id, version: latestVersion ?? 1 };
  }
}
