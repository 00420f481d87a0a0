import userEvent from '@testing-library/user-event';
import { screen, within } from '@testing-library/react';
import { findDialog } from '../testing/find-dialog.ts';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';
import { anAgency, detailOf, yearsOf } from './testing/sample-agencies.ts';
import { bureau, server } from './testing/agencies-server.ts';

describe('机构', () => {
  it('shows the tree, and of the chosen agency what it is and how it reported', async () => {
    pretendServer(server);
    await openPage('/agencies');
    await userEvent.click(await screen.findByText('示例市教育局'));
    expect(await screen.findByRole('heading', { name: '示例市教育局' })).toBeDefined();
    expect(await screen.findByText('市教育局')).toBeDefined();
    const report = await screen.findByRole('link', { name: '2024 年度' });
    expect(report.getAttribute('href')).toBe(`/reports/${bureau.id}/2024`);
    expect(screen.getByRole('row', { name: /2023 年度 免报/ })).toBeDefined();
  });

  it('finds an agency by part of its name or alias', async () => {
    const { asked } = pretendServer(server);
    await openPage('/agencies');
    await userEvent.type(await screen.findByRole('searchbox', { name: '按名称查找机构' }), '教育');
    const results = await screen.findByRole('list', { name: '查找结果' });
    expect(await within(results).findByRole('button', { name: /示例市教育局/ })).toBeDefined();
    const searches = asked.filter(({ path }) => path === '/api/agencies/search');
    expect(searches.at(-1)?.query).toMatchObject({ search: '教育', year: '2025' });
  });

  it('lets a supervisor read only', async () => {
    pretendServer(server, { 'GET /api/session': sessionAs('supervisor') });
    await openPage('/agencies');
    await screen.findByRole('heading', { name: '示例市' });
    expect(screen.queryByRole('button', { name: '新建下级' })).toBeNull();
  });

  it('creates an agency below the chosen one, and says at its field what the server refuses', async () => {
    const message = '同一上级机构下已有“示例市教育局”，请核对名称；如确需重名，请加以区分。';
    const { asked } = pretendServer(server, {
      'POST /api/agencies': refused(409, 'AGENCY_NAME_TAKEN', message),
    });
    await openPage('/agencies');
    await userEvent.click(await screen.findByRole('button', { name: '新建下级' }));
    const dialog = await findDialog('在示例市下新建机构');
    await userEvent.type(within(dialog).getByRole('textbox', { name: '全称' }), '示例市教育局');
    await userEvent.click(within(dialog).getByRole('button', { name: '新建' }));
    const field = (await within(dialog).findByRole('textbox', { name: '全称' })).closest('.ant-form-item');
    expect(await within(field as HTMLElement).findByText(message)).toBeDefined();
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      name: '示例市教育局',
      parentId: CITY,
      fromYear: 2025,
      kind: 'department',
    });
  });

  it('asks what the report of a new government covers, and saves nothing without an answer', async () => {
    const { asked } = pretendServer(server, {
      'POST /api/agencies': detailOf(anAgency({ kind: 'government' })),
    });
    await openPage('/agencies');
    await userEvent.click(await screen.findByRole('button', { name: '新建下级' }));
    const dialog = await findDialog('在示例市下新建机构');
    expect(within(dialog).queryByText(/写的是哪个范围的数/)).toBeNull();
    await userEvent.type(within(dialog).getByRole('textbox', { name: '全称' }), '北示例区人民政府');
    await userEvent.click(within(dialog).getByRole('combobox', { name: '类别' }));
    await userEvent.click(
      await screen.findByText('人民政府', { selector: '.ant-select-item-option-content' }),
    );
    expect(await within(dialog).findByText(/汇总数是 267/)).toBeDefined();
    await userEvent.click(within(dialog).getByRole('button', { name: '新建' }));
    expect(await within(dialog).findByText('请选择它的年报涵盖的范围。')).toBeDefined();
    await userEvent.click(within(dialog).getByRole('radio', { name: /^全辖区/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: '新建' }));
    expect(await screen.findByText(/已新建/)).toBeDefined();
    // The next one goes beside it, and not below it.
    expect(window.location.search).not.toContain('node=');
    expect(screen.getByRole('heading', { name: '示例市' })).toBeDefined();
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      kind: 'government',
      coversArea: true,
    });
  });

  it('finds an agency by what it was called before, and says so', async () => {
    pretendServer(server);
    await openPage('/agencies');
    await userEvent.type(await screen.findByRole('searchbox', { name: '按名称查找机构' }), '教委');
    expect(await screen.findByText('（原 示例市教委）')).toBeDefined();
  });

  it('tells what became of an agency, with whom it goes on', async () => {
    pretendServer(server, {
      [`GET /api/agencies/${bureau.id}/years`]: {
        ...yearsOf(bureau),
        predecessors: [{ agencyId: CITY, name: '示例市体育局', fromYear: 2023 }],
      },
    });
    await openPage(`/agencies?node=${bureau.id}`);
    expect(await screen.findByText(/2023 年度起承接/)).toBeDefined();
    expect(screen.getByRole('button', { name: '示例市体育局' })).toBeDefined();
  });
});
