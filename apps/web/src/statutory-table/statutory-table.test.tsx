import { checkReport, figuresOf, formById, tableSections } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { useState } from 'react';
import type { StatutoryTableProps } from './statutory-table-props.ts';
import { StatutoryTable } from './statutory-table.tsx';

const form = formById('2021');
const section = tableSections(form).find(({ id }) => id === 'applications');
if (!section) throw new Error('the form has a table of applications');
const { table } = section;

function Trial(props: Partial<StatutoryTableProps>) {
  const [selectedKey, setSelectedKey] = useState(props.selectedKey ?? null);
  return (
    <App>
      <StatutoryTable
        form={form}
        table={table}
        title={section?.title ?? ''}
        cells={aReport().build().cells}
        mode="view"
        {...props}
        selectedKey={selectedKey}
        onSelect={setSelectedKey}
      />
    </App>
  );
}

const nothing = { undo: () => undefined, redo: () => undefined, nextFinding: () => undefined };
const cell = (name: RegExp) => screen.getByRole('cell', { name });

describe('the statutory table', () => {
  it('prints the heads of the paper form', () => {
    render(<Trial />);
    const grid = screen.getByRole('grid');
    expect(within(grid).getByRole('columnheader', { name: '法人或其他组织' })).toHaveProperty('colSpan', 5);
    expect(within(grid).getByRole('rowheader', { name: '（三）不予公开' })).toHaveProperty('rowSpan', 8);
    expect(grid.querySelectorAll('td[data-key]')).toHaveLength(175);
  });

  it('names the selected cell below, for where its heads are scrolled out of view', () => {
    const { container } = render(<Trial selectedKey="applications.disclosed.total" />);
    const line = [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
    expect(line).toEqual(['予以公开 · 总计：0']);
  });

  it('says at each cell what it fails', () => {
    const report = aReport().with('applications.disclosed.naturalPerson', 3).build();
    render(<Trial cells={report.cells} findings={checkReport(report)} />);
    expect(cell(/^予以公开 · 自然人，3，/).dataset['tone']).toBe('error');
    expect(cell(/^予以公开 · 总计，0，/).dataset['tone']).toBe('involved');
    expect(cell(/^办理结果总计 · 自然人，0，/).dataset['tone']).toBe('involved');
    expect(cell(/^部分公开 · 商业企业，/).dataset['tone']).toBe('plain');
  });

  it('says what changed from last year', () => {
    const previous = aReport({ year: 2022 }).with('applications.disclosed.naturalPerson', 5).build();
    render(<Trial previous={figuresOf(previous)} />);
    expect(cell(/^予以公开 · 自然人，0，上年为 5，减少 5/)).toBeDefined();
  });
});

describe('editing by keyboard', () => {
  it('keeps what is typed when the arrow leaves the cell', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const onChange = jest.fn();
    render(<Trial mode="edit" onChange={onChange} editing={nothing} />);
    await user.click(cell(/^予以公开 · 自然人/));
    await user.keyboard('12{ArrowDown}');
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(onChange).toHaveBeenCalledWith({ 'applications.disclosed.naturalPerson': 12 });
    expect(screen.getByRole('textbox', { name: '部分公开 · 自然人' })).toBe(document.activeElement);
  });

  it('gives up with Escape', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const onChange = jest.fn();
    render(<Trial mode="edit" onChange={onChange} editing={nothing} />);
    await user.click(cell(/^予以公开 · 自然人/));
    await user.keyboard('12{Escape}{ArrowDown}');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('stays in a cell that holds no figure and says why', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const onChange = jest.fn();
    render(<Trial mode="edit" onChange={onChange} editing={nothing} />);
    await user.click(cell(/^予以公开 · 自然人/));
    await user.keyboard('无{ArrowDown}');
    expect(screen.getByRole('alert').textContent).toContain('不是数字');
    expect(screen.getByRole('textbox', { name: '予以公开 · 自然人' })).toBe(document.activeElement);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('goes on to the next finding with Enter, and undoes with Ctrl+Z', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const editing = { undo: jest.fn(), redo: jest.fn(), nextFinding: jest.fn() };
    render(<Trial mode="edit" onChange={() => undefined} editing={editing} />);
    await user.click(cell(/^予以公开 · 自然人/));
    await user.keyboard('{Enter}');
    expect(editing.nextFinding).toHaveBeenCalledWith(1);
    await user.keyboard('{Control>}z{/Control}{Control>}y{/Control}');
    expect(editing.undo).toHaveBeenCalledTimes(1);
    expect(editing.redo).toHaveBeenCalledTimes(1);
  });

  it('takes a block pasted from a spreadsheet', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const onChange = jest.fn();
    render(<Trial mode="edit" onChange={onChange} editing={nothing} />);
    await user.click(cell(/^本年新收 · 自然人/));
    await user.paste('4\t5\n6\t7\n');
    expect(onChange).toHaveBeenCalledWith({
      'applications.newlyReceived.naturalPerson': 4,
      'applications.newlyReceived.commercialEnterprise': 5,
      'applications.carriedOver.naturalPerson': 6,
      'applications.carriedOver.commercialEnterprise': 7,
    });
  });

  it('does not let a computed total be typed into', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    render(
      <Trial mode="edit" computed={new Set(['applications.disclosed.total'])} onChange={() => undefined} />,
    );
    await user.click(cell(/^予以公开 · 总计/));
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
