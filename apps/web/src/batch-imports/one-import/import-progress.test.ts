import {
  findingsText,
  importSentence,
  isMoving,
  isUnderWay,
  readSoFar,
  statesShown,
} from './import-progress.ts';
import { aBatch, anItem } from '../testing/sample-batch.ts';

describe('how far a batch is', () => {
  it('counts as read what has an outcome, not what is in hand', () => {
    expect(readSoFar(aBatch({ waiting: 5, reading: 2, clean: 3, refused: 1 }))).toBe(4);
  });

  it('is under way until all is read or it is cancelled, whatever is still to be decided', () => {
    expect(isUnderWay({ state: 'waiting' })).toBe(true);
    expect(isUnderWay({ state: 'running' })).toBe(true);
    expect(isUnderWay(aBatch({ needsDecision: 3 }))).toBe(false);
    expect(isUnderWay({ state: 'cancelled' })).toBe(false);
  });

  it('still moves after it was cancelled until what was in hand is read', () => {
    expect(isMoving(aBatch({ skipped: 3, reading: 1 }, { state: 'cancelled' }))).toBe(true);
    expect(isMoving(aBatch({ skipped: 4 }, { state: 'cancelled' }))).toBe(false);
  });

  it('says while it runs that one may leave, unless something is asked', () => {
    expect(importSentence(aBatch({ clean: 3, waiting: 7 }, { state: 'running' }))).toBe(
      '共 10 个文件，已读 3 个，导入 3 份。可以离开这个页面，读取不会停。',
    );
    expect(importSentence(aBatch({ skipped: 3, waiting: 7 }, { state: 'waiting' }))).toBe(
      '共 10 个文件，还没有开始读，其中 3 个已跳过。可以离开这个页面，读取不会停。',
    );
    expect(importSentence(aBatch({ skipped: 1, refused: 2, waiting: 7 }, { state: 'waiting' }))).toContain(
      '，其中 1 个已跳过、2 个不能导入。',
    );
    expect(importSentence(aBatch({ needsDecision: 1, waiting: 7 }, { state: 'running' }))).toContain(
      '1 个文件等您决定，其余继续在读',
    );
  });

  it('says at the end what is to be done next, and nothing where nothing is', () => {
    expect(importSentence(aBatch({ clean: 2, needsDecision: 1 }))).toBe(
      '共 3 个文件，导入 2 份，1 个文件等您决定。',
    );
    expect(importSentence(aBatch({ clean: 2, withFindings: 1, unread: 1 }))).toBe(
      '共 4 个文件，导入 4 份，其中 2 份有疑问或有未读出的格，请核对。',
    );
    expect(importSentence(aBatch({ clean: 2 }))).toBe('共 2 个文件，导入 2 份。');
    expect(importSentence(aBatch({ clean: 2, skipped: 3 }, { state: 'cancelled' }))).toContain(
      '取消前导入了 2 份，都保留',
    );
  });

  it('shows only states that some file is in, what is to be done after what is done', () => {
    expect(statesShown(aBatch({ waiting: 1, refused: 1, clean: 1, needsDecision: 1 }).counts)).toEqual([
      'clean',
      'needsDecision',
      'refused',
      'waiting',
    ]);
  });
});

describe('what was found in a report', () => {
  it('is listed by consequence, and nothing where there is nothing', () => {
    expect(findingsText(anItem({ errors: 2, unread: 1, doubtful: 3 }))).toBe(
      '1 格未读出，2 项不符，3 格存疑',
    );
    expect(findingsText(anItem())).toBe('');
  });
});
