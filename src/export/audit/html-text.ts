/** Text in HTML in which nothing is markup. */
import { plainLine } from '../../domain/plain-text.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const htmlText = (text: string): string =>
  plainLine(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
