/** The script of a worker thread of `batch`. */
import { rememberHolidays } from '../batch/holidays-in.js';
import { serveBlocks } from '../batch/serve-blocks.js';
import { holidaysIn } from './holidays.js';

void serveBlocks(rememberHolidays(holidaysIn));
