import { expect, type Page, test } from '@playwright/test';
import { aReport } from '@zhaojian/report/testing';
import { writeDocx } from '@zhaojian/report-writer';
import { aListOfAgencies } from './a-list-of-agencies.ts';
import { EMPTY_ADDRESS, EMPTY_PORT } from './platform.ts';
import { signIn } from './sign-in.ts';
import { startOn } from './start-platform.ts';

/** How many agencies below the government; more than three to measure a larger area by hand: AGENCIES=500 npx playwright test first-report */
const AGENCIES = Number(process.env['AGENCIES'] ?? 3);
const PASSWORD = 'first-report-password';
const OWN_PASSWORD = 'Nianbao-2025';
const THIS_YEAR = new Date().getFullYear();
const YEAR = THIS_YEAR - 1;
const SUPERVISOR = '13800000009';
const REPORTER = '13900000001';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const theList = () => [
  ['序号', '单位名称', '上级', '类别', '联系人', '角色', '电话'],
  ['1', '示例市人民政府', '', '人民政府', '陈芳', '主管部门', SUPERVISOR],
  ...Array.from({ length: AGENCIES }, (_, index) => [
    String(index + 2),
    `示例市第${index + 1}局`,
    '示例市人民政府',
    '部门',
    `王${index + 1}`,
    '填报单位',
    String(Number(REPORTER) + index),
  ]),
];

test.use({ baseURL: EMPTY_ADDRESS });

let stop: () => Promise<void> = async () => undefined;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  stop = await startOn(EMPTY_PORT, { SAMPLE_AREA: 'off', ADMIN_PASSWORD: PASSWORD });
});
test.afterAll(() => stop());

/** What a person does with the mouse and the keyboard, as the page sees it, and how long the whole took. */
class Effort {
  private clicks = 0;
  private readonly begun = Date.now();
  private last = { clicks: 0, at: this.begun };

  async watch(page: Page): Promise<void> {
    await page.exposeFunction('countClick', () => {
      this.clicks += 1;
    });
    await page.addInitScript(() => {
      // A click of the mouse has a pointer; Enter in a form and labels that click their field have none.
      document.addEventListener(
        'pointerdown',
        () => void (window as unknown as { countClick: () => void }).countClick(),
        true,
      );
    });
  }

  /** Prints what the part took, and all until then, to show how much work it is. */
  say(part: string): void {
    const now = Date.now();
    const seconds = (since: number) => Math.round((now - since) / 1000);
    console.log(
      `${part}: ${this.clicks - this.last.clicks} clicks, ${seconds(this.last.at)} s; ` +
        `${this.clicks} clicks, ${seconds(this.begun)} s by now`,
    );
    this.last = { clicks: this.clicks, at: now };
  }
}

async function signInFirst(page: Page, username: string, password: string): Promise<void> {
  await signIn(page, username, password);
  await page.getByLabel('发给您的密码').fill(password);
  await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('再输一次新密码').fill(OWN_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/new-password/u);
}

test('an empty platform comes to its first accepted report', async ({ page }) => {
  test.setTimeout(600_000);
  const effort = new Effort();
  await effort.watch(page);

  await signIn(page, 'admin', PASSWORD);
  await page.getByRole('link', { name: '从表格导入' }).first().click();
  await page.locator('input[type=file]').setInputFiles({
    name: '机构名单.xlsx',
    mimeType: EXCEL,
    buffer: aListOfAgencies(theList()),
  });
  await expect(page.getByText(`将新建机构 ${AGENCIES} 个`)).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: '全部导入' }).click();
  const slips = page.getByRole('list', { name: '密码条' });
  await expect(slips).toBeVisible({ timeout: 120_000 });
  const passwordOf = async (username: string): Promise<string> =>
    (await slips.getByRole('listitem').filter({ hasText: username }).first().locator('code').textContent()) ??
    '';
  const [supervisorsPassword, reportersPassword] = [await passwordOf(SUPERVISOR), await passwordOf(REPORTER)];
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载清单' }).click()]);
  effort.say(`${AGENCIES} agencies and their people: signed in, looked at, brought in, passwords kept`);

  await page.getByRole('link', { name: '下一步：填报轮次' }).click();
  await page.getByRole('button', { name: '新建年度填报' }).first().click();
  const round = page.getByRole('dialog', { name: '新建年度填报' });
  await round.getByLabel('报告年度').fill(String(YEAR));
  await round.getByLabel('关闭日期').fill(`${THIS_YEAR}-12-31`);
  // The first takes the day that was typed, the second makes the round.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${YEAR} 年度填报已建立`)).toBeVisible();
  effort.say('the round');

  await signInFirst(page, REPORTER, reportersPassword);
  const report = aReport({ agencyName: '示例市第1局', year: YEAR })
    .withAll({
      'applications.newlyReceived.naturalPerson': 3,
      'applications.newlyReceived.total': 3,
      'applications.disclosed.naturalPerson': 3,
      'applications.disclosed.total': 3,
      'applications.outcomesTotal.naturalPerson': 3,
      'applications.outcomesTotal.total': 3,
    })
    .withNarrative('overview', '（一）主动公开。示例：本机关依法做好主动公开工作。')
    .withNarrative(
      'improvement',
      '（一）存在的主要问题\n公开内容还不够全面。\n（二）改进措施\n完善公开目录。',
    )
    .withNarrative('otherMatters', '本年度未收取信息处理费。')
    .build();
  await page.goto('/my-report');
  await page.locator('input[type=file]').setInputFiles({
    name: `示例市第1局${YEAR}年度报告.docx`,
    mimeType: WORD,
    buffer: Buffer.from(await writeDocx(report)),
  });
  await expect(page).toHaveURL(new RegExp(`/my-report/${YEAR}`, 'u'));
  await expect(page.getByText('勾稽：全部相符')).toBeVisible();
  await page.getByRole('button', { name: /^提\s*交$/u }).click();
  await page
    .getByRole('dialog', { name: '提交给主管部门审核' })
    .getByRole('button', { name: /提\s*交$/u })
    .click();
  await expect(page.getByText('已提交').first()).toBeVisible();
  effort.say('the first report, by who got a slip: signed in, own password, uploaded, submitted');

  await signInFirst(page, SUPERVISOR, supervisorsPassword);
  await page.goto(`/review?year=${YEAR}`);
  await page.getByRole('link', { name: '示例市第1局' }).first().click();
  await page.getByRole('button', { name: /^通\s*过$/u }).click();
  await expect(page.getByText('数据已计入统计')).toBeVisible();
  effort.say('its acceptance, by who got a slip as well');
});
