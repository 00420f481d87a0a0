/** A rule for oxlint: what the platform refuses is shown by RefusalAlert or told by useRefusalMessage, never taken out of it by hand. */
const isRefusal = (node) => node?.type === 'CallExpression' && node.callee.name === 'refusalOf';

const refuse = (context, node) =>
  context.report({
    node,
    message:
      'shows a refusal by hand: use <RefusalAlert> (src/api/refusal-alert.tsx), or useRefusalMessage where the page has no place for it.',
  });

export default {
  meta: { name: 'one-refusal' },
  rules: {
    'no-messages-by-hand': {
      create: (context) => {
        const kept = new Set();
        return {
          VariableDeclarator: (node) => {
            if (!isRefusal(node.init)) return;
            if (node.id.type === 'Identifier') kept.add(node.id.name);
            else if (node.id.properties.some(({ key }) => key?.name === 'message')) refuse(context, node);
          },
          MemberExpression: ({ object, property }) =>
            (isRefusal(object) || kept.has(object.name)) &&
            property.name === 'message' &&
            refuse(context, property),
        };
      },
    },
  },
};
