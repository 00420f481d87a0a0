import { Injectable } from '@nestjs/common';
import { fingerprintsOf, type Report, type WordsSource } from '@zhaojian/report';
import type { EntityManager } from 'typeorm';
import { type AgencyNames, namesOfAgencies } from './names-of-agencies.ts';

/** A sentence that as many other agencies have is a template. */
const SHARED_BY = 8;
/** So many reports with a key are looked at: eight agencies with all their years, and some more. */
const ROWS_A_KEY = 100;
/** So many reports are read: those with the most keys that no other one has. */
const READ_OTHERS = 8;
const READ_OWN_YEARS = 2;

/** A report that another one may have words from. */
export interface SourceReport {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly year: number;
  readonly version: number;
}

/** What the words of a report are compared with. */
export interface WordsSources {
  readonly names: readonly string[];
  readonly sources: readonly WordsSource<SourceReport>[];
  /** The keys of the sentences that many agencies have. */
  readonly shared: ReadonlySet<number>;
}

interface Hit {
  readonly key: number;
  readonly reportId: number;
  readonly agencyId: string;
  readonly isEarlier: boolean;
}

interface ReadReport extends Omit<SourceReport, 'agencyName'> {
  readonly narratives: Report['narratives'];
}

interface Asked {
  readonly agencyId: string;
  readonly year: number;
  readonly report: Pick<Report, 'narratives'>;
}

/** Finds the reports that were there before, and have words in common with one. */
@Injectable()
export class SourcesOfWords {
  /** The agency's own of the years before, and those of other agencies that were handed in before it. */
  async of(manager: EntityManager, { agencyId, year, report }: Asked): Promise<WordsSources> {
    const { inTexts: names } = (await namesOfAgencies(manager, [{ agencyId, year }]))(agencyId, year);
    const { sentences, shingles } = fingerprintsOf(report, names);
    const hits = await this.hits(manager, agencyId, year, [...sentences, ...shingles]);
    const agencies = new Map<number, Set<string>>();
    for (const { key, agencyId: other } of hits)
      agencies.set(key, (agencies.get(key) ?? new Set<string>()).add(other));
    const common = new Set([...agencies].flatMap(([key, of]) => (of.size >= SHARED_BY ? [key] : [])));
    const found = withMostKeys(hits.filter(({ key, isEarlier }) => isEarlier && !common.has(key)));
    const read = await this.read(manager, agencyId, year, found);
    const namesOf = await namesOfAgencies(manager, read);
    return {
      names,
      sources: read.map(({ narratives, ...source }) => sourceOf(source, narratives, namesOf, agencyId)),
      shared: new Set(sentences.filter((key) => common.has(key))),
    };
  }

  /** The reports of other agencies with these keys, not all where there are many. */
  private hits(manager: EntityManager, agencyId: string, year: number, keys: number[]): Promise<Hit[]> {
    return manager.query<Hit[]>(
      `WITH own AS (SELECT id FROM compared_report WHERE agency_id = $1 AND year = $2)
       SELECT asked.key, report.id AS "reportId", report.agency_id AS "agencyId",
              report.year < $2 OR (report.year = $2 AND report.id < COALESCE((SELECT id FROM own), 2147483647)) AS "isEarlier"
       FROM unnest($3::int[]) AS asked (key)
       CROSS JOIN LATERAL (SELECT report_id FROM words_key WHERE words_key.key = asked.key LIMIT ${ROWS_A_KEY}) AS found
       JOIN compared_report AS report ON report.id = found.report_id
       WHERE report.agency_id <> $1`,
      [agencyId, year, keys],
    );
  }

  private read(manager: EntityManager, agencyId: string, year: number, ids: number[]): Promise<ReadReport[]> {
    return manager.query<ReadReport[]>(
      `SELECT report.agency_id AS "agencyId", report.year, report.version, version.report -> 'narratives' AS narratives
       FROM (SELECT * FROM compared_report WHERE id = ANY($3)
             UNION ALL
             (SELECT * FROM compared_report WHERE agency_id = $1 AND year < $2
              ORDER BY year DESC LIMIT ${READ_OWN_YEARS})) AS report
       JOIN report_version AS version ON version.submission_id = report.submission_id AND version.number = report.version
       ORDER BY report.year DESC, report.id`,
      [agencyId, year, ids],
    );
  }
}

function sourceOf(
  source: Omit<SourceReport, 'agencyName'>,
  narratives: Report['narratives'],
  namesOf: (agencyId: string, year: number) => AgencyNames,
  agencyId: string,
): WordsSource<SourceReport> {
  const { name, inTexts } = namesOf(source.agencyId, source.year);
  return {
    id: { ...source, agencyName: name },
    isOwn: source.agencyId === agencyId,
    report: { narratives },
    names: inTexts,
  };
}

/** One after the other the report that has the most keys which those before it have not. */
function withMostKeys(hits: readonly Hit[]): number[] {
  const keysOf = new Map<number, Set<number>>();
  for (const { reportId, key } of hits)
    keysOf.set(reportId, (keysOf.get(reportId) ?? new Set<number>()).add(key));
  const chosen: number[] = [];
  while (chosen.length < READ_OTHERS) {
    let best: { id: number; keys: Set<number> } | undefined;
    for (const [id, keys] of keysOf) if (keys.size > (best?.keys.size ?? 0)) best = { id, keys };
    if (!best) break;
    chosen.push(best.id);
    const { keys: had } = best;
    keysOf.delete(best.id);
    for (const keys of keysOf.values()) for (const key of had) keys.delete(key);
  }
  return chosen;
}
