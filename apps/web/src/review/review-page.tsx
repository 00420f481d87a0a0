/** 审核年报 */
export function ReviewPage() {
  return <h1>审核年报</h1>;
}
