import { figuresStated as stated } from '../../../testing/figures-stated.ts';

describe('a denial', () => {
  it('is none of each that it names', () => {
    expect(stated('本年度无因公开政府信息而起的行政复议和行政诉讼。')).toEqual([
      ['reconsideration', 0],
      ['litigation', 0],
    ]);
  });

  it('may be of each in turn, of what is named first', () => {
    expect(stated('2023年规章无新增、无废止。')).toEqual([
      ['regulations.added', 0],
      ['regulations.removed', 0],
    ]);
  });

  it('may be of people: none of them applied', () => {
    expect(stated('没有人因为信息公开告过镇政府，也没有人为此提起行政复议。', '石门岭镇人民政府')).toEqual([
      ['litigation', 0],
      ['reconsideration', 0],
    ]);
  });

  it('counts a reason with its outcome once', () => {
    expect(stated('不存在申请人逾期不补正、行政机关不再处理的情况。')).toEqual([
      ['otherHandling.supplementOverdue', 0],
    ]);
  });

  it('may be of each way in which a dispute is lost, or be that all have ended', () => {
    expect(stated('信息公开行政复议中，无一件被撤销、变更或者确认违法。')).toEqual([
      ['reconsideration.rectified', 0],
    ]);
    expect(stated('信息公开行政复议案件已全部审结。')).toEqual([['reconsideration.pending', 0]]);
  });

  it('may be of an outcome, and is then none of it', () => {
    expect(stated('没有行政复议被纠正。')).toEqual([['reconsideration.rectified', 0]]);
    expect(stated('收到政府信息公开申请145件，没有不予公开的情形。')).toEqual([
      ['newlyReceived', 145],
      ['withheld', 0],
    ]);
    expect(stated('本年度未制发行政规范性文件。')).toEqual([['normativeDocuments.added', 0]]);
  });

  it('is of all in a list, whatever else is listed with them', () => {
    expect(stated('未发生由政府信息公开引发的举报、投诉、行政复议和行政诉讼等。')).toEqual([
      ['reconsideration', 0],
      ['litigation', 0],
    ]);
    expect(stated('本年度未制定、废止行政规范性文件。')).toEqual([
      ['normativeDocuments.added', 0],
      ['normativeDocuments.removed', 0],
    ]);
  });

  it('may name only once what is denied twice, and may be a nought', () => {
    expect(stated('全年既未制发也未废止行政规范性文件。')).toEqual([
      ['normativeDocuments.added', 0],
      ['normativeDocuments.removed', 0],
    ]);
    expect(stated('政府信息公开工作零复议、零诉讼。')).toEqual([
      ['reconsideration', 0],
      ['litigation', 0],
    ]);
  });

  it('may say that there is none among them, or that last year left none', () => {
    expect(stated('办结的申请中不存在不予公开情形。')).toEqual([['withheld', 0]]);
    expect(stated('2022年无结转申请，2023年新收政府信息公开申请145件。')).toEqual([
      ['carriedOver', 0],
      ['newlyReceived', 145],
    ]);
    expect(stated('去年的申请去年就办完了，没有转到今年的。')).toEqual([['carriedOver', 0]]);
    expect(stated('咨询事项中不存在重复申请。')).toEqual([]);
  });

  it('may come behind what it denies', () => {
    expect(stated('未经复议直接提起诉讼的情况没有发生。')).toEqual([['litigation.direct', 0]]);
    expect(stated('无正当理由大量反复申请的情况，本年度没有发生。')).toEqual([['notProcessed.excessive', 0]]);
    expect(stated('未经复议直接起诉的信息公开案件，没有。')).toEqual([['litigation.direct', 0]]);
    expect(stated('依申请公开情况：无。')).toEqual([]);
  });

  it.each([
    '全年行政执法工作没有被申请行政复议。',
    '没有无正当理由超期的政府信息公开申请。',
    '没有未答复的政府信息公开申请。',
    '没有超期未答复的政府信息公开申请。',
    '2022年未收到政府信息公开申请。',
    '无结转。',
  ])('says nothing of all where it is of some: %s', (text) => {
    expect(stated(text)).toEqual([]);
  });
});
