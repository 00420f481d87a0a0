import { splitImprovementItems } from '../split-improvement-items.ts';

/** Each answer of a text by its first words, and those of the problem that it answers. */
function tiesOf(text: string): Record<string, string | null> {
  const items = splitImprovementItems(text);
  const begin = (sentence: string): string => sentence.replace(/^[一二三四]是/u, '').slice(0, 4);
  return Object.fromEntries(
    items
      .filter(({ kind }) => kind !== 'problem')
      .map(({ sentence, mends }) => [
        begin(sentence),
        mends === null ? null : begin(items[mends ?? -1]?.sentence ?? ''),
      ]),
  );
}

describe('an answer', () => {
  it('is tied to the problem that speaks of the same in other words, whatever their order', () => {
    expect(
      tiesOf(
        '（一）存在的问题\n一是官网检索功能不强。\n二是经办人员变动频繁。\n三是答复文书不规范。\n' +
          '（二）改进措施\n一是统一告知书样式。\n二是优化门户网站搜索。\n三是保持信息员队伍稳定。',
      ),
    ).toEqual({ 统一告知: '答复文书', 优化门户: '官网检索', 保持信息: '经办人员' });
  });

  it('leaves the problem to another answer that is more like it', () => {
    expect(
      tiesOf(
        '存在问题：一是政策问答样式陈旧。二是目录调整信息上网滞后。改进措施：一是办好群众来信。二是用动画和直播把政策讲透，丰富问答样式。三是目录调整信息当日上网。',
      ),
    ).toEqual({ 办好群众: null, 用动画和: '政策问答', 目录调整: '目录调整' });
  });

  it('is tied by its place among as many where its words leave it open', () => {
    expect(
      tiesOf(
        '存在问题：一是公示栏破损。二是乡镇之间冷热不均。三是业务培训少。改进措施：一是更换公示栏。二是逐一上门走访。三是办好业务培训。',
      ),
    ).toEqual({ 更换公示: '公示栏破', 逐一上门: '乡镇之间', 办好业务: '业务培训' });
  });

  it('is tied to the only problem there is, but to none of several that it has nothing to do with', () => {
    expect(tiesOf('存在问题：村里的公示栏破损。改进措施：每户发一张明白纸。')).toEqual({
      每户发一: '村里的公',
    });
    expect(tiesOf('存在问题：一是业务培训少。二是公示栏破损。改进措施：一是建立申请会商制度。')).toEqual({
      建立申请: null,
    });
  });

  it('is one of several that answer the only problem of a text', () => {
    expect(
      tiesOf('存在问题：一是停电公告发布过晚。改进措施：一是锁定计划。二是压缩流转。三是短信告知。'),
    ).toEqual({ 锁定计划: '停电公告', 压缩流转: '停电公告', 短信告知: '停电公告' });
  });

  it('is done about no problem that is named only after it', () => {
    expect(tiesOf('今年已开展业务培训3次。存在的问题：一是业务培训的针对性不强。')).toEqual({
      今年已开: null,
    });
  });
});
