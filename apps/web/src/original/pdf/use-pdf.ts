import { useEffect, useState } from 'react';
import { openPdf, type OpenPdf } from './open-pdf.ts';

export type PdfState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly pdf: OpenPdf }
  | { readonly kind: 'failed' };

interface Known {
  readonly address: string;
  readonly state: PdfState;
}

const OPENING: PdfState = { kind: 'opening' };

/** The PDF at an address, for as long as it is shown. */
export function usePdf(address: string): PdfState {
  const [known, setKnown] = useState<Known>({ address, state: OPENING });
  useEffect(() => {
    let shown = true;
    const settle = (state: PdfState): void => {
      if (shown) setKnown({ address, state });
    };
    const opening = openPdf(address);
    opening.opened.then(
      (pdf) => settle({ kind: 'open', pdf }),
      () => settle({ kind: 'failed' }),
    );
    return () => {
      shown = false;
      opening.close();
    };
  }, [address]);
  return known.address === address ? known.state : OPENING;
}
