/** Numbers as bars, so that rows can be compared at a glance. */

/** Full blocks and at most one half block, `widest` columns for `greatest`; the shortest bar of a number above 0 is a half. */
export function bar(value: number, greatest: number, widest: number): string {
  if (value <= 0 || greatest <= 0) return '';
  const halves = Math.max(1, Math.round((2 * widest * value) / greatest));
  return '█'.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? '▌' : '');
}
