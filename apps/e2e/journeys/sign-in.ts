import { expect, type Page } from '@playwright/test';

/** The password of every account of the sample area. */
const SAMPLE_PASSWORD = 'shili-nianbao';

/** Signs in, as an account of the sample area unless a password is given, no matter who was signed in before. */
export async function signIn(page: Page, username: string, password = SAMPLE_PASSWORD): Promise<void> {
  // Away from any page first: an answer still on its way would sign in again.
  await page.goto('about:blank');
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/sign-in/u);
}
