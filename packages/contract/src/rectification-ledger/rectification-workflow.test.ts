import {
  isRectificationOverdue,
  rectificationStateOf,
  rectificationStateSchema,
  rectificationStepOf,
  rectificationStepSchema,
  rectificationStepsFrom,
} from './rectification-workflow.ts';

describe('the workflow of a rectification task', () => {
  it('leads on from every state', () => {
    for (const state of rectificationStateSchema.options)
      expect([state, rectificationStepsFrom(state).length > 0]).toEqual([state, true]);
  });

  it('lets nobody but a supervisor close a task, return it or open it again', () => {
    const settling = rectificationStepSchema.options
      .map(rectificationStepOf)
      .filter(({ to }) => rectificationStateOf(to).waitsFor === null || to === 'returned' || to === 'open');
    expect(settling.map(({ name, by }) => [name, by])).toEqual(
      ['核实销号', '退回整改', '重新打开', '撤销任务'].map((name) => [name, 'supervisor']),
    );
  });

  it('asks for evidence where an agency says that it is done', () => {
    expect(rectificationStepOf('reportDone').needsEvidence).toBe(true);
    expect(rectificationStepOf('reportProgress').needsEvidence).toBe(false);
  });

  it.each([
    ['open', '2026-11-30', true],
    ['underWay', '2026-11-30', true],
    ['returned', '2026-11-30', true],
    ['open', '2026-12-01', false],
    ['reportedDone', '2026-11-30', false],
    ['closed', '2026-11-30', false],
    ['dropped', '2026-11-30', false],
  ] as const)(
    'of a task that is %s and due on %s says whether it is overdue: %s',
    (state, dueOn, overdue) => {
      expect(isRectificationOverdue({ state, dueOn }, '2026-12-01')).toBe(overdue);
    },
  );
});
