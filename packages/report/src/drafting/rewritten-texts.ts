import type { NarrativeId } from '../forms/form.ts';
import type { Report } from '../report.schema.ts';

const withoutSpaces = (text: string): string => text.replace(/\s/gu, '');

/** The narratives of a drafted report that are no longer as they were drafted: somebody rewrote them. None of another report. */
export const rewrittenIn = ({ drafted, narratives }: Report): NarrativeId[] =>
  drafted === undefined
    ? []
    : (Object.keys(narratives) as NarrativeId[]).filter((id) => {
        const asDrafted = drafted.sentences.filter(({ section }) => section === id).map(({ text }) => text);
        return withoutSpaces(asDrafted.join('')) !== withoutSpaces(narratives[id].text);
      });

/** A new draft with the narratives that were rewritten in an earlier one: what people wrote is never written over. */
export const withRewritten = (draft: Report, earlier: Report): Report => ({
  ...draft,
  narratives: {
    ...draft.narratives,
    ...Object.fromEntries(rewrittenIn(earlier).map((id) => [id, { text: earlier.narratives[id].text }])),
  },
});
