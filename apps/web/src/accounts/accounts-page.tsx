/** 账号 */
export function AccountsPage() {
  return <h1>账号</h1>;
}
