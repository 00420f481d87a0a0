import {
  approves,
  consequencesOf,
  countWhere,
  FIRST_STATE,
  isCounted,
  isEditable,
  isHandedIn,
  LETS_COUNT,
  stateBefore,
  stepThatUndoes,
  SUBMISSION_ACTIONS,
  SUBMISSION_STATES,
  sourcesWhere,
  type SubmissionState,
  transitionSchema,
  takesVersion,
  transitionsFrom,
  type VersionSource,
  wasHandedIn,
  withVersion,
  WITHDRAWAL_NAME,
} from './workflow.ts';

describe('the workflow of a report', () => {
  it('begins where nothing has come in, and a first version makes a draft', () => {
    expect(FIRST_STATE).toBe('notStarted');
    expect(SUBMISSION_STATES.map(withVersion)).toEqual([
      'draft',
      'draft',
      'returned',
      'submitted',
      'accepted',
    ]);
  });

  it('lets versions come in until it is handed in, and again once it went back', () => {
    expect(SUBMISSION_STATES.filter(isEditable)).toEqual(['notStarted', 'draft', 'returned']);
  });

  it('knows which agencies have handed in, which once did, and whose report counts', () => {
    expect(SUBMISSION_STATES.filter(isHandedIn)).toEqual(['submitted', 'accepted']);
    expect(SUBMISSION_STATES.filter(wasHandedIn)).toEqual(['returned', 'submitted', 'accepted']);
    expect(SUBMISSION_STATES.filter(isCounted)).toEqual(['accepted']);
    const oneInEach = Object.fromEntries(SUBMISSION_STATES.map((state) => [state, 1]));
    expect(countWhere(isHandedIn, oneInEach as Record<SubmissionState, number>)).toBe(2);
  });

  it('knows the step that lets a waiting report go on', () => {
    expect(transitionSchema.options.filter(approves)).toEqual(['accept']);
  });

  it('derives from two states what the step between them does', () => {
    const none = {
      handsIn: false,
      givesBack: false,
      takesBack: false,
      beginsToCount: false,
      ceasesToCount: false,
      countsAnew: false,
    };
    expect(consequencesOf('submit')).toEqual({ ...none, handsIn: true });
    expect(consequencesOf('takeBack')).toEqual({ ...none, takesBack: true });
    expect(consequencesOf('return')).toEqual({ ...none, givesBack: true });
    expect(consequencesOf('accept')).toEqual({ ...none, beginsToCount: true });
    expect(consequencesOf('withdrawAcceptance')).toEqual({ ...none, ceasesToCount: true });
    expect(consequencesOf('grantAmendment')).toEqual({ ...none, givesBack: true, ceasesToCount: true });
    expect(consequencesOf('takeIn')).toEqual({ ...none, handsIn: true, beginsToCount: true });
    expect(consequencesOf('takeInAnew')).toEqual({ ...none, countsAnew: true });
  });

  it('takes what a supervisor brings in beside a version that counts, and nothing else there', () => {
    const taking = (source: VersionSource) =>
      SUBMISSION_STATES.filter((state) => takesVersion(state, source));
    expect(taking('file')).toEqual(['notStarted', 'draft', 'returned']);
    expect(taking('broughtIn')).toEqual(['notStarted', 'draft', 'returned', 'accepted']);
    expect(sourcesWhere(({ isRead }) => isRead)).toEqual(['file', 'fileBroughtIn']);
  });

  it('lets a version count by being accepted, taken in, or taken in again', () => {
    expect(LETS_COUNT).toEqual(['accepted', 'takenIn', 'takenInAnew']);
  });

  it('offers the steps that lead on from the state of a report', () => {
    expect(SUBMISSION_STATES.map(transitionsFrom)).toEqual([
      [],
      ['submit', 'takeIn'],
      ['submit', 'takeIn'],
      ['takeBack', 'return', 'accept'],
      ['withdrawAcceptance', 'grantAmendment', 'takeInAnew'],
    ]);
  });

  it('puts a report that is taken back where it was before it was handed in', () => {
    expect(stateBefore(['entered', 'submitted'])).toBe('draft');
    expect(stateBefore(['entered', 'submitted', 'returned', 'corrected', 'submitted'])).toBe('returned');
    expect(stateBefore(['entered', 'submitted', 'takenBack', 'corrected', 'submitted'])).toBe('draft');
    expect(
      stateBefore(['entered', 'submitted', 'returned', 'submitted', 'takenBack', 'corrected', 'submitted']),
    ).toBe('returned');
  });

  it('takes back only what was handed in last, and no decision', () => {
    expect(stepThatUndoes(['entered', 'submitted'])).toBe('takeBack');
    expect(stepThatUndoes(['entered'])).toBeUndefined();
    expect(stepThatUndoes(['entered', 'submitted', 'accepted', 'acceptanceWithdrawn'])).toBeUndefined();
    expect(stepThatUndoes(['entered', 'submitted', 'takenBack'])).toBeUndefined();
  });

  it('calls the step by which a report ceases to count by its name alone', () => {
    expect(WITHDRAWAL_NAME).toBe('撤回通过');
  });

  it('names every change of a report in the record', () => {
    expect(SUBMISSION_ACTIONS).toEqual({
      'submission.uploaded': '上传报告',
      'submission.entered': '在线填写',
      'submission.drafted': '汇总生成报告',
      'submission.corrected': '更正数据',
      'submission.confirmed': '确认数据',
      'submission.submitted': '提交',
      'submission.takenBack': '撤回提交',
      'submission.returned': '退回',
      'submission.accepted': '审核通过',
      'submission.acceptanceWithdrawn': '撤回通过',
      'submission.amendmentGranted': '同意更正',
      'submission.broughtIn': '上级补录数据',
      'submission.fileBroughtIn': '上级补录文件',
      'submission.takenIn': '通过上级补录的数据',
      'submission.takenInAnew': '以补录的数据更正',
    });
  });
});
