import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { writeDocx, writeHtml, writeText } from '@zhaojian/report-writer';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { aReportWithAWrongTotal, reporterOf } from './a-report-to-hand-in.ts';
import { signIn } from './sign-in.ts';

const YEAR = 2025;
const FRESH = { year: YEAR, newlyReceived: 3, wrongTotal: 3 };

async function reporterCalled(page: Page, username: string) {
  await signIn(page, username);
  return reporterOf(page, YEAR);
}

test('a supervisor brings in a zip, settles what is in question, and the reports are there', async ({
  page,
}) => {
  const clean = await reporterCalled(page, 'shi.jiaoyi');
  const mistaken = await reporterCalled(page, 'beiling.songgang');
  const misspelt = await reporterCalled(page, 'xitang.zhujian');
  const zip = zipSync({
    '市直/甲.docx': await writeDocx(aReportWithAWrongTotal(clean, FRESH)),
    '区县/乙.html': strToU8(writeHtml(aReportWithAWrongTotal(mistaken, { ...FRESH, wrongTotal: 30 }))),
    '区县/丙.txt': strToU8(
      writeText(
        aReportWithAWrongTotal({ ...misspelt, agencyName: misspelt.agencyName.replace('和', '与') }, FRESH),
      ),
    ),
    '扫描件.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    '.DS_Store': strToU8('lies about'),
  });

  await signIn(page, 'shi.zhuguan');
  await page.goto(`/imports?year=${YEAR}`);
  await page.getByLabel('选择文件或压缩包').setInputFiles({
    name: '全市.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zip),
  });
  await expect(page.getByRole('heading', { name: '读取完毕' })).toBeVisible();
  await expect(page.getByText('共 4 个文件，导入 2 份，1 个文件等您决定。')).toBeVisible();
  const row = (file: string) => page.getByRole('row').filter({ hasText: file });
  await expect(row('甲.docx')).toContainText('无误');
  await expect(row('乙.html')).toContainText('项不符');
  await expect(row('扫描件.png')).toContainText('请上传 Word 原文件');

  await page.getByRole('button', { name: `是${misspelt.agencyName}`, exact: true }).click();
  await expect(row('丙.txt')).toContainText('第 1 版');
  await expect(page.getByText(/^共 4 个文件，导入 3 份/u)).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByText('下载结果（Excel）').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/2025年度报告批量导入结果\.xlsx$/u);
  const workbook = unzipSync(await readFile(await download.path()));
  const words = Object.values(workbook).map((part) => strFromU8(part));
  for (const { agencyName } of [clean, mistaken, misspelt]) {
    expect(words.some((text) => text.includes(agencyName))).toBe(true);
  }

  await row('甲.docx').getByRole('link', { name: clean.agencyName }).click();
  await expect(page.getByRole('heading', { name: `${clean.agencyName} ${YEAR} 年度报告` })).toBeVisible();
  await expect(page.getByText(/勾稽：全部相符/u)).toBeVisible();
  await page.goto(`/progress?year=${YEAR}&state=draft&search=${clean.agencyName}`);
  await expect(page.getByRole('row').filter({ hasText: clean.agencyName })).toContainText('草稿');
});
