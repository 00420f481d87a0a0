/** A rule for oxlint: colours have names, and all of them are in src/theme/palette.ts. Of style sheets asks sheets.js. */
import { COLOUR_CODE, COLOUR_NAMES } from './colours.js';

const refuse = (context, node, text) => {
  if (COLOUR_CODE.test(text) || COLOUR_NAMES.has(text)) {
    context.report({
      node,
      message: `“${text.trim().slice(0, 40)}” is or holds a colour: use one of PALETTE (src/theme/palette.ts).`,
    });
  }
};

export default {
  meta: { name: 'one-palette' },
  rules: {
    'no-colour-literals': {
      create: (context) => ({
        Literal: (node) => typeof node.value === 'string' && refuse(context, node, node.value),
        TemplateElement: (node) => refuse(context, node, node.value.raw),
      }),
    },
  },
};
