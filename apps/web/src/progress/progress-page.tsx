/** 填报进度 */
export function ProgressPage() {
  return <h1>填报进度</h1>;
}
