import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type Commonness,
  countCommonness,
  type NamedProblem,
  partsOfProblem,
  type RepeatedProblem,
  repeatedProblems,
} from '@zhaojian/report';
import { DataSource, type EntityManager, In } from 'typeorm';
import { insertRows } from '../database/insert-rows.ts';
import { NamedImprovementItem } from './named-improvement-item.entity.ts';
import { ProblemPart } from './problem-part.entity.ts';
import { RecurringProblem } from './recurring-problem.entity.ts';

/** Stands for all agencies among the parts. */
const ALL_AGENCIES = '';
const AGENCIES_AT_ONCE = 500;

/**
 * Which problems of an agency are those of earlier years again. Compared when a report is accepted, by what was common the
 * night before, and all of them again every night.
 */
@Injectable()
export class RecurringProblems {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Compares the problems that an agency's accepted reports name now. Two of its years accepted at once wait for each other. */
  async compare(manager: EntityManager, agencyId: string): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('recurring_problem ' || $1, 0))`, [
      agencyId,
    ]);
    const problems = await problemsOf(manager, [agencyId]);
    const commonness = await commonnessAmong(manager, problems);
    await manager.delete(RecurringProblem, { agencyId });
    await insertRows(
      manager,
      RecurringProblem,
      repeatedProblems(problems, commonness).map((repeated) => ({ ...repeated, agencyId })),
    );
  }

  /** What problems that an agency names in a year have to do with those of its earlier years that count. */
  async before(agencyId: string, year: number, problems: readonly NamedProblem[]) {
    const { manager } = this.database;
    const counted = await problemsOf(manager, [agencyId]);
    const earlier = counted.filter((problem) => problem.year < year);
    const all = [...earlier, ...problems];
    return repeatedProblems(all, await commonnessAmong(manager, all)).flatMap(
      ({ earlierId, ...repeated }) => {
        const of = earlier.find(({ id }) => id === earlierId);
        return of ? [{ ...repeated, year: of.year, sentence: of.sentence }] : [];
      },
    );
  }

  /** Counts what is common among all agencies, and compares again those whose problems this joins or separates. */
  async compareAll(signal: AbortSignal): Promise<void> {
    const commonness = await this.count(signal);
    for await (const problems of this.problemsOfAll(signal)) {
      const agencyIds = [...new Set(problems.map(({ agencyId }) => agencyId))];
      const kept = await this.database.manager.findBy(RecurringProblem, { agencyId: In(agencyIds) });
      for (const agencyId of agencyIds) {
        const now = repeatedProblems(ofAgency(problems, agencyId), commonness);
        if (!isSame(now, ofAgency(kept, agencyId)))
          await this.database.transaction((manager) => this.compare(manager, agencyId));
      }
    }
  }

  private async count(signal: AbortSignal): Promise<Commonness> {
    const sentences: string[][] = [];
    const counted = { agencies: 0, of: new Map<string, number>() };
    for await (const problems of this.problemsOfAll(signal)) {
      for (const agencyId of new Set(problems.map((problem) => problem.agencyId)))
        sentences.push(ofAgency(problems, agencyId).map(({ sentence }) => sentence));
      const { agencies, of } = countCommonness(sentences.splice(0));
      counted.agencies += agencies;
      for (const [part, times] of of) counted.of.set(part, (counted.of.get(part) ?? 0) + times);
    }
    const rows = [[ALL_AGENCIES, counted.agencies] as const, ...counted.of].map(([part, agencies]) => ({
      part,
      agencies,
    }));
    await this.database.transaction(async (manager) => {
      await manager.deleteAll(ProblemPart);
      await insertRows(manager, ProblemPart, rows);
    });
    return counted;
  }

  /** The problems of all agencies, some hundred agencies at a time. */
  private async *problemsOfAll(signal: AbortSignal): AsyncGenerator<ProblemOfAgency[]> {
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      signal.throwIfAborted();
      const agencies = await this.database.query<{ id: string }[]>(
        `SELECT DISTINCT agency_id AS id FROM improvement_item
         WHERE counts AND kind = 'problem' AND agency_id > $1 ORDER BY agency_id LIMIT $2`,
        [last, AGENCIES_AT_ONCE],
      );
      const end = agencies.at(-1);
      if (!end) return;
      last = end.id;
      yield await problemsOf(
        this.database.manager,
        agencies.map(({ id }) => id),
      );
    }
  }
}

interface ProblemOfAgency extends NamedProblem {
  readonly agencyId: string;
}

const problemsOf = (manager: EntityManager, agencyIds: string[]): Promise<ProblemOfAgency[]> =>
  manager.find(NamedImprovementItem, {
    where: { agencyId: In(agencyIds), kind: 'problem', counts: true },
    order: { agencyId: 'ASC', year: 'ASC', position: 'ASC' },
  });

const ofAgency = <Row extends { readonly agencyId: string }>(rows: readonly Row[], id: string): Row[] =>
  rows.filter(({ agencyId }) => agencyId === id);

async function commonnessAmong(
  manager: EntityManager,
  problems: readonly NamedProblem[],
): Promise<Commonness> {
  const parts = new Set(problems.flatMap(({ sentence }) => [...partsOfProblem(sentence)]));
  return commonnessOf(await manager.findBy(ProblemPart, { part: In([ALL_AGENCIES, ...parts]) }));
}

const commonnessOf = (counted: readonly ProblemPart[]): Commonness => ({
  agencies: counted.find(({ part }) => part === ALL_AGENCIES)?.agencies ?? 0,
  of: new Map(counted.map(({ part, agencies }) => [part, agencies])),
});

/** The database keeps a degree with single precision. */
const written = (all: readonly RepeatedProblem[]): string =>
  all
    .map(({ problemId, earlierId, sameness, degree }) =>
      [problemId, earlierId, sameness, degree.toFixed(3)].join(),
    )
    .toSorted()
    .join('\n');

const isSame = (one: readonly RepeatedProblem[], other: readonly RepeatedProblem[]): boolean =>
  written(one) === written(other);
