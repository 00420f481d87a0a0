import { type CellKey, cellOf, type Form, type SectionId } from '@zhaojian/report';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';

interface Selection {
  readonly section: SectionId;
  readonly cell: CellKey | null;
}

/** The address follows the selection once it rests; while the arrows run it would only lag behind. */
const REST_MS = 250;

function fromAddress(
  form: Form,
  search: { section?: string | undefined; cell?: string | undefined },
): Partial<Selection> {
  const cell = search.cell !== undefined && cellOf(form, search.cell) ? search.cell : null;
  const section = form.sections.find(({ id }) => id === search.section)?.id;
  const ofCell = cell === null ? undefined : cellOf(form, cell)?.table;
  return { ...(section || ofCell ? { section: ofCell ?? section } : {}), cell } as Partial<Selection>;
}

/**
 * The section shown and the cell marked: held here so that typing never waits, written to the address
 * (`?section=&cell=`) so that they can be bookmarked and sent on.
 */
export function useSelection(form: Form, startingSection: SectionId) {
  const search: { section?: string | undefined; cell?: string | undefined } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [selection, setSelection] = useState<Selection>(() => ({
    section: startingSection,
    cell: null,
    ...fromAddress(form, search),
  }));
  const written = useRef(`${search.section ?? ''}|${search.cell ?? ''}`);
  const address = `${search.section ?? ''}|${search.cell ?? ''}`;

  useEffect(() => {
    if (address === written.current) return;
    // Someone came by a link, or went back.
    written.current = address;
    setSelection((now) => ({ ...now, ...fromAddress(form, search) }));
  }, [address, form, search]);

  useEffect(() => {
    const wanted = `${selection.section}|${selection.cell ?? ''}`;
    if (wanted === written.current) return;
    const resting = setTimeout(() => {
      written.current = wanted;
      void navigate({
        to: '.',
        search: (before: object) => ({
          ...before,
          section: selection.section,
          cell: selection.cell ?? undefined,
        }),
        replace: true,
        resetScroll: false,
      } as Parameters<typeof navigate>[0]);
    }, REST_MS);
    return () => clearTimeout(resting);
  }, [selection, navigate]);

  const select = useCallback(
    (cell: CellKey) => setSelection((now) => ({ section: cellOf(form, cell)?.table ?? now.section, cell })),
    [form],
  );
  const openSection = useCallback((section: SectionId) => setSelection({ section, cell: null }), []);
  return { ...selection, select, openSection };
}
