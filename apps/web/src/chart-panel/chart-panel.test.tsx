import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChartData } from './chart-data.tsx';
import { IncompleteYears } from './incomplete-years.ts';
import { ChartLegend } from './chart-legend.tsx';
import { ChartPanel } from './chart-panel.tsx';
import type { ChartTheme } from '../chart/chart-theme.ts';
import type { DataTable } from './data-table.ts';
import { saveFile } from '../page/downloads/save-file.ts';
import { type PageChart, PageChartsContext } from './taking-away/page-charts.ts';
import { PageSlides } from './taking-away/page-slides.tsx';
import { ChartSourceContext } from './taking-away/chart-source.ts';

jest.mock('../page/downloads/save-file.ts', () => ({ saveFile: jest.fn() }));

/** What is in a file; jsdom's own cannot say. */
const textOf = (file: Blob | undefined) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    if (file) reader.readAsText(file);
  });

const table: DataTable = {
  columns: ['年度', '办结'],
  rows: [{ cells: ['2023', '3,050 件'], opens: { figure: 'concluded', year: 2023 } }],
};
const draw = (theme: ChartTheme) => ({
  xAxis: { type: 'category' as const, data: ['2023'] },
  yAxis: { type: 'value' as const },
  series: [
    {
      type: 'bar' as const,
      data: [{ value: theme.width, opens: { figure: 'concluded', year: 2023 } }] as object[],
    },
  ],
});

const panel = (more: Partial<Parameters<typeof ChartPanel>[0]> = {}) =>
  render(<ChartPanel title="历年办结" height={200} draw={draw} table={table} {...more} />);

describe('a chart on its panel', () => {
  beforeEach(() => {
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(600);
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(200);
  });
  afterEach(() => jest.restoreAllMocks());

  it('says in words what it shows, and draws it', async () => {
    panel();
    const drawing = screen.getByRole('figure', { name: '历年办结' });
    await waitFor(() => expect(drawing.querySelector('svg')).not.toBeNull());
  });

  it('shows the figures behind it at a click, and the drawing again at another', async () => {
    panel();
    await userEvent.click(screen.getByRole('button', { name: '看数据' }));
    expect(screen.getByRole('cell', { name: '3,050 件' })).toBeTruthy();
    expect(screen.queryByRole('figure')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '看图' }));
    expect(screen.getByRole('figure', { name: '历年办结' })).toBeTruthy();
  });

  it('marks in its figures a year whose sums are not the whole', async () => {
    render(
      <IncompleteYears value={[2023]}>
        <ChartData
          caption="示例"
          table={{ columns: ['年度', '件'], rows: [{ cells: ['2023', '5'] }, { cells: ['2024', '6'] }] }}
        />
      </IncompleteYears>,
    );
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      '2023（未收齐）',
      '2024',
    ]);
  });

  it('marks such a year in the legend and above a column too, where it is set beside the year before', () => {
    render(
      <IncompleteYears value={[2024]}>
        <ChartLegend entries={['2024 年', '2023 年'].map((label) => ({ label, colour: 'blue' }))} />
        <ChartData caption="示例" table={{ columns: ['单位', '2024 年', '2023 年'], rows: [] }} />
      </IncompleteYears>,
    );
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '2024 年（未收齐）',
      '2023 年',
    ]);
    expect(screen.getByRole('columnheader', { name: '2024 年（未收齐）' })).toBeDefined();
  });

  it('opens what a row of the figures stands for', async () => {
    const open = jest.fn();
    panel({ onOpen: open });
    await userEvent.click(screen.getByRole('button', { name: '看数据' }));
    await userEvent.click(screen.getByRole('button', { name: '2023' }));
    expect(open).toHaveBeenCalledWith({ figure: 'concluded', year: 2023 });
  });

  it('opens what the arrow keys point at when Enter is pressed', async () => {
    const open = jest.fn();
    panel({ onOpen: open });
    screen.getByRole('button', { name: /方向键/ }).focus();
    await userEvent.keyboard('{Enter}');
    expect(open).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(open).toHaveBeenCalledWith({ figure: 'concluded', year: 2023 });
  });

  it('is taken away as a picture and as a table that say what they are of', async () => {
    const saved: { name: string; content: Blob }[] = [];
    jest.mocked(saveFile).mockImplementation((name, content) => void saved.push({ name, content }));
    render(
      <ChartSourceContext
        value={{ of: '示例市 2025 年度', facts: () => Promise.resolve(['已汇总 41/56 家']) }}
      >
        <QueryClientProvider client={new QueryClient()}>
          <ChartPanel title="历年办结" height={200} draw={draw} table={table} />
        </QueryClientProvider>
      </ChartSourceContext>,
    );
    for (const kind of [/SVG/, /Excel/]) {
      await userEvent.click(screen.getByRole('button', { name: /下载/ }));
      await userEvent.click(await screen.findByRole('menuitem', { name: kind }));
      await waitFor(() => expect(saved.at(-1)?.name).toMatch(kind.source === 'SVG' ? /svg$/ : /xlsx$/));
    }
    const [picture] = saved;
    expect(picture?.name).toBe('示例市 2025 年度 历年办结.svg');
    expect(await textOf(picture?.content)).toMatch(
      /历年办结.*示例市 2025 年度.*已汇总 41\/56 家.*来源：昭鉴/s,
    );
  });

  it('is put with the others of its page into a presentation, without those that are not chosen', async () => {
    const saved: string[] = [];
    jest.mocked(saveFile).mockImplementation((name) => void saved.push(name));
    const native = { kind: 'columns', series: [{ column: '办结', colour: '#1F4E8C' }] } as const;
    const charts = new Map<string, PageChart>();
    render(
      <ChartSourceContext value={{ of: '示例市 2025 年度', facts: () => Promise.resolve([]) }}>
        <PageChartsContext value={charts}>
          <QueryClientProvider client={new QueryClient()}>
            <PageSlides title="示例市 2025 年度 总览" />
            {['历年办结', '历年收到'].map((title) => (
              <ChartPanel key={title} title={title} height={200} draw={draw} table={table} native={native} />
            ))}
          </QueryClientProvider>
        </PageChartsContext>
      </ChartSourceContext>,
    );
    expect([...charts.values()].map(({ title }) => title)).toEqual(['历年办结', '历年收到']);
    await userEvent.click(screen.getByRole('button', { name: '演示文稿' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: '历年收到' }));
    await userEvent.click(screen.getByRole('button', { name: '制作 1 张图' }));
    await waitFor(() => expect(saved).toEqual(['示例市 2025 年度 总览.pptx']));
    await userEvent.click(screen.getByRole('button', { name: '演示文稿' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: '历年办结' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '历年收到' }));
    expect(screen.getByRole('button', { name: '制作 0 张图' })).toHaveProperty('disabled', true);
  });

  it('stays where it is on a page that says nothing of its figures', () => {
    panel();
    expect(screen.queryByRole('button', { name: /下载/ })).toBeNull();
  });

  it('teaches when there is nothing to draw', () => {
    panel({ empty: '这一年没有收到申请。' });
    expect(screen.getByText('这一年没有收到申请。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '看数据' })).toBeNull();
  });

  it('leaves nothing of the drawing behind when it goes', () => {
    const { unmount, container } = panel();
    expect(() => unmount()).not.toThrow();
    expect(container.innerHTML).toBe('');
  });
});
