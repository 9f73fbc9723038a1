/** Ids as numbers that tell nothing about them. */
import { hash } from 'node:crypto';

/** SHA-256 of the UTF-8 text: nobody knows two ids that share one, or can make them. */
export const idHash = (id: string): Buffer => hash('sha256', id, 'buffer');
