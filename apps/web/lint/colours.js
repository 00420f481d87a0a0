/** A colour as code: hexadecimal, or a function of CSS with figures. */
export const COLOUR_CODE =
  /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(\s*[\d.]/i;

/** Colours that CSS or antd's tags know by name, but for what takes over another one (transparent, currentColor). */
const NAMES =
  'black white gray grey silver red maroon orange yellow olive lime green teal cyan aqua blue navy purple violet fuchsia magenta pink brown gold indigo crimson tomato volcano geekblue';

export const COLOUR_NAMES = new Set(NAMES.split(' '));
