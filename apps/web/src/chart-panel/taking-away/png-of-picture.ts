import type { Picture } from './chart-picture.ts';

/** Twice as fine as on the page, for paper and walls. */
const SCALE = 2;
/** No browser makes a canvas that is longer, in px. */
const LONGEST = 16_000;

/**
 * The picture as PNG, twice its size; less where it would be longer than browsers draw.
 *
 * @throws where the browser cannot draw it
 */
export async function pngOfPicture({ svg, width, height }: Picture): Promise<Blob> {
  const scale = Math.min(SCALE, LONGEST / height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new Error('the browser made no picture of the chart');
  return png;
}

/** A file as an address that holds it all. */
export const dataAddress = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the picture cannot be read')));
    reader.readAsDataURL(file);
  });
