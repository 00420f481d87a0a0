import { aReport } from '@zhaojian/report/testing';
import { writeHtml } from '../write-report.ts';

describe('a report as a web page', () => {
  it('merges heads as the paper form does', () => {
    const html = writeHtml(aReport().build());
    expect(html).toContain('<th class="corner" rowspan="3" colspan="3">');
    expect(html).toContain('<th class="columnHead" colspan="5">法人或其他组织</th>');
    expect(html).toContain('<th class="rowHead" rowspan="8">（三）不予公开</th>');
  });

  it('names its language and character set and needs nothing else', () => {
    const html = writeHtml(aReport().build());
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('<meta charset="utf-8">');
    expect(html).not.toMatch(/<(script|link|img)|https?:/);
  });

  it('writes what an agency wrote as text, never as markup', () => {
    const html = writeHtml(aReport().withNarrative('overview', '<script>alert("1 & 2")</script>').build());
    expect(html).toContain('<p>&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</p>');
    expect(html).not.toContain('<script');
  });
});
