import { checkReport, type Finding, type NarrativeId } from '../../index.ts';
import { aReport, type ReportBuilder } from '../../testing/index.ts';

/** A report whose narratives are complete, so that only what a test changes is found. */
const complete = (agencyName = '示例市数据局'): ReportBuilder =>
  aReport({ agencyName })
    .withNarrative('overview', '本机关认真做好政府信息公开工作。')
    .withNarrative('improvement', '公开内容还不够全面，将进一步加强。')
    .withNarrative('otherMatters', '本年度未收取信息处理费。');
const found = (builder: ReportBuilder): Finding[] => checkReport(builder.build());
const inSection = (id: NarrativeId, text: string): ReportBuilder => complete().withNarrative(id, text);

const busy = complete().withAll({
  'applications.newlyReceived.naturalPerson': 20,
  'applications.newlyReceived.total': 20,
  'applications.carriedOver.naturalPerson': 2,
  'applications.carriedOver.total': 2,
  'applications.disclosed.naturalPerson': 15,
  'applications.disclosed.total': 15,
  'applications.withheld.deliberative.naturalPerson': 6,
  'applications.withheld.deliberative.total': 6,
  'applications.outcomesTotal.naturalPerson': 21,
  'applications.outcomesTotal.total': 21,
  'applications.carriedForward.naturalPerson': 1,
  'applications.carriedForward.total': 1,
  'disputes.reconsideration.upheld': 170,
  'disputes.reconsideration.total': 170,
  'disputes.litigation.direct.upheld': 25,
  'disputes.litigation.direct.total': 25,
  'disputes.litigation.afterReconsideration.upheld': 52,
  'disputes.litigation.afterReconsideration.total': 52,
});

describe('numbers stated in the text', () => {
  it.each([
    '2023年共收到政府信息公开申请20件，上年结转2件，办结21件，结转下年度1件。',
    '全年受理依申请公开申请２２件。',
    '办结的申请中，予以公开15件，不予公开6件。',
    '行政诉讼案件77件，其中未经复议直接起诉25件。',
    '收到群众来信来访申请 300 件。',
  ])('agree with the tables: %s', (text) => {
    expect(found(busy.withNarrative('overview', text))).toEqual([]);
  });

  it.each([
    ['共收到政府信息公开申请30件。', '收到申请', 20, 30],
    ['申请均已办理，其中予以公开14件。', '予以公开', 15, 14],
    ['行政复议案件134件，依法办理。', '行政复议', 170, 134],
    ['行政诉讼案件57件。', '行政诉讼', 77, 57],
    ['本年度未收到政府信息公开申请。', '收到申请', 20, 0],
  ])('that differ from the tables are quoted: %s', (text, name, expected, stated) => {
    const findings = found(busy.withNarrative('overview', text));
    expect(findings).toMatchObject([
      {
        check: 'TEXT_FIGURES',
        severity: 'warning',
        subject: `第一部分“${name}”`,
        expected,
        found: stated,
        quote: text,
      },
    ]);
  });

  it('are not judged against a figure that could not be read', () => {
    const unread = complete()
      .with('applications.newlyReceived.total', null)
      .withNarrative('overview', '共收到政府信息公开申请30件。');
    expect(found(unread)).toEqual([]);
  });
});

describe('the narratives', () => {
  it('must not be empty', () => {
    expect(found(inSection('improvement', ' '))).toMatchObject([
      { check: 'NARRATIVE_EMPTY', subject: '第五部分', severity: 'warning' },
    ]);
  });

  it('must report 信息处理费 in 六', () => {
    expect(found(inSection('otherMatters', '无其他事项。'))).toMatchObject([{ check: 'FEES_NOT_REPORTED' }]);
  });

  it('need not report 信息处理费 in the years before they were charged', () => {
    const early = aReport({ agencyName: '示例市数据局', year: 2020 })
      .withNarrative('overview', '本机关认真做好政府信息公开工作。')
      .withNarrative('improvement', '公开内容还不够全面，将进一步加强。')
      .withNarrative('otherMatters', '无。');
    expect(found(early)).toEqual([]);
  });

  it('must name the report year’s statistics period', () => {
    const period = (year: number): string => `统计期限为 ${year} 年 1 月 1 日至 ${year} 年 12 月 31 日。`;
    expect(found(inSection('overview', period(2023)))).toEqual([]);
    expect(found(inSection('overview', period(2022)))).toMatchObject([{ check: 'PERIOD_MISMATCH' }]);
  });

  it('should not end with a list that begins anew', () => {
    const measures = '一是加强领导。\n二是完善制度。\n三是组织培训。';
    expect(found(inSection('improvement', measures))).toEqual([]);
    expect(found(inSection('improvement', `${measures}\n一是力度不够，二是更新不及时。`))).toMatchObject([
      { check: 'LIST_DANGLING', subject: '第五部分' },
    ]);
  });

  it('should not promise another agency’s work', () => {
    const text = '大力开展公路法宣传教育活动。';
    const by = (agencyName: string): Finding[] =>
      found(complete(agencyName).withNarrative('improvement', text));
    expect(by('示例市营商环境建设局')).toMatchObject([{ check: 'FOREIGN_LAW', quote: text }]);
    expect(by('示例市住房和城乡建设局')).toMatchObject([{ check: 'FOREIGN_LAW' }]);
    expect(by('示例市交通运输局')).toEqual([]);
    expect(by('示例市松岗乡')).toEqual([]);
    expect(by('示例市东湖街道办事处')).toEqual([]);
  });

  it('may name laws whose name only ends alike', () => {
    const text = '依据防洪法、节约用水法规开展工作。';
    expect(found(complete('示例市统计局').withNarrative('improvement', text))).toEqual([]);
  });
});
