import { describeFinding, formById } from '../../index.ts';
import { completeReport, findingsOf } from '../../testing/index.ts';

const busy = completeReport().withAll({
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
    '收到政府信息公开申请20件，其中已办结19件。',
  ])('agree with the tables: %s', (text) => {
    expect(findingsOf(busy.withNarrative('overview', text))).toEqual([]);
  });

  it.each([
    ['共收到政府信息公开申请30件。', 'newlyReceived', 20, 30],
    ['申请均已办理，其中予以公开14件。', 'disclosed', 15, 14],
    ['收到政府信息公开申请20件，其中已办结18件。', 'outcomesTotal', 21, 18],
    ['行政复议案件134件，依法办理。', 'reconsideration', 170, 134],
    ['行政诉讼案件57件。', 'litigation', 77, 57],
    ['本年度未收到政府信息公开申请。', 'newlyReceived', 20, 0],
  ])('that differ from the tables are quoted: %s', (text, about, expected, found) => {
    expect(findingsOf(busy.withNarrative('overview', text))).toMatchObject([
      {
        check: 'TEXT_FIGURES',
        severity: 'warning',
        section: 'overview',
        about,
        expected,
        found,
        quote: text,
      },
    ]);
  });

  it('are stated with what the tables have', () => {
    const [finding] = findingsOf(busy.withNarrative('overview', '共收到政府信息公开申请30件。'));
    expect(finding && describeFinding(formById('2021'), finding)).toMatchObject({
      subject: '第一部分“收到申请”',
      message: '第一部分写“收到申请”30 件，表格中是 20 件。请核对后改正文字或表格。',
    });
  });

  it('are judged in a sentence that may be of something else where its other numbers are those of the tables', () => {
    const about = (text: string) =>
      findingsOf(busy.withNarrative('overview', text)).map((finding) => finding.about);
    expect(about('年内办结21件，未办结4件。')).toEqual(['carriedForward']);
    expect(about('年内办结26件，未办结1件。')).toEqual([]);
    expect(about('年内办结38件，未办结16件。')).toEqual([]);
  });

  it('are judged by no number whose figure could not be read', () => {
    const unread = busy.with('applications.outcomesTotal.total', null);
    const findings = findingsOf(unread.withNarrative('overview', '年内办结21件，未办结4件。'));
    expect(findings.filter(({ check }) => check === 'TEXT_FIGURES')).toEqual([]);
  });

  it('are not judged against a figure that could not be read', () => {
    const unread = completeReport()
      .with('applications.newlyReceived.total', null)
      .withNarrative('overview', '共收到政府信息公开申请30件。');
    expect(findingsOf(unread)).toEqual([]);
  });
});
