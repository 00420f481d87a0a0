import { categoryReason } from './item-category.tsx';

describe('the category of an item', () => {
  it('is shown with the words that decided, the heaviest first', () => {
    expect(categoryReason('timeliness', '一是部分信息更新不及时。')).toMatch(/^据“更新不及时”/u);
  });

  it('is told to follow the problem that the item answers where its own words say otherwise', () => {
    expect(categoryReason('platform', '组织业务培训。')).toBe('随所针对的问题、本地增改的词或人的更正归类');
  });

  it('is told to have no reason where no word decides', () => {
    expect(categoryReason('other', '诸如此类。')).toBe('没有能据以归类的词');
  });
});
