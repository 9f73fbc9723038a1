/** JSON that is safe to print on a terminal. */

// Legal in JSON strings, but a terminal would act on them: written as escapes, they are the same data.
const hazardous = /[\u007f-\u009f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ufeff]/g;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

export const toJson = (value: unknown, indent?: number): string =>
  `${JSON.stringify(value, null, indent).replace(hazardous, escaped)}\n`;
