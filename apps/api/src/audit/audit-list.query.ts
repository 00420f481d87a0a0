import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  ACTIONS_BY_SUBJECT,
  AUDIT_ACTIONS,
  AUDIT_COUNTED,
  type AuditAction,
  type AuditFilter,
  type AuditPage,
  type AuditQuery,
  beginningOfDay,
  dayAfter,
} from '@zhaojian/contract';
import { Repository, type SelectQueryBuilder } from 'typeorm';
import { pathLeadsThrough, isInArea } from '../authorization/area.ts';
import { AuditEntry } from './audit-entry.entity.ts';

/** The place of an entry in the order of their time; entries of one moment have that of their numbers. */
const PLACE = '(SELECT at, id FROM audit_entry WHERE id = CAST(:place AS bigint))';

/** What is taken out of the database at a time where all of it is given out. */
const AT_ONCE = 1000;

/**
 * The recorded changes about agencies that were then below those given, the newest first by their time. An entry stays with the
 * area in which it happened: its path is the one of then.
 */
@Injectable()
export class AuditListQuery {
  constructor(@InjectRepository(AuditEntry) private readonly entries: Repository<AuditEntry>) {}

  /** @param above the top of the reader's area, and a node in it where they ask for one */
  async page(
    above: readonly string[],
    { olderThan, newerThan, pageSize, ...filter }: AuditQuery,
  ): Promise<AuditPage> {
    const query =
      newerThan === undefined ? this.older(above, filter, olderThan) : this.newer(above, filter, newerThan);
    const [found, total] = await Promise.all([query.take(pageSize + 1).getMany(), this.count(above, filter)]);
    const goesOn = found.length > pageSize;
    const entries = found.slice(0, pageSize);
    if (newerThan !== undefined) entries.reverse();
    const [ownId] = above;
    return {
      items: entries.map((entry) => toContract(entry, ownId)),
      total,
      hasNewer: newerThan === undefined ? olderThan !== undefined : goesOn,
      hasOlder: newerThan === undefined ? goesOn : true,
    };
  }

  /** All that a filter leaves, some at a time. */
  async *all(above: readonly string[], filter: AuditFilter): AsyncGenerator<AuditPage['items']> {
    const [ownId] = above;
    let last: string | undefined;
    for (;;) {
      const entries = await this.older(above, filter, last).take(AT_ONCE).getMany();
      yield entries.map((entry) => toContract(entry, ownId));
      last = entries.at(-1)?.id;
      if (entries.length < AT_ONCE) return;
    }
  }

  private older(above: readonly string[], filter: AuditFilter, than: string | undefined) {
    const query = this.narrowed(above, filter).orderBy('entry.at', 'DESC').addOrderBy('entry.id', 'DESC');
    return than === undefined ? query : query.andWhere(`(entry.at, entry.id) < ${PLACE}`, { place: than });
  }

  private newer(above: readonly string[], filter: AuditFilter, than: string) {
    return this.narrowed(above, filter)
      .orderBy('entry.at', 'ASC')
      .addOrderBy('entry.id', 'ASC')
      .andWhere(`(entry.at, entry.id) > ${PLACE}`, { place: than });
  }

