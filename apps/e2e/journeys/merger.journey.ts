import { expect, type Page, test } from '@playwright/test';
import { figureSeriesSchema, foundAgencySchema, ROUTES } from '@zhaojian/contract';
import { signIn } from './sign-in.ts';

const YEAR = 2025;
const FIRST = '示例市北岭县教育局';
const SECOND = '示例市北岭县市场监督管理局';
const MERGED = '示例市北岭县教育和市场监督管理局';
const COUNTY = '示例市北岭县人民政府';
const RECEIVED = 'applications.newlyReceived.total';

async function agencyNamed(page: Page, name: string): Promise<string> {
  const query = new URLSearchParams({ search: name, year: String(YEAR) });
  const found: unknown = await (await page.request.get(`${ROUTES.agencySearch}?${query}`)).json();
  const agency = foundAgencySchema
    .array()
    .parse(found)
    .find((candidate) => candidate.name === name);
  if (!agency) throw new Error(`The sample area has no ${name} in ${YEAR}`);
  return agency.id;
}

/** What an area adds up to in each year: how many reports, and their new applications. */
async function totals(page: Page, agencyId: string) {
  const query = new URLSearchParams({ agencyId, fromYear: '2019', toYear: String(YEAR) });
  const answer: unknown = await (await page.request.get(`${ROUTES.figureSeries}?${query}`)).json();
  const { years } = figureSeriesSchema.parse(answer);
  return new Map(
    years.map(({ year, figures, reporting }) => [
      year,
      { reports: reporting.summed, received: figures[RECEIVED] ?? 0 },
    ]),
  );
}

test('two agencies merge once it was seen what leaves the totals; the years before stay as they were', async ({
  page,
}) => {
  await signIn(page, 'shi.guanli');
  const county = await agencyNamed(page, COUNTY);
  const merging = [await agencyNamed(page, FIRST), await agencyNamed(page, SECOND)];
  const before = await totals(page, county);
  const own = await Promise.all(merging.map((id) => totals(page, id)));
  const leaving = own.map((each) => each.get(YEAR) ?? { reports: 0, received: 0 });
  const expected = {
    reports: (before.get(YEAR)?.reports ?? 0) - leaving.reduce((sum, { reports }) => sum + reports, 0),
    received: (before.get(YEAR)?.received ?? 0) - leaving.reduce((sum, { received }) => sum + received, 0),
  };

  await page.goto(`/agencies?year=${YEAR}`);
  await page.getByRole('searchbox', { name: '按名称查找机构' }).fill(FIRST);
  await page.getByRole('list', { name: '查找结果' }).getByRole('button', { name: FIRST }).click();
  await page.getByRole('button', { name: '合并、拆分、撤销' }).click();
  await page.getByText('合并…').click();
  const dialog = page.getByRole('dialog');
  const other = dialog.getByRole('combobox', { name: '一起合并的第 1 个机构' });
  await dialog.getByRole('button', { name: '添加机构' }).click();
  await other.fill(SECOND);
  await page.locator('.ant-select-item-option').filter({ hasText: SECOND }).click();
  await dialog.getByLabel('新机构全称').fill(MERGED);
  await dialog.getByRole('button', { name: /^合\s*并$/u }).click();

  const effects = dialog.getByRole('table', { name: '汇总数的前后对照' });
  const ofCounty = effects.getByRole('row').filter({ hasText: COUNTY });
  await expect(ofCounty).toContainText(`新收申请 ${before.get(YEAR)?.received} → ${expected.received}`);
  for (const name of [FIRST, SECOND])
    await expect(dialog.getByText(`${name} ${YEAR} 年度（已通过）`)).toBeVisible();
  expect(await totals(page, county)).toEqual(before);
  await dialog.getByRole('button', { name: '确认合并' }).click();

  await expect(page.getByRole('heading', { name: MERGED })).toBeVisible();
  await expect(page.getByRole('button', { name: FIRST, exact: true })).toBeVisible();
  expect(await totals(page, county)).toEqual(new Map(before).set(YEAR, expected));
  for (const [index, id] of merging.entries())
    expect((await totals(page, id)).get(YEAR - 1)).toEqual(own[index]?.get(YEAR - 1));

  await signIn(page, 'shi.lingdao');
  await page.goto(`/dashboard?node=${county}&year=${YEAR}&tab=changes`);
  await expect(page.getByText('机构或涵盖范围调整').first()).toBeVisible();
});
