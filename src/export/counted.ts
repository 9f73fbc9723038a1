/** A number and its noun. */

/** `1 visit`, `4 visits`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `1,234,567`. Our own, as loading the locales of `toLocaleString` takes longer than planning a thousand cases. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
