import type { ReturnLetter } from '@zhaojian/contract';
import { checkReport, openItems } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import {
  emptyLetter,
  holds,
  isWorded,
  letterToSend,
  moved,
  pointAgain,
  pointByHand,
  pointOfItem,
  timesOf,
  withoutPoint,
  withPoint,
  withText,
} from './draft-letter.ts';

const report = aReport({ year: 2025 }).with('applications.disclosed.naturalPerson', 3).build();
const items = openItems(report, checkReport(report));
const [item] = items;
if (!item) throw new Error('one figure fits neither its row nor its column');
const empty = emptyLetter('2026-01-10', null);
const before = (point: ReturnLetter['points'][number]): ReturnLetter => ({
  number: 1,
  version: 1,
  at: '2026-01-08T02:00:00.000Z',
  author: '李敏（示例）',
  opening: '',
  closing: '',
  answerBy: '2026-01-12',
  answeredVersion: 2,
  points: [point],
});

describe('a letter being written', () => {
  it('gives five days, and not beyond the end of the round', () => {
    expect(empty.answerBy).toBe('2026-01-15');
    expect(emptyLetter('2026-01-10', { closesOn: '2026-01-12' }).answerBy).toBe('2026-01-12');
    expect(emptyLetter('2026-01-10', { closesOn: '2025-12-31' }).answerBy).toBe('2026-01-15');
  });

  it('has a point of an open item at its cell, with its check, once', () => {
    const letter = withPoint(empty, pointOfItem(report, item, null));
    expect(holds(letter, item)).toBe(true);
    expect(letterToSend(letter).points).toEqual([
      {
        about: { kind: 'cell', key: item.key },
        text: expect.any(String),
        check: item.findings[0]?.check,
        again: null,
      },
    ]);
    expect(holds(withoutPoint(letter, 0), item)).toBe(false);
  });

  it('knows the same point of the letter before, by its place and its check', () => {
    const { about, check } = pointOfItem(report, item, null);
    const earlier = before({
      number: 3,
      about,
      text: '',
      check,
      times: 2,
      again: 1,
      answer: '无误。',
      changed: false,
    });
    const point = pointOfItem(report, item, earlier);
    expect(point.again).toBe(3);
    expect(timesOf(point, earlier)).toBe(3);
    expect(timesOf(pointByHand(report, about), earlier)).toBe(1);
    expect(
      pointAgain({
        ...earlier.points[0],
        number: 3,
        about,
        text: '请核对',
        check: null,
        times: 1,
        again: null,
        answer: null,
        changed: false,
      }),
    ).toMatchObject({ again: 3, text: '' });
  });

  it('asks the same point again once, whether it was ticked or asked for by hand', () => {
    const { about, check } = pointOfItem(report, item, null);
    const asked = {
      number: 1,
      about,
      text: '请核对。',
      check,
      times: 1,
      again: null,
      answer: null,
      changed: false,
    };
    const both = withPoint(withPoint(empty, pointAgain(asked)), pointOfItem(report, item, before(asked)));
    expect(both.points).toEqual([{ ...pointOfItem(report, item, before(asked)), again: 1, id: 1 }]);
    expect(both.points.map(isWorded)).toEqual([false]);
    expect(holds(both, item)).toBe(true);
  });

  it('begins a point by hand with what the cell says now', () => {
    expect(pointByHand(report, { kind: 'cell', key: 'applications.disclosed.naturalPerson' }).text).toBe(
      '现为 3，请核实。',
    );
    expect(pointByHand(report, { kind: 'whole' }).text).toBe('');
  });

  it('is put in order and worded point by point', () => {
    const two = withPoint(
      withPoint(empty, pointByHand(report, { kind: 'whole' })),
      pointOfItem(report, item, null),
    );
    const worded = withText(moved(two, 1, -1), 1, '请由负责人签字。');
    expect(worded.points.map(({ about }) => about.kind)).toEqual(['cell', 'whole']);
    expect(worded.points[1]?.text).toBe('请由负责人签字。');
    expect(moved(worded, 0, -1)).toEqual(worded);
    expect(worded.points.map(({ id }) => id)).toEqual([2, 1]);
    expect(worded.points.map(isWorded)).toEqual([false, true]);
    expect(withText(worded, 1, ' ').points.map(isWorded)).toEqual([false, false]);
  });
});
