import { setTimeout as pause } from 'node:timers/promises';
import { ROUTES } from '@zhaojian/contract';
import { ADMINISTRATOR } from '../platform/platform.js';
import { at, Client, Refused } from './client.js';
import { YEARS } from './plant-area.js';

/** From here on agencies are merged and split: what the load writes to ends in no year that it writes in. */
const AFTERWARDS = YEARS.at(-1) + 1;
const CORRECTED = YEARS[2];

/**
 * An administrator who corrects the tree without a pause: departments with accepted reports are recorded as having been
 * below one office and then below the other, an office is merged into the other and a new one founded for it.
 */
export class TreeReform {
  done = 0;
  going = false;
  bugs = [];
  /** By department, below whom it may be: as acknowledged last, or as asked for since and never answered. */
  #places = new Map();

  constructor(platform, departments) {
    this.platform = platform;
    this.departments = departments;
  }

  /** Begins. Resolves with what ends it after what is being asked. */
  async start() {
    this.client = await Client.signIn(this.platform, ADMINISTRATOR);
    const { agency: city } = await this.client.ask(ROUTES.agencies);
    this.city = city.id;
    this.offices = [await this.#found(), await this.#found()];
    this.going = true;
    this.work = this.#reform();
    return async () => {
      this.going = false;
      await this.work;
    };
  }

  /** Resolves when so many more changes were made. */
  async doneMore(count) {
    const before = this.done;
    await this.platform.until(
      () => this.done >= before + count,
      `the tree is changed (last: ${this.refused})`,
    );
  }

  /** Departments that are where nobody was told that they do. */
  async misplaced() {
    const found = [];
    for (const [id, places] of this.#places) {
      const { agency } = await this.client.ask(`${at(ROUTES.agency, { id })}?year=${CORRECTED}`);
      if (!places.includes(agency.parentId)) found.push(`${agency.name} is not where it was put`);
    }
    return found;
  }

  async #reform() {
    for (let turn = 0; this.going; turn++) {
      try {
        await (turn % 8 === 7 ? this.#mergeOffices() : this.#correct(turn));
        this.done += 1;
      } catch (error) {
        if (error instanceof Refused && error.status === 500) this.bugs.push(error.message);
        this.refused = error.message;
        await pause(50);
      }
    }
  }

  async #correct(turn) {
    const { id } = this.departments[turn % this.departments.length];
    const parentId = [...this.offices, this.city][turn % 3];
    const change = { what: 'correct', ...(await this.#seen(id)), year: CORRECTED, parentId };
    this.#places.set(id, [...(this.#places.get(id) ?? [this.city]), parentId]);
    await this.#confirm(change);
    this.#places.set(id, [parentId]);
  }

  /** What is below the office goes to the other; those that moved with it are corrected from their years before. */
  async #mergeOffices() {
    const [ends, goesOn] = this.offices;
    this.offices = [goesOn, await this.#found()];
    await this.#confirm({
      what: 'merge',
      fromYear: AFTERWARDS,
      agencies: [await this.#seen(ends)],
      into: { who: 'existing', agencyId: goesOn },
    });
  }

  async #found() {
    const name = `改革${crypto.randomUUID().slice(0, 8)}办公室`;
    const wanted = { name, kind: 'department', parentId: this.city, fromYear: YEARS[0] };
    return (await this.client.post(ROUTES.agencies, wanted)).agency.id;
  }

  async #seen(agencyId) {
    const { agency } = await this.client.ask(at(ROUTES.agency, { id: agencyId }));
    return { agencyId, revision: agency.revision };
  }

  /** Looked at, and confirmed as it was seen. */
  async #confirm(change) {
    const { digest, besides } = await this.client.post(ROUTES.treeChangePreview, { change });
    await this.client.post(ROUTES.treeChanges, { change, seen: { digest, besides } });
  }
}
