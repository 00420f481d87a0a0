/** 我的年报 */
export function MyReportPage() {
  return <h1>我的年报</h1>;
}
