import { chartTheme } from './chart-theme.ts';
import { tooltip, tooltipHtml } from './tooltip.ts';

describe('the box beside a drawn thing', () => {
  it('shows names that people typed as text, never as markup', () => {
    const html = tooltipHtml({
      title: '<img src=x onerror=alert(1)>',
      lines: [{ label: '"a"', value: '1 & 2' }],
    });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
    expect(html).toContain('1 &amp; 2');
  });

  it('describes what is pointed at, whether one thing or a whole band', () => {
    const { formatter } = tooltip(chartTheme(600), 'axis', ({ dataIndex }) =>
      dataIndex === 1 ? { title: '第二项', lines: [] } : null,
    );
    const say = formatter as (params: unknown) => string;
    expect(say([{ dataIndex: 1 }])).toContain('第二项');
    expect(say({ dataIndex: 1 })).toContain('第二项');
    expect(say({ dataIndex: 0 })).toBe('');
  });
});
