/** What an exporter may be told beside the plan itself. */

/** How a word is set off; `plain` passes text through, so colour is never the only carrier of meaning. */
export type Style = 'strong' | 'dim' | 'good' | 'attention' | 'heading';
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;

export interface ExportOptions {
  /** Columns of the terminal or page. */
  width: number;
  paint: Paint;
  /** Past slots too. */
  all: boolean;
  /** Calendar events that do not name the exam. */
  discreet: boolean;
  /** Days before a date at which the calendar reminds to book it; 0: not at all. */
  bookAheadDays: number;
  /** Calendar events on the target day, or as long as the window. */
  calendarSpan: 'target' | 'window';
  /** Calendars tell what was done or dropped since the one that the case remembers. */
  update: boolean;
}

/** Where it is read: all that most documents need to know. */
export type View = Pick<ExportOptions, 'width' | 'paint'>;

export const defaultExportOptions: ExportOptions = {
  width: 80,
  paint: plain,
  all: false,
  discreet: false,
  bookAheadDays: 28,
  calendarSpan: 'target',
  update: false,
};
