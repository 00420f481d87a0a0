import { readText } from '../../readers/text/read-text.ts';
import { identifyReport } from './identify-report.ts';
import { linesOfDocument } from '../lines/lines-of-document.ts';
import { findHeadings, startOfReport } from '../sections/find-sections.ts';

const identityOf = (text: string) => identifyReport(linesOfDocument(readText(text)), null);

describe('the agency and the year of a report', () => {
  it.each([
    ['示例区营商环境建设局 2023 年政府信息公开工作年度报告', '示例区营商环境建设局', 2023],
    ['示例区人民政府2023年政府信息公开年度报告', '示例区人民政府', 2023],
    ['示例市教育局2022年度政府信息公开工作报告', '示例市教育局', 2022],
    ['2022年示例市政府信息公开工作年度报告', '示例市', 2022],
    ['2021年度示例县水利局政府信息公开工作年度报告', '示例县水利局', 2021],
    ['示例镇人民政府信息公开工作年度报告（2023年度）', '示例镇人民政府', 2023],
    ['（二〇二三年度）\n示例市审计局政府信息公开工作年度报告', '示例市审计局', 2023],
    ['示例街道办事处二〇二三年政府信息公开工作年度报告', '示例街道办事处', 2023],
    ['示例市公安局关于2023年政府信息公开工作年度报告的公告', '示例市公安局', 2023],
    ['关于示例市财政局2020年政府信息公开工作情况的报告', '示例市财政局', 2020],
    ['《示例市民政局２０２３年政府信息公开工作年度报告》', '示例市民政局', 2023],
    ['★示例市信访局2022年政府信息公开工作年度报告', '示例市信访局', 2022],
    ['标题：示例市司法局2019年政府信息公开工作年度报告', '示例市司法局', 2019],
    ['示例市统计局2023年政务信息公开年度报告', '示例市统计局', 2023],
    ['示例县人民政府办公室2023年政府信息公开年报', '示例县人民政府办公室', 2023],
    ['示例区外事办公室政府信息公开工作2022年度报告', '示例区外事办公室', 2022],
    ['2023年度示例街道信息公开工作报告', '示例街道', 2023],
    ['示例镇人民政府2022年政务公开工作年度报告', '示例镇人民政府', 2022],
    ['示例县水务局2022年政府信息公开工作年度报告_年度报告_示例县人民政府门户网站', '示例县水务局', 2022],
    ['示例市商务局2022年政府信息公开工作年度报告（以下简称年报）是根据条例编制。', '示例市商务局', 2022],
    ['示例市水利局2022年政府信息公开工作年度报告公示', '示例市水利局', 2022],
    ['示例市财政局2022年政府信息公开工作年度报告统计表', '示例市财政局', 2022],
    ['2021年政府信息公开工作年度报告（示例区财政局）', '示例区财政局', 2021],
    ['示例县人民政府关于印发示例县2022年政府信息公开工作年度报告的通知', '示例县', 2022],
    ['示例市統(tǒng)計局2023年政府信息公開工作年度報(bào)告', '示例市統計局', 2023],
    ['示例市稅務局2021年政府資訊公開工作年度報告', '示例市稅務局', 2021],
  ])('are both in its title: %s', (title, agencyName, year) =>
    expect(identityOf(`首页 > 政府信息公开\n${title}\n\n正文`)).toEqual({ agencyName, year }),
  );

  it('are in a title broken over lines', () => {
    expect(identityOf('示例区人民政府\n2023 年政府信息公开工作年度报告\n\n本报告……')).toEqual({
      agencyName: '示例区人民政府',
      year: 2023,
    });
    expect(identityOf('首页\n示例区\n农业农村局\n2023年政府信息公开\n工作年度报告\n')).toMatchObject({
      year: 2023,
    });
  });

  it.each([
    ['示例县示例乡2023年政府信息公开 工作告年度报', '示例县示例乡', 2023],
    ['示例市民政局2022年政府信息公工作年度报告', '示例市民政局', 2022],
    ['2021年示例区水利局政府信公息开工作年度报告', '示例区水利局', 2021],
    ['示例市民政局2024年度政府信息公开工作年度报告告', '示例市民政局', 2024],
  ])('are in a title with mistyped or displaced characters: %s', (title, agencyName, year) =>
    expect(identityOf(`政府信息公开\n${title}\n来源：示例县人民政府办公室\n正文`)).toEqual({
      agencyName,
      year,
    }),
  );

  it('are not in a line where other words follow agency and year', () => {
    expect(identityOf('示例市民政局2024年政府信息公开培训工作方案\n正文').agencyName).toBeNull();
  });

  it('are in a title below a menu, or a sheet, that is named like the first section', () => {
    const lines = linesOfDocument(
      readText('总体情况\n示例市人民政府2024年政府信息公开工作年度报告\n一、总体情况\n正文。'),
    );
    expect(identifyReport(lines, startOfReport(findHeadings(lines)))).toEqual({
      agencyName: '示例市人民政府',
      year: 2024,
    });
  });

  it('are in a title on one line with the text after it, separated by wide gaps', () => {
    const text =
      '\u3000\u3000示例省水务厅\u3000\u30002020年政府信息公开工作年度报告\u3000\u30002020年，示例省水务厅把公开贯穿办文全程。数据统计期限为2020年1月1日至12月31日。';
    expect(identityOf(text)).toEqual({ agencyName: '示例省水务厅', year: 2020 });
  });

  it('are found where the title lacks the agency: in the name above it, or on the cover sheet below', () => {
    expect(identityOf('示例市国资委\n\n2019年度政府信息公开年度报告\n正文。')).toEqual({
      agencyName: '示例市国资委',
      year: 2019,
    });
    expect(identityOf('政府信息公开工作年度报告\n（2023年度）\n单位：示例市气象局（盖章）\n正文。')).toEqual({
      agencyName: '示例市气象局',
      year: 2023,
    });
  });

  it('are found where the title lacks the agency: in the page’s name or the signature', () => {
    expect(
      identityOf('索引号：01234\t发布机构：示例市卫生健康委员会\n2023年政府信息公开工作年度报告\n正文。'),
    ).toEqual({ agencyName: '示例市卫生健康委员会', year: 2023 });
    expect(identityOf('索引号\t01\n发布机构\t示例市体育局\n2023年政府信息公开工作年度报告\n')).toMatchObject({
      agencyName: '示例市体育局',
    });
    expect(identityOf('2023年政府信息公开工作年度报告\n正文。\n示例县林业局\n2024年1月12日')).toEqual({
      agencyName: '示例县林业局',
      year: 2023,
    });
  });

  it.each([
    ['按照条例规定，示例区应急管理局编制了2023年政府信息公开工作年度报告。', '示例区应急管理局', 2023],
    ['根据条例，示例区审计局关于2023年政府信息公开工作情况报告如下。', '示例区审计局', 2023],
    ['现公开示例街道办事处2022年政府信息公开工作年度报告。', '示例街道办事处', 2022],
    ['汇总2021年度示例镇人民政府的政务公开年度报告编制而成。', '示例镇人民政府', 2021],
    ['现将示例区发展改革局（以下简称发改局）2024年度信息公开工作报告如下：', '示例区发展改革局', 2024],
  ])('are found without a title in a sentence that announces the report: %s', (sentence, agencyName, year) =>
    expect(identityOf(sentence)).toEqual({ agencyName, year }),
  );

  it('are found without a title or a period by the day up to which was counted', () => {
    expect(identityOf('截止2023年12月31日我局通过网站公开信息34条。')).toMatchObject({ year: 2023 });
  });

  it('are found without a title in a sentence that announces the report', () => {
    expect(identityOf('根据条例要求，现公布示例县信访局2021年度政府信息公开工作年度报告。正文。')).toEqual({
      agencyName: '示例县信访局',
      year: 2021,
    });
  });

  it('are found without a title in a sentence that names the author', () => {
    const sentences: [string, string][] = [
      ['本报告由示例镇人民政府根据条例编制。', '示例镇人民政府'],
      ['2022年，示例街道办事处认真贯彻落实条例。', '示例街道办事处'],
      ['如有疑问，请与示例县审计局办公室联系（地址：示例路1号）。', '示例县审计局'],
      ['编制《示例区统计局2022年度政府信息公开工作年度报告》。', '示例区统计局'],
    ];
    for (const [sentence, agencyName] of sentences)
      expect(identityOf(sentence)).toMatchObject({ agencyName });
  });

  it.each([
    [
      '本报告照条例要求，由示例省示例县气象局编制。正文包括2023年度总体情况等内容。',
      '示例省示例县气象局',
      2023,
    ],
    ['如有疑问，请与示例县审计局信息中心联系。2023年政府信息公开的情况如下。', '示例县审计局', 2023],
    ['本报告由示例街道综合保障办公室编制。', '示例街道', null],
    ['名 称： 示例市水利局2019年度政府信息公开工作报告 公布日期： 2020年01月06日', '示例市水利局', 2019],
    ['本年度报告由示例区民政局办公室汇总编制。2023年共公开信息30条。', '示例区民政局', 2023],
    ['发布机构 | 示例区审计局\n政府信息公开年报', '示例区审计局', null],
    ['示例区示例街道2023年度政府信息公开工作情况', '示例区示例街道', 2023],
    ['（示例区残联）2023年政府信息公开工作年度报告', '示例区残联', 2023],
    ['街道办事处2023年政府信息公开工作年度报告', null, 2023],
    ['说的是我镇2023年信息公开的事。', null, 2023],
    ['根据条例（2019年修订）编写。', null, null],
  ])('are found where each is named once: %s', (text, agencyName, year) =>
    expect(identityOf(text)).toEqual({ agencyName, year }),
  );

  it('are no name that many agencies share', () => {
    expect(
      identityOf('网站首页\n> 乡镇政府信息公开年度报告\n示例县示例镇2023年政府信息公开年度报告'),
    ).toEqual({
      agencyName: '示例县示例镇',
      year: 2023,
    });
    expect(identityOf('2024年，街道办事处认真落实条例。').agencyName).toBeNull();
  });

  it('are no name where the agency only speaks of itself', () => {
    for (const sentence of [
      '现公布我局2022年政府信息公开工作年度报告。',
      '现公布我街道办事处2022年政府信息公开工作年度报告。',
      '2022年，我局认真贯彻落实条例。',
      '2022年，县政府办公室认真贯彻落实条例。',
    ]) {
      expect(identityOf(sentence).agencyName).toBeNull();
    }
  });

  it('are of the year reported on, not the year of publication', () => {
    expect(
      identityOf(
        '示例市审计局政府信息公开工作年度报告\n发布日期：2024-01-20\n统计期限自2023年1月1日起至2023年12月31日止。',
      ),
    ).toEqual({ agencyName: '示例市审计局', year: 2023 });
    expect(
      identityOf(
        '示例市审计局2024年政府信息公开工作年度报告\n统计期限为2023年1月1日至12月31日。\n2023年，我局……\n2023年全年……',
      ),
    ).toMatchObject({ year: 2023 });
  });

  it('are unknown where the document does not say', () => {
    expect(identityOf('政府信息公开工作年度报告格式模板')).toEqual({ agencyName: null, year: null });
    expect(identityOf('示例市交通运输局政府信息公开工作年度报告')).toEqual({
      agencyName: '示例市交通运输局',
      year: null,
    });
  });

  it('are those in the page’s own title where nothing on it says more', () => {
    const page = (body: string) =>
      identifyReport(
        linesOfDocument(readText(body)),
        null,
        '示例市水利局2022年政府信息公开工作年度报告_示例市人民政府',
      );
    expect(page('现将有关情况报告如下。')).toEqual({ agencyName: '示例市水利局', year: 2022 });
    expect(page('示例市商务局2023年政府信息公开工作年度报告')).toEqual({
      agencyName: '示例市商务局',
      year: 2023,
    });
  });
});
