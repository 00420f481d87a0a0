/** 数据总览 */
export function DashboardPage() {
  return <h1>数据总览</h1>;
}
