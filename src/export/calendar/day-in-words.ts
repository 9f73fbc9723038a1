/** Days as a person reads them in an event. */
import { type CalendarDate, weekdayOf } from '../../domain/calendar-date.js';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon 8 Jun 2026`: no order of digits to mistake. */
export const dayInWords = (date: CalendarDate): string =>
  `${weekdays[weekdayOf(date)]} ${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
