import { figuresStated as stated, figuresSupposed as supposed } from '../../../testing/figures-stated.ts';

describe('what a number is of', () => {
  it('may be told after it, by its reason, or before it with no more than that they are applications', () => {
    expect(stated('另有2件，申请人逾期不补正又不说明缘由。')).toEqual([
      ['otherHandling.supplementOverdue', 2],
    ]);
    expect(stated('内部请示等过程性信息，共涉及申请4件。')).toEqual([['withheld.deliberative', 4]]);
    expect(stated('另有2件，不予公开。')).toEqual([]);
  });

  it('is named by the noun behind the last of several', () => {
    expect(stated('清理后保留有效132件、废止8件行政规范性文件。')).toEqual([
      ['normativeDocuments.stock', 132],
      ['normativeDocuments.removed', 8],
    ]);
  });

  it('is what comes behind examples of it, and no kind of applications of which there are examples', () => {
    expect(stated('信息公开行政复议19件，作出撤销、确认违法等纠正决定1件。')).toEqual([
      ['reconsideration', 19],
      ['reconsideration.rectified', 1],
    ]);
    expect(stated('政府信息公开工作中，征地、拆迁等申请58件。')).toEqual([]);
  });

  it('is the amount that is named before it, without a measure word', () => {
    expect(stated('政府信息公开申请本年新收件数145，办结件数135。')).toEqual([
      ['newlyReceived', 145],
      ['outcomesTotal', 135],
    ]);
    expect(stated('政府信息公开申请全年145，办结135。')).toEqual([]);
  });

  it('is of this year behind one that is compared with the year before', () => {
    expect(stated('信息公开行政复议数量（19件）与去年持平，行政诉讼数量（20件）略有上升。')).toEqual([
      ['reconsideration', 19],
      ['litigation', 20],
    ]);
  });

  it('is told in the words between commas, though others say how great it is', () => {
    expect(stated('政府信息公开申请又创新高，全年145件。')).toEqual([['newlyReceived', 145]]);
    expect(stated('信息公开申请办结数首次超过一百三十件，达到135件。')).toEqual([['outcomesTotal', 135]]);
  });

  it('is of the whole of which a share is told', () => {
    expect(stated('政府信息公开申请中，征地类占新收总数（145件）的六成。')).toEqual([['newlyReceived', 145]]);
  });

  it('is of those carried forward behind what became of the others, and of those carried over before it', () => {
    expect(stated('申请答复情况：予以公开61件、部分公开17件、结转21件。').at(-1)).toEqual([
      'carriedForward',
      21,
    ]);
    expect(stated('政府信息公开申请新收145件、结转11件。').at(-1)).toEqual(['carriedOver', 11]);
  });

  it('is of both where one is added to the other', () => {
    expect(stated('信息公开申请新收的加上结转的一共156件。')).toEqual([['newlyReceived', 156]]);
    expect(stated('答复结果中公开类（含部分公开）78件。')).toEqual([]);
  });

  it('is that of a part where the words before end with what it is among', () => {
    expect(stated('145件新收政府信息公开申请中，受理较早的有92件。')).toEqual([['newlyReceived', 145]]);
  });

  it('is of suits after reconsideration where one follows the other, and of the results of disputes over answers', () => {
    expect(stated('信息公开行政诉讼20件，其中走完复议程序又起诉的13件。').at(-1)).toEqual([
      'litigation.afterReconsideration',
      13,
    ]);
    expect(stated('信息公开行政诉讼20件，其中7件未经复议，13件经过复议。')).toEqual([
      ['litigation', 20],
      ['litigation.direct', 7],
      ['litigation.afterReconsideration', 13],
    ]);
    expect(stated('信息公开行政复议19件，我局的答复得到维持的12件。').at(-1)).toEqual([
      'reconsideration.upheld',
      12,
    ]);
    expect(stated('受理行政复议案件36件。')).toEqual([]);
  });

  it('may be told before what it is of, and with those of other years', () => {
    expect(stated('145件——这是2023年收到的政府信息公开申请总量。')).toEqual([['newlyReceived', 145]]);
    expect(stated('2021年、2022年、2023年政府信息公开新收量分别为160件、187件、145件。')).toEqual([
      ['newlyReceived', 145],
    ]);
  });

  it('is that of the reason told before it, not of all with its outcome', () => {
    expect(stated('行政执法案卷，有23件申请要求公开，按规定不予公开。')).toEqual([
      ['withheld.enforcementFile', 23],
    ]);
  });

  it('may follow how it compares with the year before, and a reason that says nothing', () => {
    expect(stated('新收的政府信息公开申请比2022年多4件，达到145件。')).toEqual([['newlyReceived', 145]]);
    expect(stated('另外58件申请，受种种原因所限，没有办法提供。')).toEqual([['unavailable', 58]]);
  });

  it('is that of a case before the court where it says so', () => {
    expect(stated('信息公开行政诉讼案件尚有2件在县法院审理。')).toEqual([['litigation.pending', 2]]);
  });

  it('may be told in words, where they are no manner of speaking', () => {
    expect(stated('全年收到政府信息公开申请一千九百四十件，其中予以公开一百零五件。')).toEqual([
      ['newlyReceived', 1940],
      ['disclosed', 105],
    ]);
    expect(stated('收到政府信息公开申请几十件。')).toEqual([]);
    expect(stated('全年办好群众关心的政府信息公开三件事。')).toEqual([]);
  });

  it('is of documents in force where that is told of the first kind of them', () => {
    expect(stated('现行有效规章、行政规范性文件分别为3件、132件。')).toEqual([
      ['regulations.stock', 3],
      ['normativeDocuments.stock', 132],
    ]);
  });

  it('is of those that wait for the decision, whoever decides', () => {
    expect(stated('信息公开行政复议19件，尚有2件待复议机关作出决定。').at(-1)).toEqual([
      'reconsideration.pending',
      2,
    ]);
  });

  it('is not that of a government where only its own office is told', () => {
    expect(stated('市政府本级收到政府信息公开申请21件。', '望川市人民政府')).toEqual([]);
  });

  it('is of a decision in short where another is told beside it in full', () => {
    expect(stated('作出行政强制决定37件，处罚66件，许可1205件。')).toEqual([
      ['coerciveMeasures', 37],
      ['penalties', 66],
      ['licences', 1205],
    ]);
    expect(stated('全年核发许可1205件。')).toEqual([]);
  });

  it('is supposed to be of all that were answered where the rest was carried forward, not where it was answered as well', () => {
    expect(supposed('除结转下年度的21件外，其余135件均已答复。').at(-1)).toEqual(['outcomesTotal', 135]);
    expect(supposed('除不予公开的10件外，其余125件均已答复。').at(-1)).toEqual(['withheld', 10]);
  });
});

describe('what offices did', () => {
  const told = '各级各部门共收到政府信息公开申请145件';

  it('is that of a government where all of them did it', () => {
    expect(stated(told, '青岭县人民政府')).toEqual([['newlyReceived', 145]]);
    expect(stated(told, '青岭县民政局')).toEqual([]);
  });

  it('is some of it where the government is told beside them, unless the whole came before', () => {
    expect(
      stated('县政府收到政府信息公开申请38件，各部门收到政府信息公开申请107件。', '青岭县人民政府'),
    ).toEqual([]);
    expect(stated(`${told}，其中县政府38件，部门107件。`, '青岭县人民政府')).toEqual([
      ['newlyReceived', 145],
    ]);
  });
});
