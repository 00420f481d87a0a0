import type { Finding } from '@zhaojian/report';
import {
  CLEAN_CONDITIONS,
  countReasons,
  gravityOf,
  isClean,
  type ReasonCounts,
  UNCLEAN_REASONS,
} from './review-reasons.ts';

const finding = (check: Finding['check'], severity: Finding['severity'], about?: string): Finding => ({
  check,
  severity,
  section: 'applications',
  ...(about !== undefined && { about }),
  cells: [],
});
const looked = { findings: [], explanations: [], unread: 0, doubtful: 0, returns: 0, points: [] };

describe('why a report is looked at', () => {
  it('is nothing where nothing is wrong', () => {
    expect(countReasons(looked)).toEqual({});
  });

  it('tells errors that were explained from those that were not', () => {
    const findings = [
      finding('APPLICATIONS_BALANCE', 'error', 'total'),
      finding('APPLICATIONS_BALANCE', 'error', 'naturalPerson'),
    ];
    const explanations = [
      { check: 'APPLICATIONS_BALANCE', section: 'applications', about: 'total' },
    ] as const;
    expect(countReasons({ ...looked, findings, explanations })).toEqual({
      openErrors: 1,
      explainedErrors: 1,
    });
  });

  it('names what findings are about: empty texts, leaps, texts against tables, and the rest', () => {
    const findings = [
      finding('NARRATIVE_EMPTY', 'warning'),
      finding('FAR_FROM_OWN_YEARS', 'warning'),
      finding('IN_FORCE_CONTINUITY', 'warning'),
      finding('TEXT_FIGURES', 'warning'),
      finding('FOREIGN_LAW', 'warning'),
    ];
    expect(countReasons({ ...looked, findings })).toEqual({
      emptyText: 1,
      jumps: 2,
      textAgainstTables: 1,
      warnings: 1,
    });
  });

  it('says which points of the letter were left as they were, and which were asked before', () => {
    const points = [
      { times: 2, changed: false },
      { times: 1, changed: true },
    ];
    expect(countReasons({ ...looked, returns: 2, points })).toEqual({
      pointsAgain: 1,
      unansweredPoints: 1,
      resubmitted: 2,
    });
  });

  it('is graver where the gravest is, and then where there is more of it', () => {
    const inOrder: ReasonCounts[] = [
      {},
      { resubmitted: 1 },
      { warnings: 40 },
      { explainedErrors: 1, warnings: 3 },
      { explainedErrors: 2 },
      { emptyText: 1 },
      { openErrors: 1 },
    ];
    const gravities = inOrder.map(gravityOf);
    expect(gravities).toEqual(gravities.toSorted((a, b) => a - b));
    expect(new Set(gravities).size).toBe(inOrder.length);
  });
});

describe('a clean report', () => {
  it('has nothing that a machine can point at', () => {
    expect(isClean({})).toBe(true);
  });

  it.each(UNCLEAN_REASONS)('has no %s', (id) => {
    expect(isClean({ [id]: 1 })).toBe(false);
  });

  it('may have come late, or have been drawn to be read', () => {
    expect(isClean({ late: 1, setAside: 1 })).toBe(true);
  });

  it('is said in words, each once', () => {
    expect(CLEAN_CONDITIONS).toEqual(
      expect.arrayContaining(['勾稽关系全部成立', '没有被退回过', '文字部分有内容']),
    );
    expect(new Set(CLEAN_CONDITIONS).size).toBe(CLEAN_CONDITIONS.length);
  });
});
