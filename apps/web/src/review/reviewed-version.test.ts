import { type SubmissionEvent, transitionsFrom } from '@zhaojian/contract';
import { decisionsOn, returnedBefore, versionToReview } from './reviewed-version.ts';

const event = (kind: SubmissionEvent['kind'], version: number): SubmissionEvent => ({
  at: '2026-01-20T01:00:00.000Z',
  actor: '王芳（示例）',
  kind,
  version,
  reason: null,
});
const submitted = {
  transitions: transitionsFrom('submitted'),
  latestVersion: 3,
  submittedVersion: 3,
  acceptedVersion: null,
  events: [event('submitted', 3), event('corrected', 3), event('returned', 2), event('returned', 1)],
};

describe('the version under review', () => {
  it('is the one handed in, not a later draft', () => {
    expect(versionToReview({ ...submitted, latestVersion: 5 })).toBe(3);
  });

  it('is the accepted one once there is one', () => {
    expect(versionToReview({ ...submitted, acceptedVersion: 2 })).toBe(2);
  });

  it('can be decided on only while it is the one handed in', () => {
    expect(decisionsOn(submitted, 3)).toEqual(transitionsFrom('submitted'));
    expect(decisionsOn(submitted, 2)).toEqual([]);
  });

  it('of an accepted report leaves only the withdrawal, whatever version is looked at', () => {
    const accepted = { ...submitted, transitions: transitionsFrom('accepted') };
    expect(decisionsOn(accepted, 2)).toEqual(['withdrawAcceptance']);
  });
});

describe('what a resubmitted report is compared with', () => {
  it('is the version returned last', () => {
    expect(returnedBefore(submitted, 3)).toBe(2);
  });

  it('is the same version where the agency handed in what was returned to it', () => {
    const events = [event('submitted', 1), event('returned', 1), event('submitted', 1)];
    expect(returnedBefore({ events }, 1)).toBe(1);
    expect(returnedBefore({ events: events.slice(1) }, 1)).toBeNull();
  });

  it('is nothing for a first submission', () => {
    expect(returnedBefore({ events: [event('submitted', 1)] }, 1)).toBeNull();
  });
});
