import type { FileMade } from '../../api/request.ts';
import type { PageChart } from './page-charts.ts';

/** Charts as a presentation: one a slide, in this order. */
export async function slidesFile(title: string, charts: readonly PageChart[]): Promise<FileMade> {
  const { writeSlides } = await import('@zhaojian/report-writer/slides');
  const slides = await Promise.all(charts.map(({ slide }) => slide()));
  const bytes = await writeSlides(title, slides);
  return { name: `${title}.pptx`, content: new Blob([bytes.slice()]) };
}
