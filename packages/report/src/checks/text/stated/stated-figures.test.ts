import { score } from '../../../../sentences/try-sentences.ts';
import { formById } from '../../../index.ts';
import { figuresStated as stated, figuresSupposed as supposed } from '../../../testing/figures-stated.ts';
import { statedFigures } from './stated-figures.ts';

describe('a number in a sentence', () => {
  it('is of what the words beside it name, before it or after it', () => {
    expect(stated('行政复议4件，诉讼8件。')).toEqual([
      ['reconsideration', 4],
      ['litigation', 8],
    ]);
    expect(stated('申请中有6件属于重复申请而不予处理。')).toEqual([['notProcessed.duplicate', 6]]);
    expect(stated('4件行政复议、8件行政诉讼。')).toEqual([
      ['reconsideration', 4],
      ['litigation', 8],
    ]);
  });

  it('is of the narrowest that the words agree on, and of nothing where they do not agree', () => {
    expect(stated('答复的申请中不予公开6件。')).toEqual([['withheld', 6]]);
    expect(stated('因属于重复申请，不予处理6件。')).toEqual([['notProcessed.duplicate', 6]]);
    expect(stated('受理行政复议案件36件。')).toEqual([]);
  });

  it('is of suits over information, and of applications told to be made again, with the number in between', () => {
    expect(stated('未经复议直接提起信息公开行政诉讼4件，经复议后再起诉8件。')).toEqual([
      ['litigation.direct', 4],
      ['litigation.afterReconsideration', 8],
    ]);
    expect(stated('对重复提出的6件申请，告知不予重复处理。')).toEqual([['notProcessed.duplicate', 6]]);
  });

  it('is of what it was before a comparison with another year came in between', () => {
    expect(stated('受理政府信息公开申请145件，较2022年减少43件，办结175件。')).toEqual([
      ['newlyReceived', 145],
      ['outcomesTotal', 175],
    ]);
  });

  it('is of several added up where they are joined', () => {
    expect(stated('申请中予以公开及部分公开26件。')).toEqual([['disclosed', 26]]);
    expect(stated('行政复议、行政诉讼分别为4件、8件。')).toEqual([
      ['reconsideration', 4],
      ['litigation', 8],
    ]);
  });

  it('is each its own where as many numbers follow as things are named', () => {
    expect(stated('政府信息公开申请予以公开、部分公开、不予公开的依次为61件、17件、6件。')).toEqual([
      ['disclosed', 61],
      ['partiallyDisclosed', 17],
      ['withheld', 6],
    ]);
    expect(stated('政府信息公开行政复议、行政诉讼4件、8件。')).toEqual([
      ['reconsideration', 4],
      ['litigation', 8],
    ]);
  });

  it('is of those carried forward where they are not done yet', () => {
    expect(stated('政府信息公开申请办结135件，21件尚在办理期限内。')).toEqual([
      ['outcomesTotal', 135],
      ['carriedForward', 21],
    ]);
    expect(stated('上年结转未办结的政府信息公开申请11件。')).toEqual([['carriedOver', 11]]);
  });

  it('is of those carried forward where they are not answered yet, or are worked on beyond the year', () => {
    expect(stated('21件政府信息公开申请仍未答复。')).toEqual([['carriedForward', 21]]);
    expect(stated('除21件跨年办理外，其余申请均已答复。')).toEqual([['carriedForward', 21]]);
  });

  it('is of disputes where some of those named before are of last year', () => {
    expect(stated('政府信息公开行政复议19件中，当年新收17件，上年转入2件。')).toEqual([
      ['reconsideration', 19],
    ]);
  });

  it('is of what was told before it though what became of all of it names others', () => {
    expect(
      stated('本机关不掌握政府信息的28件申请，均告知了可以咨询的机关；需另行制作的3件，作了说明。'),
    ).toEqual([
      ['unavailable.notHeld', 28],
      ['unavailable.requiresCreation', 3],
    ]);
  });

  it('is of those carried forward, and not of last year’s, where all but they were answered', () => {
    expect(stated('除21件因年末收件结转外，其他135件政府信息公开申请均已办结。')).toContainEqual([
      'carriedForward',
      21,
    ]);
  });

  it('is of those put right where the answer was to be given again, not where nothing says that it was revoked', () => {
    const told = '政府信息公开行政复议19件，其中维持12件，撤销或责令重新答复1件。';
    expect(stated(told).at(-1)).toEqual(['reconsideration.rectified', 1]);
    expect(stated('政府信息公开行政复议中责令重新答复2件。')).toEqual([]);
  });

  it('is counted by any word for one, and is an amount however great it is said to be', () => {
    expect(stated('处理行政许可1205项次，行政处罚66项次。')).toEqual([
      ['licences', 1205],
      ['penalties', 66],
    ]);
    expect(stated('信息公开申请量居高不下，达145件。')).toEqual([['newlyReceived', 145]]);
  });

  it('is of those answered of those received, unless another part is told besides', () => {
    expect(stated('收到政府信息公开申请145件，其中按期答复135件。').at(-1)).toEqual(['outcomesTotal', 135]);
    expect(stated('收到政府信息公开申请145件，其中申请人自行撤回6件，按期答复139件。')).toEqual([
      ['newlyReceived', 145],
    ]);
  });

  it('is of the outcome that the next words tell of applications alone', () => {
    expect(stated('对17件申请作区分处理，予以部分公开。')).toEqual([['partiallyDisclosed', 17]]);
    expect(stated('收到政府信息公开申请145件，全部予以公开。')).toEqual([['newlyReceived', 145]]);
  });

  it('is of decisions where several kinds are told and none is published', () => {
    expect(stated('全年行政许可1205件，行政处罚66件。')).toEqual([
      ['licences', 1205],
      ['penalties', 66],
    ]);
    expect(stated('全年公示行政许可1205件，行政处罚66件。')).toEqual([]);
  });

  it('keeps what is told of it where it is compared with the year before', () => {
    expect(stated('政府信息公开申请数量（145件）与上年基本持平。')).toEqual([['newlyReceived', 145]]);
  });

  it.each([
    ['another year', '2022年共收到政府信息公开申请60件。'],
    ['another span', '上半年收到政府信息公开申请60件。'],
    ['something else', '办理信息公开申请，出具答复书6份。'],
    ['a difference', '政府信息公开申请较上年增加6件。'],
    ['those of one kind only', '涉及征地的政府信息公开申请6件。'],
    ['what came in one way', '书面政府信息公开申请47件，网上申请98件。'],
    ['one kind of applicant', '公民提出政府信息公开申请130件，企业提出15件。'],
    ['disputes of all kinds', '全年各类行政复议案件31件，行政诉讼案件29件。'],
    ['what was in time', '按期答复政府信息公开申请129件，延期答复6件。'],
    ['a part', '其中，受理政府信息公开申请140件。'],
    ['what was made good late', '政府信息公开申请中逾期补正的3件。'],
  ])('is of no figure where it is of %s', (_, text) => {
    expect(stated(text)).toEqual([]);
  });

  it('is of the same figure whatever else tells its reason, and of what is told before it after which unknown words come', () => {
    expect(stated('有6件政府信息公开申请因第三方来函表示不同意公开而不予公开。')).toEqual([
      ['withheld.thirdPartyRights', 6],
    ]);
    expect(stated('收到政府信息公开申请145件无一超期。')).toEqual([['newlyReceived', 145]]);
    expect(stated('某街道收到政府信息公开申请6件。')).toEqual([]);
  });

  it('is of the year before where it grew from it', () => {
    expect(stated('政府信息公开申请由129件增加到145件，信息公开行政复议从2022年的24件下降到19件。')).toEqual([
      ['newlyReceived', 145],
      ['reconsideration', 19],
    ]);
  });

  it('is the sum of what was told before it where nothing else is stated of it', () => {
    expect(stated('申请中予以公开61件，部分公开17件，合计78件。').at(-1)).toEqual(['outcomesTotal', 78]);
    expect(stated('申请中予以公开61件，其他答复3件，合计64件。')).toEqual([['disclosed', 61]]);
  });

  it('is of disputes about information where those of all kinds are told before', () => {
    expect(stated('行政复议案件46件，其中涉及政府信息公开的19件。')).toEqual([['reconsideration', 19]]);
  });

  it('is understood from the words around it where semicolons or commas part the sentence', () => {
    expect(stated('申请办理结果：予以公开61件；部分公开17件。')).toEqual([
      ['disclosed', 61],
      ['partiallyDisclosed', 17],
    ]);
    expect(stated('规范性文件方面，制发25件，废止8件。')).toEqual([
      ['normativeDocuments.added', 25],
      ['normativeDocuments.removed', 8],
    ]);
    expect(stated('受理维修资金申请320件，办结306件。')).toEqual([]);
  });

  it('is of what was told of other years before it, and of nothing where its own is of some', () => {
    expect(stated('政府信息公开申请量2021年83件，2022年118件，2023年145件。')).toEqual([
      ['newlyReceived', 145],
    ]);
    expect(stated('政府信息公开申请数由2021年的83件、2022年的118件上升到2023年的145件。')).toEqual([
      ['newlyReceived', 145],
    ]);
    expect(stated('信息公开申请量持续增长，2022年118件，2023年达145件。')).toEqual([['newlyReceived', 145]]);
    expect(stated('2022年、2023年分别收到政府信息公开申请118件、145件。')).toEqual([['newlyReceived', 145]]);
    expect(stated('政府信息公开申请2022年118件，2023年上半年65件。')).toEqual([]);
    expect(stated('政府信息公开申请2022年118件，2023年书面申请65件。')).toEqual([]);
    expect(stated('热线工单2022年118件，2023年145件。')).toEqual([]);
  });

  it('is of an outcome in the short words of a list, whichever part of it a semicolon parts', () => {
    expect(stated('办理结果为：公开61件；部分公开17件；不公开10件。')).toEqual([
      ['disclosed', 61],
      ['partiallyDisclosed', 17],
      ['withheld', 10],
    ]);
    expect(stated('申请处理结果：无法提供31件，不予处理14件，其他2件。').at(-1)).toEqual([
      'otherHandling',
      2,
    ]);
    expect(stated('信息公开复议结果：维持12件、纠正1件、其他6件。').at(-1)).toEqual([
      'reconsideration.otherResult',
      6,
    ]);
    expect(stated('公开招标6件；部分公开征集3件。')).toEqual([]);
    expect(stated('政府信息公开申请中涉及征地3件、其他15件。')).toEqual([]);
  });

  it('is of the decision to which other deeds of the agency led, not of one of others', () => {
    expect(stated('全年查处违法案件并作出行政处罚决定66件。')).toEqual([['penalties', 66]]);
    expect(stated('依法办理并公开行政处罚决定66件。')).toEqual([['penalties', 66]]);
    expect(stated('协助公安机关查处违法案件并作出行政处罚决定66件。')).toEqual([]);
    expect(stated('查处违法案件并移送公安机关66件。')).toEqual([]);
  });

  it('is of what became of an application at the end of all that is told of it', () => {
    expect(stated('同一申请人就相同内容再次提出申请、按重复申请不予处理的5件。')).toEqual([
      ['notProcessed.duplicate', 5],
    ]);
    expect(stated('申请内容需要我局对现有信息进行加工、汇总或另行制作的有3件。')).toEqual([
      ['unavailable.requiresCreation', 3],
    ]);
    expect(stated('所申请信息由其他部门制作、我局不掌握的28件。')).toEqual([['unavailable.notHeld', 28]]);
    expect(stated('查阅场所需要重新制作标牌6件。')).toEqual([]);
    expect(stated('信访事项中按重复申请不予处理的15件。')).toEqual([]);
  });

  it('is of documents found in force or not where they were gone through, and of none that others sent in', () => {
    expect(stated('共审查行政规范性文件140件，宣布废止8件，继续有效132件。')).toEqual([
      ['normativeDocuments.removed', 8],
      ['normativeDocuments.stock', 132],
    ]);
    expect(stated('审查各街道报备的规范性文件140件，废止8件。')).toEqual([]);
  });

  it('is of what was to be decided where it was, and of nothing where papers are counted', () => {
    expect(stated('对拟作不予公开答复的10件全部进行合法性审查。')).toEqual([['withheld', 10]]);
    expect(stated('对拟作不予公开答复的10件文书进行合法性审查。')).toEqual([]);
  });

  it('is of disputes about information where both were brought against the agency, whoever came to court', () => {
    const told = '被申请行政复议19件、被提起行政诉讼20件，负责人出庭应诉率100%。';
    expect(stated(told)).toEqual([
      ['reconsideration', 19],
      ['litigation', 20],
    ]);
    expect(stated('被申请行政复议19件、被提起行政诉讼20件，涉及工伤认定等领域。')).toEqual([]);
    expect(stated('全区行政复议36件，负责人出庭应诉率100%。')).toEqual([]);
  });

  it('is quoted with the part of the sentence that it is in', () => {
    const [sentence] = statedFigures('行政复议4件；行政诉讼8件。', {
      form: formById('2021'),
      year: 2023,
      agencyName: '',
    });
    expect(sentence?.said[1]?.quote).toBe('行政诉讼8件。');
  });
});

