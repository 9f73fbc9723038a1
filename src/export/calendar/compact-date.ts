/** Days as calendar files write them. */
import type { CalendarDate } from '../../domain/calendar-date.js';

/** `20260608`, a DATE (RFC 5545, 3.3.4). */
export const compactDate = (date: CalendarDate): string => date.slice(0, 4) + date.slice(5, 7) + date.slice(8);
