import { aReport } from '@zhaojian/report/testing';
import { noEdits } from './edits.ts';
import { differences, rebase } from './stale-edits.ts';

const key = 'applications.disclosed.naturalPerson';
const newest = aReport().with(key, 20).withNarrative('overview', '他人改过').build();

describe('edits on a version that is no longer the newest', () => {
  it('are shown beside what the newest says', () => {
    const edits = { ...noEdits(1), figures: { [key]: 21 }, narratives: { overview: '我写的' } };
    expect(differences(newest, edits)).toEqual([
      { id: key, name: '予以公开 · 自然人', mine: '21', theirs: '20' },
      { id: 'overview', name: '一、总体情况', mine: '我写的', theirs: '他人改过' },
    ]);
  });

  it('are none where the other did the same', () => {
    expect(differences(newest, { ...noEdits(1), figures: { [key]: 20 } })).toEqual([]);
  });

  it('can be laid on the newest', () => {
    expect(rebase(newest, { ...noEdits(1), figures: { [key]: 21, a: 1 } }, 2)).toEqual({
      basedOn: 2,
      figures: { [key]: 21, a: 1 },
      narratives: {},
    });
  });
});
