/** 审核 */
export function ReviewQueuePage() {
  return <h1>审核</h1>;
}
