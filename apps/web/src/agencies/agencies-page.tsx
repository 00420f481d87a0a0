/** 机构 */
export function AgenciesPage() {
  return <h1>机构</h1>;
}
