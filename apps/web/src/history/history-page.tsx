/** 历年对照 */
export function HistoryPage() {
  return <h1>历年对照</h1>;
}