  /** No further than people read: to count a million would take longer than to show them. */
  private async count(above: readonly string[], filter: AuditFilter): Promise<number> {
    const [sql, values] = this.narrowed(above, filter)
      .select('1')
      .limit(AUDIT_COUNTED)
      .getQueryAndParameters();
    const [counted] = await this.entries.manager.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (${sql}) AS counted`,
      values,
    );
    return counted?.total ?? 0;
  }

  private narrowed(above: readonly string[], filter: AuditFilter): SelectQueryBuilder<AuditEntry> {
    const { action, group, person, firstDay, lastDay, search } = filter;
    const query = this.entries
      .createQueryBuilder('entry')
      .where(pathLeadsThrough(':above', 'entry.agencyPath'), { above });
    if (action) query.andWhere('entry.action = :action', { action });
    if (group)
      query.andWhere('entry.action IN (:...ofGroup)', { ofGroup: Object.keys(ACTIONS_BY_SUBJECT[group]) });
    if (person) query.andWhere('strpos(entry.accountName, :person) > 0', { person });
    if (firstDay) query.andWhere('entry.at >= :from', { from: beginningOfDay(firstDay) });
    if (lastDay) query.andWhere('entry.at < :until', { until: beginningOfDay(dayAfter(lastDay, 1)) });
    if (search) query.andWhere(hasWords('entry', 'CAST(:search AS text)', [...search].length), { search });
    return query;
  }

  /** The entries that tell of an effect on the total of an agency and year, newest first; whole, for those who may see it. */
  async effectsOn(
    agencyId: string,
    year: number,
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<[AuditEntry[], number]> {
    return this.entries
      .createQueryBuilder('entry')
      .where("entry.action = 'totals.changed'")
      .andWhere("(entry.details -> 'effects') @> CAST(:effect AS jsonb)", {
        effect: JSON.stringify([{ agencyId, year }]),
      })
      .orderBy('entry.at', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .skip((page - 1) * pageSize)
      .take(pageSize)
      .getManyAndCount();
  }
}

/**
 * Whether a text is in what an entry is about: its subject, its agency, its address. The index is over the pairs of characters in
 * them; a single character is in no pair, and all entries are looked through for it.
 *
 * @param entry the alias of the row of `audit_entry`
 * @param search an SQL expression, usually a parameter
 * @param length of the text, in characters
 */
export function hasWords(entry: string, search: string, length: number): string {
  const columns = [`${entry}.subject`, `${entry}.agency_name`, `${entry}.address`];
  const isThere = columns.map((column) => `strpos(${column}, ${search}) > 0`).join(' OR ');
  return length < 2 ? `(${isThere})` : `(${pairsOf(entry)} @> character_pairs(${search}) AND (${isThere}))`;
}

/** As the index ix_audit_entry_words has it. */
const pairsOf = (entry: string): string =>
  `character_pairs(${entry}.subject || ' ' || COALESCE(${entry}.agency_name, '') || ' ' || COALESCE(${entry}.address, ''))`;

type Details = Record<string, unknown>;

const isPlaced = (value: unknown): value is Details & { path: string } =>
  typeof value === 'object' && value !== null && typeof (value as Details)['path'] === 'string';

/**
 * What has a path is shown to those it leads through: totals that changed, and other agencies that a change is about. They
 * may be beside the reader's area, or above it. Of an agency, its name is told.
 */
function withinArea(details: Details, ownId: string | undefined): Details {
  const told = (value: unknown): unknown[] => {
    if (!isPlaced(value)) return [value];
    if (ownId !== undefined && !isInArea(ownId, value)) return [];
    const { path: _path, ...others } = value;
    return [Object.keys(others).join() === 'name' ? others['name'] : others];
  };
  return Object.fromEntries(
    Object.entries(details).flatMap(([key, value]): [string, unknown][] => {
      if (Array.isArray(value)) return [[key, value.flatMap(told)]];
      return told(value).map((one) => [key, one]);
    }),
  );
}

/** Under whom their own agency was put is above the reader's area. */
function toContract(entry: AuditEntry, ownId: string | undefined): AuditPage['items'][number] {
  const seen = withinArea(entry.details, ownId);
  const { parent: _parent, ...details } = seen;
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    actor: entry.accountName,
    actedFor:
      entry.actedFor && ownId !== undefined && isInArea(ownId, entry.actedFor) ? entry.actedFor.name : null,
    action: entry.action,
    actionName: AUDIT_ACTIONS[entry.action as AuditAction] ?? entry.action,
    agencyId: entry.agencyId,
    agencyName: entry.agencyName,
    subject: entry.subject,
    details: entry.agencyId === ownId ? details : seen,
    address: entry.address,
  };
}
