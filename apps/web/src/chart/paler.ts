/** A colour half way to white, as `#rrggbb`: for figures that are less sure, so that dark text on them stays readable. */
export function paler(colour: string): string {
  const halfway = (from: number): string => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16);
    return Math.round((part + 255) / 2)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${halfway(1)}${halfway(3)}${halfway(5)}`.toUpperCase();
}
