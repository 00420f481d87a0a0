/** Who hands a file in, and for which agency. */
export interface Sender {
  account: { accountId: string; displayName: string; address: string | null };
  agency: { id: string; name: string; path: string };
}
