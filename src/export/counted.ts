/** A number and its noun. */

/** `1 visit`, `4 visits`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
