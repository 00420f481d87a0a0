/** 操作记录 */
export function AuditPage() {
  return <h1>操作记录</h1>;
}
