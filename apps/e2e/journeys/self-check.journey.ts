import { expect, test } from '@playwright/test';
import { aReport } from '@zhaojian/report/testing';
import { FILE_PRINTERS, printPdf } from '@zhaojian/report-reader/fixtures';
import { writeDocx, writeText } from '@zhaojian/report-writer';
import { strToU8, zipSync } from 'fflate';

test('a file is checked without an account and without the network', async ({ page, context }) => {
  const report = aReport({ agencyName: '示例市自查局', year: 2025 })
    .withAll({ 'disputes.reconsideration.upheld': 10, 'disputes.reconsideration.rectified': 1 })
    .build();

  await page.goto('/self-check');
  await expect(page.getByText('现在断开网络也能用')).toBeVisible({ timeout: 60_000 });
  await context.setOffline(true);
  await page.locator('input[type=file]').setInputFiles({
    name: '示例市自查局2025年度报告.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(await writeDocx(report)),
  });

  await expect(page.getByRole('heading', { name: '示例市自查局 · 2025 年度报告' })).toBeVisible();
  await expect(page.getByText('勾稽：1 项不符')).toBeVisible();
  await page
    .getByRole('button', { name: /行政复议/u })
    .first()
    .click();
  await expect(page.locator('[data-key="disputes.reconsideration.total"]').first()).toBeVisible();

  // Its font is not embedded: reading and drawing it take character maps, which were kept beforehand.
  await page.locator('input[type=file]').setInputFiles({
    name: '示例市自查局2025年度报告.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(printPdf(report)),
  });
  // What the Word file held stays for a moment; drawn pages are the PDF's.
  const original = page.getByRole('region', { name: '原文' });
  await expect(original.locator('[data-drawing="drawn"]').first()).toBeVisible();
  await expect(page.getByText('勾稽：1 项不符')).toBeVisible();
  await page.locator('[data-key="disputes.reconsideration.total"]').first().click();
  await expect(original.locator('[data-marked]')).toBeInViewport();
  await original.getByRole('button', { name: '行政复议 · 结果维持' }).press('Enter');
  await expect(
    page.locator('[data-key="disputes.reconsideration.upheld"][data-selected]').first(),
  ).toBeVisible();

  await page.locator('input[type=file]').setInputFiles({
    name: '示例市自查局2025年度报告.ofd',
    mimeType: 'application/ofd',
    buffer: Buffer.from(FILE_PRINTERS.ofd(report)),
  });
  await expect(original.locator('svg text').first()).toBeVisible();
  await expect(page.getByText('勾稽：1 项不符')).toBeVisible();
  await page.locator('[data-key="disputes.reconsideration.total"]').first().click();
  await expect(original.locator('[data-marked]')).toBeInViewport();
});

test('one file of a zip is checked after another', async ({ page }) => {
  const reportOf = (agencyName: string) => writeText(aReport({ agencyName, year: 2025 }).build());
  await page.goto('/self-check');
  await page.locator('input[type=file]').setInputFiles({
    name: '全市.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(
      zipSync({
        '市直/甲.txt': strToU8(reportOf('示例市甲局')),
        '市直/乙.txt': strToU8(reportOf('示例市乙局')),
        '扫描件.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      }),
    ),
  });
  await expect(page.getByText('“全市.zip”里有 3 个文件')).toBeVisible();
  await page.getByRole('button', { name: '市直/乙.txt' }).click();
  await expect(page.getByRole('heading', { name: '示例市乙局 · 2025 年度报告' })).toBeVisible();
  await page.getByRole('button', { name: '扫描件.png' }).click();
  await expect(page.getByText('“扫描件.png”没有读出来')).toBeVisible();
  await page.getByRole('button', { name: '市直/甲.txt' }).click();
  await expect(page.getByRole('heading', { name: '示例市甲局 · 2025 年度报告' })).toBeVisible();
});

test('a file that is no report is refused with what to do instead', async ({ page }) => {
  await page.goto('/self-check');
  await page.locator('input[type=file]').setInputFiles({
    name: '扫描件.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\x89PNG\r\n\x1a\n____', 'latin1'),
  });
  await expect(page.getByText('“扫描件.png”没有读出来')).toBeVisible();
  await expect(page.getByText('请上传 Word 原文件')).toBeVisible();
});