describe('a number that may be of the tables', () => {
  it.each([
    [
      'nothing says what was done',
      '年内办结135件，未办结21件。',
      [
        ['outcomesTotal', 135],
        ['carriedForward', 21],
      ],
    ],
    ['words in no list stand beside it', '海关收到政府信息公开申请145件。', [['newlyReceived', 145]]],
    ['an office is named that may be another', '执法局作出行政处罚决定66件。', [['penalties', 66]]],
    [
      'a second number of a figure is more than the first',
      '处理政府信息公开申请156件，办结175件。',
      [
        ['outcomesTotal', 156],
        ['outcomesTotal', 175],
      ],
    ],
  ])('is only supposed to be where %s', (_, text, expected) => {
    expect(supposed(text)).toEqual(expected);
    expect(stated(text)).not.toEqual(expected);
  });

  it('is not supposed to be of what is of another year, of more, or of another deed', () => {
    expect(
      supposed('2022年办结175件。全市收到政府信息公开申请892件。行政处罚案件立案80件。', '青岭县民政局'),
    ).toEqual([]);
  });
});

describe('whose number it is', () => {
  it.each([
    '县住建局收到政府信息公开申请6件。',
    '青岭县住房和城乡建设局收到政府信息公开申请6件。',
    '我局收到政府信息公开申请6件。',
  ])('is told by what the agency calls itself: %s', (text) => {
    expect(stated(text, '青岭县住房和城乡建设局')).toEqual([['newlyReceived', 6]]);
  });

  it('is told by its level and its kind', () => {
    expect(stated('省厅收到政府信息公开申请6件。', '江南省生态环境厅')).toEqual([['newlyReceived', 6]]);
    expect(stated('废止生态环境领域行政规范性文件8件。', '江南省生态环境厅')).toEqual([
      ['normativeDocuments.removed', 8],
    ]);
    expect(stated('市委收到政府信息公开申请6件。', '青岭市住房和城乡建设委员会')).toEqual([]);
  });

  it.each([
    '县教育局收到政府信息公开申请6件。',
    '全县收到政府信息公开申请6件。',
    '各区住建部门作出行政处罚决定6件。',
    '局属事业单位3家，收到政府信息公开申请6件。',
    '县政府办公室收到政府信息公开申请6件，县教育局收到3件。',
  ])('is not the agency’s where others are named: %s', (text) => {
    expect(stated(text, '青岭县住房和城乡建设局')).toEqual([]);
  });

  it('is that of its whole area for a government, and of no other', () => {
    expect(stated('全县收到政府信息公开申请6件。', '青岭县人民政府')).toEqual([['newlyReceived', 6]]);
    expect(stated('全市收到政府信息公开申请6件。', '青岭县人民政府')).toEqual([]);
  });
});

describe('some hundreds of sentences', () => {
  it('are told apart: hardly a false alarm, hardly a wrong figure missed', () => {
    const { sentences, precision, recall } = score();
    expect(sentences).toBeGreaterThanOrEqual(300);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});
