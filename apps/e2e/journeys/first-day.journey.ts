import { expect, test } from '@playwright/test';
import { aListOfAgencies } from './a-list-of-agencies.ts';
import { EMPTY_ADDRESS, EMPTY_PORT } from './platform.ts';
import { signIn } from './sign-in.ts';
import { startOn } from './start-platform.ts';

const PASSWORD = 'First-day-2026';
const OWN_PASSWORD = 'Nianbao-2025';
const HEADS = ['序号', '单位名称', '上级', '类别', '联系人', '电话'];
const ROWS = [
  ['1', '示例市人民政府', '', '人民政府', '', ''],
  ['2', '示例市教育局', '示例市人民政府', '部门', '李敏', '13900000001'],
  ['3', '示例市第一中学', '示例市教育局', '事业单位', '王强', '13900000002'],
];
const workbookOf = (rows: readonly (readonly string[])[]) => ({
  name: '机构名单.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: aListOfAgencies([HEADS, ...rows]),
});

test.use({ baseURL: EMPTY_ADDRESS });

let stop: () => Promise<void> = async () => undefined;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  stop = await startOn(EMPTY_PORT, { SAMPLE_AREA: 'on' });
});
test.afterAll(() => stop());

test('the sample area is left for an empty platform, which gets its agencies and accounts from a list', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, 'shi.guanli');
  await page.getByRole('link', { name: '离开示例区，开始正式使用' }).click();
  await page.getByLabel('正式平台的密码', { exact: true }).fill(PASSWORD);
  await page.getByLabel('再输一次正式平台的密码').fill(PASSWORD);
  await page.getByLabel('您在示例区的密码').fill('shili-nianbao');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '正在启动空的平台' })).toBeVisible();
  await expect(page.getByText('空的平台已经启动')).toBeVisible({ timeout: 150_000 });
  // Nothing of the sample is here, its accounts neither.
  await page.getByLabel('用户名').fill('shi.guanli');
  await page.getByLabel('密码').fill('shili-nianbao');
  await page.keyboard.press('Enter');
  await expect(page.getByText('用户名或密码不正确')).toBeVisible();

  await signIn(page, 'admin', PASSWORD);
  await expect(page.getByText('示例数据')).toBeHidden();
  await expect(page.getByRole('list', { name: '开始使用' })).toContainText('还没有下级机构');
  await page.getByRole('link', { name: '从表格导入' }).first().click();

  const choose = page.locator('input[type=file]');
  await choose.setInputFiles(
    workbookOf([...ROWS, ['4', '示例市审计局', '示例市人民政俯', '部门', '赵丽', '1.39E+10']]),
  );
  await expect(page.getByText('是不是“示例市人民政府”？')).toBeVisible();
  await expect(page.getByText('被 Excel 缩成了科学计数')).toBeVisible();
  await expect(page.getByRole('button', { name: '全部导入' })).toBeDisabled();

  await page.getByRole('button', { name: '换一个文件' }).click();
  await choose.setInputFiles(workbookOf(ROWS));
  await expect(page.getByText('将新建机构 2 个，变更机构 1 个，新建账号 2 个。')).toBeVisible();
  await page.getByRole('button', { name: '全部导入' }).click();
  const slip = page.getByRole('list', { name: '密码条' }).getByRole('listitem').filter({ hasText: '李敏' });
  await expect(slip).toContainText('用户名 13900000001');
  const password = (await slip.locator('code').textContent()) ?? '';

  // Nobody leaves the passwords behind by mistake.
  await page.getByRole('link', { name: '查看机构' }).click();
  await expect(page.getByRole('dialog', { name: /初始密码还没有打印/u })).toBeVisible();
  await page.getByRole('button', { name: /留\s*下/u }).click();
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载清单' }).click(),
  ]);
  expect(list.suggestedFilename()).toBe('账号和初始密码.csv');
  await page.getByRole('link', { name: '查看机构' }).click();
  await expect(page.getByRole('navigation', { name: '机构树' }).getByText('示例市教育局')).toBeVisible();

  // The same list again has nothing to do.
  await page.getByRole('link', { name: '从表格导入' }).first().click();
  await choose.setInputFiles(workbookOf(ROWS));
  await expect(page.getByText(/5 行与平台上的相同，不动。没有要改的。/u)).toBeVisible();

  // The office gives its platform a name and tells all something.
  await page.goto('/system/office');
  await page.getByLabel('平台名称').fill('示例市年报平台');
  await page.getByRole('radio', { name: '红' }).check();
  await page.getByLabel('联系人').fill('办公室 王芳');
  await page.getByLabel('联系电话').fill('0418-1234567');
  await page.getByLabel('在每一页上方显示一条通知').check();
  await page.getByLabel('通知内容').fill('请在一月二十日前报送。');
  await page.getByRole('button', { name: /保\s*存/u }).click();
  await expect(page.getByText('已保存。')).toBeVisible();

  // Somebody with a slip chooses a password of their own before anything else, and is not asked again.
  await signIn(page, '13900000001', password);
  await expect(page.getByRole('heading', { name: '设置新密码' })).toBeVisible();
  await page.getByLabel('发给您的密码').fill(password);
  await page.getByLabel('新密码', { exact: true }).fill('13900000001');
  await expect(page.getByRole('status')).toContainText('不含用户名');
  await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
  await expect(page.getByRole('status')).toContainText('新密码符合规则');
  await page.getByLabel('再输一次新密码').fill(OWN_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText('示例市教育局').first()).toBeVisible();

  // They have read the notice: it is away wherever they sign in next.
  await page.getByRole('button', { name: '不再显示这条通知' }).click();
  await expect(page.getByText('请在一月二十日前报送。')).toBeHidden();
  await signIn(page, '13900000001', OWN_PASSWORD);
  await expect(page.getByText('示例市教育局').first()).toBeVisible();
  await expect(page).toHaveTitle('示例市年报平台');
  await expect(page.getByText('请在一月二十日前报送。')).toBeHidden();
});
