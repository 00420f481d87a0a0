import { z } from 'zod';

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/);

/** A page as its texts and shapes: lengths in points from its top left corner, colours as `#rrggbb`. */
export const renderedPageSchema = z
  .object({
    width: z.number().positive(),
    height: z.number().positive(),
    texts: z.array(
      z.object({
        text: z.string(),
        x: z.number(),
        y: z.number(),
        width: z.number(),
        size: z.number(),
        angle: z.number(),
        colour: colourSchema,
      }),
    ),
    shapes: z.array(
      z.object({
        path: z.string().regex(/^[MLQCZ0-9 .-]*$/),
        stroke: colourSchema.nullable(),
        fill: colourSchema.nullable(),
        lineWidth: z.number(),
      }),
    ),
  })
  .meta({ id: 'RenderedPage' });
export type RenderedPage = z.infer<typeof renderedPageSchema>;

/** The original as it can be shown: places of cells point into it. */
export const originalRenderingSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('html'), html: z.string() }),
    z.object({ kind: z.literal('lines'), lines: z.array(z.string()) }),
    z.object({
      kind: z.literal('sheets'),
      sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())) })),
    }),
    z.object({ kind: z.literal('pdf') }),
    z.object({ kind: z.literal('pages'), pages: z.array(renderedPageSchema) }),
  ])
  .meta({ id: 'OriginalRendering' });
export type OriginalRendering = z.infer<typeof originalRenderingSchema>;
