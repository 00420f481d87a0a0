import type { IncomingMessage } from 'node:http';

/** How many bytes a request says that its body has; infinite where it does not say. */
export function statedLength({ headers }: Pick<IncomingMessage, 'headers'>): number {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : Infinity;
}

export const hasBody = (request: Pick<IncomingMessage, 'headers'>): boolean => statedLength(request) > 0;
