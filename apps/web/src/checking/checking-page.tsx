/** 核对 */
export function CheckingPage() {
  return <h1>核对</h1>;
}
