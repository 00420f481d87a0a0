/** A rule for oxlint: colours have names, and all of them are in src/theme/palette.ts. */
const COLOUR = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl)a?\(\s*[\d.]/i;

const refuse = (context, node, text) => {
  if (COLOUR.test(text)) {
    context.report({
      node,
      message: `“${text.trim().slice(0, 40)}” holds a colour: use one of PALETTE (src/theme/palette.ts).`,
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
