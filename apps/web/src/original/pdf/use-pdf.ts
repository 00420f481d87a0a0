import { useCallback, useEffect, useState } from 'react';
import { isFaultOfFile, openPdf, type OpenPdf } from './open-pdf.ts';

export type PdfState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly pdf: OpenPdf }
  /** It is no PDF that can be drawn. */
  | { readonly kind: 'undrawable' }
  /** It could not be fetched. */
  | { readonly kind: 'unreachable' };

interface Known {
  readonly address: string;
  readonly attempt: number;
  readonly state: PdfState;
}

const OPENING: PdfState = { kind: 'opening' };

/** The PDF at an address, for as long as it is shown; `again` fetches it again. */
export function usePdf(address: string): { readonly state: PdfState; readonly again: () => void } {
  const [attempt, setAttempt] = useState(1);
  const [known, setKnown] = useState<Known>({ address, attempt, state: OPENING });
  useEffect(() => {
    let shown = true;
    const settle = (state: PdfState): void => {
      if (shown) setKnown({ address, attempt, state });
    };
    const opening = openPdf(address);
    opening.opened.then(
      (pdf) => settle({ kind: 'open', pdf }),
      (error: unknown) => settle({ kind: isFaultOfFile(error) ? 'undrawable' : 'unreachable' }),
    );
    return () => {
      shown = false;
      opening.close();
    };
  }, [address, attempt]);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  const isKnown = known.address === address && known.attempt === attempt;
  return { state: isKnown ? known.state : OPENING, again };
}
