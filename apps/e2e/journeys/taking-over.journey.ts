import { expect, type Page, test } from '@playwright/test';
import { writeDocx, writeHtml } from '@zhaojian/report-writer';
import { aReportWithAWrongTotal, reporterOf } from './a-report-to-hand-in.ts';
import { signIn } from './sign-in.ts';

const YEAR = 2025;
const NEWLY_RECEIVED = 21;
const WRONG_TOTAL = 12;
const TOTAL = 'applications.newlyReceived.total';

async function upload(page: Page, name: string, content: Buffer): Promise<void> {
  await page.goto('/my-report');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
  await expect(page).toHaveURL(new RegExp(`/my-report/${YEAR}`, 'u'));
}

test('a correction is offered to the file that comes after it, taken over, and taken back', async ({
  page,
}) => {
  await signIn(page, 'dongan.liutang');
  const reporter = await reporterOf(page, YEAR);
  const report = aReportWithAWrongTotal(reporter, {
    year: YEAR,
    newlyReceived: NEWLY_RECEIVED,
    wrongTotal: WRONG_TOTAL,
  });
  const total = page.locator(`[data-key="${TOTAL}"]`).first();

  await upload(page, '年报.docx', Buffer.from(await writeDocx(report)));
  await page.getByRole('button', { name: `改为 ${NEWLY_RECEIVED}`, exact: true }).click();
  await page.getByRole('button', { name: '保存 1 处修改' }).click();
  await page.getByText('原文填写有误，按台账更正').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^保\s*存$/u })
    .click();
  await expect(page.getByText(/第 2 版/u).first()).toBeVisible();

  await upload(page, '年报（盖章）.html', Buffer.from(writeHtml(report)));
  await expect(page.getByText(/^上一个文件（到第 2 版）上有更正/u)).toBeVisible();
  await expect(page.getByText('勾稽：2 项不符')).toBeVisible();
  await page.getByRole('button', { name: '沿用选中的 1 处' }).click();
  await expect(page.getByText('已沿用第 2 版上的 1 处修改，还没有保存。')).toBeVisible();
  await expect(page.getByText('勾稽：全部相符')).toBeVisible();
  await page.getByRole('button', { name: '保存 1 处修改' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^保\s*存$/u })
    .click();

  await expect(page.getByText('第 4 版沿用了第 2 版上的 1 处修改。')).toBeVisible();
  await page.getByRole('button', { name: '撤销沿用' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '撤销沿用' }).click();
  await expect(page.getByText('已撤销沿用，保存为第 5 版。')).toBeVisible();
  await expect(page.getByText('勾稽：2 项不符')).toBeVisible();
  await page.getByRole('button', { name: /^三/u }).first().click();
  await expect(total).toHaveText(new RegExp(`${WRONG_TOTAL}`, 'u'));
});
