import { splitImprovementItems } from './split-improvement-items.ts';

const itemsOf = (text: string): string[] =>
  splitImprovementItems(text).map(({ kind, sentence }) => `${kind}: ${sentence}`);

describe('what section 五 names', () => {
  it('is found under sub-headings', () => {
    expect(
      itemsOf(
        '（一）存在的主要问题\n一是公开内容还不够全面；\n二是更新不及时。\n（二）改进措施\n1.加强业务培训。\n2.完善公开制度。',
      ),
    ).toEqual([
      'problem: 一是公开内容还不够全面；',
      'problem: 二是更新不及时。',
      'measure: 1.加强业务培训。',
      'measure: 2.完善公开制度。',
    ]);
  });

  it('is found in one paragraph that turns from problems to measures', () => {
    expect(
      itemsOf(
        '2023年取得一定成效，但仍存在一些问题：一是规范性有待提高；二是队伍建设有待加强。针对存在问题，下一步将抓好以下工作：一是梳理工作流程。二是组织业务培训。',
      ),
    ).toEqual([
      'problem: 一是规范性有待提高；',
      'problem: 二是队伍建设有待加强。',
      'measure: 一是梳理工作流程。',
      'measure: 二是组织业务培训。',
    ]);
  });

  it('is told by its own words in a list left over at the end', () => {
    expect(
      itemsOf('（二）具体改进措施\n一是加大公开力度。\n一是公开力度有待进一步加大，二是内容还不够全面。'),
    ).toEqual([
      'measure: 一是加大公开力度。',
      'problem: 一是公开力度有待进一步加大，',
      'problem: 二是内容还不够全面。',
    ]);
  });

  it('is found under sub-headings on one line with their lists', () => {
    const items = [
      'problem: 1.内容不够丰富。',
      'problem: 2.业务能力有待提高。',
      'measure: 1.加强培训。',
      'measure: 2.完善制度。',
    ];
    expect(
      itemsOf(
        '（一）存在的主要问题 1.内容不够丰富。2.业务能力有待提高。 （二）改进情况 1.加强培训。2.完善制度。',
      ),
    ).toEqual(items);
    expect(itemsOf('1.存在问题：（1）公开不及时；2.改进措施：（1）建立台账。')).toEqual([
      'problem: （1）公开不及时；',
      'measure: （1）建立台账。',
    ]);
  });

  it('is found in sentences that say what they are', () => {
    expect(itemsOf('问题1：目录更新不及时。改进：专人负责。\n问题2：解读材料少。')).toEqual([
      'problem: 问题1：目录更新不及时。',
      'measure: 专人负责',
      'problem: 问题2：解读材料少。',
    ]);
  });

  it('is found where the lines of a list and its titles were run together', () => {
    expect(
      itemsOf(
        '一、存在问题1、数据解读不够深入。2、查询功能不够便捷。二、改进措施1、撰写解读文章。2、完善查询系统。',
      ),
    ).toEqual([
      'problem: 1、数据解读不够深入。',
      'problem: 2、查询功能不够便捷。',
      'measure: 1、撰写解读文章。',
      'measure: 2、完善查询系统。',
    ]);
  });

  it('goes on in a list of 首先 and 其次 with what is said besides', () => {
    expect(
      itemsOf('存在的问题：首先，执法信息公开偏少。其次，政策解读没有跟上。此外，公开专区使用率低。'),
    ).toEqual([
      'problem: 首先，执法信息公开偏少。',
      'problem: 其次，政策解读没有跟上。',
      'problem: 此外，公开专区使用率低。',
    ]);
  });

  it('is lacking where the measures in a list below take up its words', () => {
    expect(itemsOf('公开的信息质量不高。下一步，我局将：一是提升公开信息的质量。二是组织培训。')).toEqual([
      'problem: 公开的信息质量不高',
      'measure: 一是提升公开信息的质量。',
      'measure: 二是组织培训。',
    ]);
  });

  it('is what was done about the year before, not what was lacking then', () => {
    expect(itemsOf('2021年度我局存在解读不及时、更新慢两项问题。2022年，我局建立了同步解读机制。')).toEqual([
      'done: 我局建立了同步解读机制',
    ]);
  });

  it('is lacking, and promised, where a problem is named only as what is promised about it', () => {
    const items = splitImprovementItems(
      '针对公开渠道较窄的问题，我局将增设电子屏；针对解读单一的问题，将制作图解。',
    );
    expect(items.map(({ kind, sentence, mends }) => [kind, sentence, mends])).toEqual([
      ['problem', '公开渠道较窄', null],
      ['measure', '增设电子屏', 0],
      ['problem', '解读单一', null],
      ['measure', '制作图解', 2],
    ]);
  });

  it('is an entry for each paragraph that opens with its heading, though none has a number', () => {
    expect(
      itemsOf(
        '存在短板\n制度机制有待完善。机构改革后，原有制度未修订，职责不清。\n平台建设有待加强。网站为子站，权限受限。\n努力方向\n加强培训，提高能力。',
      ),
    ).toEqual([
      'problem: 制度机制有待完善。机构改革后，原有制度未修订，职责不清。',
      'problem: 平台建设有待加强。网站为子站，权限受限。',
      'measure: 加强培训，提高能力',
    ]);
  });

  it('is promised in acts told as means, and not cut inside what an act is done to', () => {
    expect(itemsOf('下一步将通过改写气象预警、举办气象开放日等方式加以解决。')).toEqual([
      'measure: 改写气象预警',
      'measure: 举办气象开放日',
    ]);
    expect(itemsOf('下一步，我局将把资金的分配、使用和绩效全部纳入公开范围。')).toEqual([
      'measure: 把资金的分配、使用和绩效全部纳入公开范围',
    ]);
  });

  it('begins another list where a sentence inside an entry leads to it', () => {
    expect(
      itemsOf(
        '存在问题：一是收费公示不规范；二是宣传不到位，部分群众不了解。针对存在的问题，将做好以下工作：（一）统一公示模板。（二）制作明白卡。',
      ),
    ).toEqual([
      'problem: 一是收费公示不规范；',
      'problem: 二是宣传不到位，部分群众不了解。',
      'measure: （一）统一公示模板。',
      'measure: （二）制作明白卡。',
    ]);
  });

  it('is an entry where its number was lost between two others', () => {
    expect(itemsOf('一、薪酬披露不完整。\n信息共享不畅。\n三、联络员变动大。')).toEqual([
      'problem: 一、薪酬披露不完整。',
      'problem: 信息共享不畅。',
      'problem: 三、联络员变动大。',
    ]);
  });

  it('is found without any punctuation', () => {
    expect(
      itemsOf('我局存在以下问题 许可信息公开不够详细 零售户参与度低 今后我局将 邀请零售户代表座谈'),
    ).toEqual(['problem: 许可信息公开不够详细', 'problem: 零售户参与度低', 'measure: 邀请零售户代表座谈']);
  });

  it('is lacking although the text also says that nobody applied or complained', () => {
    expect(itemsOf('公开工作还存在更新不及时、解读形式单一等问题。全年未收到公开申请。')).toEqual([
      'problem: 更新不及时',
      'problem: 解读形式单一',
    ]);
  });

  it('alternates where what is done follows each entry in its own words, and is tied to that entry', () => {
    const items = splitImprovementItems(
      '（1）公开事项不统一。改进情况：已制定统一清单。\n（2）上门宣讲少。改进情况：组建了宣讲小分队。\n（3）信息员更换频繁。改进情况：将推行A、B岗制度。',
    );
    expect(items.map(({ kind, mends }) => [kind, mends])).toEqual([
      ['problem', null],
      ['done', 0],
      ['problem', null],
      ['done', 2],
      ['problem', null],
      ['measure', 4],
    ]);
  });

  it('is neither the reasons nor the sentence that leads to a list of what was done', () => {
    expect(
      itemsOf(
        '存在问题：1.补偿信息公开不到位。2.法律人才短缺。\n原因分析：1.历史遗留问题较多。2.编制限制。\n整改措施：1.补充公开补偿信息。2.公开招录专业人员。',
      ),
    ).toEqual([
      'problem: 1.补偿信息公开不到位。',
      'problem: 2.法律人才短缺。',
      'measure: 1.补充公开补偿信息。',
      'measure: 2.公开招录专业人员。',
    ]);
    expect(
      itemsOf(
        '针对上年度解读不强等问题，办公室专题研究，制定措施，逐项落实：一是印发了解读规范；二是完成了专区改造。',
      ),
    ).toEqual(['done: 一是印发了解读规范；', 'done: 二是完成了专区改造。']);
  });

  it('is each of three lacks and more that 等问题 sums up', () => {
    expect(
      itemsOf('还存在一些问题，如宣传教育不足、人员业务不熟、缺乏专业技术人员等，有待今后加以解决。'),
    ).toEqual(['problem: 宣传教育不足', 'problem: 人员业务不熟', 'problem: 缺乏专业技术人员']);
  });

  it('has a category for each item', () => {
    expect(splitImprovementItems('存在问题：一是业务培训不足。')).toEqual([
      { kind: 'problem', category: 'staff', sentence: '一是业务培训不足。', mends: null },
    ]);
  });

  it('is found in running prose, a clause each, without lead-ins, praise and 等问题', () => {
    expect(
      itemsOf(
        '一年来工作取得一定成效，但仍存在公开不及时、解读形式单一、业务人员配备不足等问题。下一步，我局将强化业务培训，完善公开制度，拓宽公开渠道，不断提高公开水平。',
      ),
    ).toEqual([
      'problem: 公开不及时',
      'problem: 解读形式单一',
      'problem: 业务人员配备不足',
      'measure: 强化业务培训',
      'measure: 完善公开制度',
      'measure: 拓宽公开渠道，不断提高公开水平',
    ]);
  });

  it('is found after a title that is a sentence on its own line', () => {
    expect(
      itemsOf(
        '（一）存在的主要问题。有的科室公开意识淡薄；互动栏目回复时限有待缩短。\n（二）改进情况。一是健全会商制度。二是加强栏目维护。',
      ),
    ).toEqual([
      'problem: 有的科室公开意识淡薄',
      'problem: 互动栏目回复时限有待缩短',
      'measure: 一是健全会商制度。',
      'measure: 二是加强栏目维护。',
    ]);
  });

  it('is lacking where the text says what is still needed', () => {
    expect(
      itemsOf('公开制度更加健全。但还需进一步扩大图解的覆盖面，提升图解的生动性。下一步，丰富图解形式。'),
    ).toEqual(['problem: 还需进一步扩大图解的覆盖面', 'problem: 提升图解的生动性', 'measure: 丰富图解形式']);
  });

  it('is lacking where 和 joins what is lacking, which compares nothing', () => {
    expect(itemsOf('存在的问题\n责任落实和监督机制还有待完善。')).toEqual([
      'problem: 责任落实和监督机制还有待完善',
    ]);
  });

  it('is done where it solved a problem of the year before', () => {
    expect(
      itemsOf(
        '（一）上年度问题整改情况\n一是针对更新不及时的问题，已建立每日巡查制度。\n（二）存在的问题\n一是解读材料偏少。',
      ),
    ).toEqual(['done: 一是针对更新不及时的问题，已建立每日巡查制度。', 'problem: 一是解读材料偏少。']);
  });

  it('is promised in a list under its title, whatever is reported as done in between', () => {
    expect(
      itemsOf(
        '（一）主要问题\n1.公开不及时。\n（二）改进措施\n上年度解读形式单一的问题有所改善，图解类解读占比明显提高。\n1.落实发布时限制度。\n2.建立问题清单销号制度，对超期的予以通报。',
      ),
    ).toEqual([
      'problem: 1.公开不及时。',
      'done: 上年度解读形式单一的问题有所改善，图解类解读占比明显提高',
      'measure: 1.落实发布时限制度。',
      'measure: 2.建立问题清单销号制度，对超期的予以通报。',
    ]);
  });

  it('is tied row by row in a table of problems beside measures', () => {
    const items = splitImprovementItems(
      '问题\t责任单位\t整改措施\n公告晚于规定时限\t办公室\t到期前五日预警\n公示栏破损\t各村\t由镇统一更换公示栏',
    );
    expect(items.map(({ kind, sentence, mends }) => [kind, sentence, mends])).toEqual([
      ['problem', '公告晚于规定时限', null],
      ['measure', '到期前五日预警', 0],
      ['problem', '公示栏破损', null],
      ['measure', '由镇统一更换公示栏', 2],
    ]);
  });

  it('is tied to what is done about it in the same entry', () => {
    const items = splitImprovementItems(
      '1.公开栏目长期空白。下一步，将清理空白栏目。\n2.答复文书不规范。今后将统一答复文书格式。',
    );
    expect(items.map(({ kind, mends }) => [kind, mends])).toEqual([
      ['problem', null],
      ['measure', 0],
      ['problem', null],
      ['measure', 2],
    ]);
  });

  it('is word for word as written, in traditional characters and without punctuation too', () => {
    expect(itemsOf('存在問題\n資訊更新不及時\n改進措施\n加強業務培訓')).toEqual([
      'problem: 資訊更新不及時',
      'measure: 加強業務培訓',
    ]);
  });

  it('is found on each of thirty pages, and answered where it stands', () => {
    const page =
      '（一）存在的问题\n1.信息更新不及时。\n2.人员配备不足。\n（二）改进措施\n1.加快信息更新。\n2.配齐人员。\n';
    const items = splitImprovementItems(page.repeat(200));
    expect(items).toHaveLength(800);
    expect(items.slice(-2).map(({ mends }) => mends)).toEqual([796, 797]);
  });

  it.each([
    '',
    '无。',
    '本年度未发现突出问题。',
    '我中心进一步规范公开程序，丰富公开内容，未收到公开申请，公开工作不存在问题。',
    '1\t2\t3',
    '。；，',
    '感谢各级领导的关心支持。',
  ])('is nothing in %j', (text) => expect(itemsOf(text)).toEqual([]));
});
