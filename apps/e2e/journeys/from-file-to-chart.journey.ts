import { expect, type Page, test } from '@playwright/test';
import { writeDocx } from '@zhaojian/report-writer';
import { aReportWithAWrongTotal, reporterOf } from './a-report-to-hand-in.ts';
import { signIn } from './sign-in.ts';

const YEAR = 2025;
const NEWLY_RECEIVED = 21;
const WRONG_TOTAL = 12;
const TOTAL = 'applications.newlyReceived.total';

/** The key figure 新收申请 of the leader's overview. */
async function newlyReceived(page: Page): Promise<number> {
  const card = page.getByRole('listitem').filter({ hasText: '新收申请' }).first();
  const text = await card.innerText();
  return Number(/[\d,]+/u.exec(text.replace('新收申请', ''))?.[0].replaceAll(',', ''));
}

test('one report, from the agency’s file to the leader’s chart and back to the cell', async ({ page }) => {
  await signIn(page, 'shi.lingdao');
  await page.goto(`/dashboard?year=${YEAR}`);
  const before = await newlyReceived(page);

  await signIn(page, 'shi.caizheng');
  const reporter = await reporterOf(page, YEAR);
  const report = aReportWithAWrongTotal(reporter, {
    year: YEAR,
    newlyReceived: NEWLY_RECEIVED,
    wrongTotal: WRONG_TOTAL,
  });
  await page.goto('/my-report');
  await page.locator('input[type=file]').setInputFiles({
    name: '示例市财政局2025年度报告.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(await writeDocx(report)),
  });

  await expect(page).toHaveURL(new RegExp(`/my-report/${YEAR}`, 'u'));
  await expect(page.getByText('勾稽：2 项不符')).toBeVisible();
  await page.getByRole('button', { name: `改为 ${NEWLY_RECEIVED}`, exact: true }).click();
  await expect(page.getByText('勾稽：全部相符')).toBeVisible();
  await page.getByRole('button', { name: /^提\s*交$/u }).click();
  await page.getByText('原文填写有误，按台账更正').click();
  await page.getByRole('button', { name: '保存并提交' }).click();
  await expect(page.getByText('已提交').first()).toBeVisible();

  await signIn(page, 'shi.zhuguan');
  await page.goto(`/review?year=${YEAR}`);
  await page.getByRole('link', { name: reporter.agencyName }).first().click();
  await page.getByRole('button', { name: /^通\s*过$/u }).click();
  await expect(page.getByText('数据已计入统计')).toBeVisible();

  await signIn(page, 'shi.lingdao');
  await page.goto(`/dashboard?year=${YEAR}`);
  await expect.poll(() => newlyReceived(page)).toBe(before + NEWLY_RECEIVED);

  await page.getByRole('listitem').filter({ hasText: '新收申请' }).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/tab=comparison/u);
  await page.getByRole('rowheader', { name: reporter.agencyName }).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/reports/${reporter.agencyId}/${YEAR}.*${TOTAL}`, 'u'));
  await expect(page.locator(`[data-key="${TOTAL}"]`)).toHaveText(/21/u);
});
