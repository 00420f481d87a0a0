import { checkReport } from '../checks/index.ts';
import { aReport } from '../testing/index.ts';
import { openItems } from './open-items.ts';
import { placeOfItem } from './place-of-item.ts';

describe('where an open item is', () => {
  const placesOf = (report = aReport().build()) =>
    openItems(report, checkReport(report)).map((item) => placeOfItem(report, item));

  it('is the cell to correct', () => {
    const key = 'disputes.reconsideration.upheld';
    const places = placesOf(aReport().with(key, 3).build());
    expect(places).toContainEqual(expect.objectContaining({ kind: 'cell' }));
  });

  it('is the sentence where a check quotes one of a text', () => {
    const text = '一年来工作平稳。共收到政府信息公开申请44件。';
    const sentences = placesOf(aReport().withNarrative('overview', text).build()).filter(
      (place) => place.kind === 'sentence',
    );
    expect(sentences).toMatchObject([{ section: 'overview', at: text.indexOf('共收到') }]);
  });

  it('is the section where a text is empty, and where many cells are alike', () => {
    expect(placesOf(aReport().withNarrative('improvement', '').build())).toContainEqual({
      kind: 'section',
      section: 'improvement',
    });
    const report = aReport().build();
    const unread = { ...report, cells: {} };
    expect(openItems(unread, []).map((item) => placeOfItem(unread, item))).toContainEqual({
      kind: 'section',
      section: 'applications',
    });
  });
});
