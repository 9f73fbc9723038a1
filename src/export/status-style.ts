/** How a status is set off; its word stands beside it, so colour is never the only carrier. */
import type { SlotStatus } from '../domain/follow-up-plan.js';
import type { Style } from './export-options.js';

export const statusStyles = {
  overdue: 'attention',
  due: 'attention',
  booked: 'strong',
  upcoming: null,
  missed: 'attention',
  done: 'good',
  past: 'dim',
  cancelled: 'dim',
  'not-applicable': 'dim',
} as const satisfies Record<SlotStatus, Style | null>;
