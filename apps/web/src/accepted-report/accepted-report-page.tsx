/** 年度报告 */
export function AcceptedReportPage() {
  return <h1>年度报告</h1>;
}
