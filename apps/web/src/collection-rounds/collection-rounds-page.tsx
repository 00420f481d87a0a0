/** 填报轮次 */
export function CollectionRoundsPage() {
  return <h1>填报轮次</h1>;
}
