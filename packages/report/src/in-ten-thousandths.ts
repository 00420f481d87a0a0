/**
 * A sum or difference of figures to a ten-thousandth of its unit, as far as amounts of money are printed: what adding binary
 * fractions leaves over is no figure.
 */
export const inTenThousandths = (value: number): number => Math.round(value * 1e4) / 1e4;
