/** Numbers as people read them. */

/** `1 visit`, `4 visits`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `1,234,567`. Our own, as `toLocaleString` loads its locales first, which every batch would wait for. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
