/**
 * Puts the focus where a fault is mended: on the field, on the button that opens the thing it is a
 * part of, or else on the section’s title. What can hold a fault says its place: `data-place`.
 */
export function focusFault(path: string): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-place]')]
  const place = places.findLast(({ dataset }) => isWithin(path, dataset.place ?? ''))
  const goal =
    place?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    place?.querySelector<HTMLElement>('[aria-expanded]') ??
    document.getElementById('section-title')
  goal?.focus()
}

const isWithin = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`)
