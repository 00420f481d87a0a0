import { idSchema, yearParameterSchema } from '@zhaojian/contract';
import { notFound } from '@tanstack/react-router';

/** The report year in a path, e.g. /my-report/2025; other text is no page. */
function readYear(text: string): number {
  const year = yearParameterSchema.safeParse(text);
  if (!year.success) throw notFound();
  return year.data;
}

/** The agency in a path; what cannot be the id of one is no page. */
function readAgencyId(text: string): string {
  const agencyId = idSchema.safeParse(text);
  if (!agencyId.success) throw notFound();
  return agencyId.data;
}

/** The path parts of a page about one agency's report of one year. */
export const agencyAndYear = {
  parse: ({ agencyId, year }: { agencyId: string; year: string }) => ({
    agencyId: readAgencyId(agencyId),
    year: readYear(year),
  }),
  stringify: ({ agencyId, year }: { agencyId: string; year: number }) => ({ agencyId, year: String(year) }),
};

/** The path part of a page about the person's own report of one year. */
export const yearOnly = {
  parse: ({ year }: { year: string }) => ({ year: readYear(year) }),
  stringify: ({ year }: { year: number }) => ({ year: String(year) }),
};
