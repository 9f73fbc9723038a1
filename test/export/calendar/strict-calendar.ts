/** A reader of our own for calendar files that forgives nothing, written from RFC 5545 and not from the writer. */

/** The bytes as lines still folded; throws for anything but whole CRLF lines of at most 75 octets of valid UTF-8. */
export function physicalLines(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.toString('utf8') !== text) throw new Error('not well-formed Unicode');
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) throw new Error('a CR or LF on its own');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
  if (forbidden.test(text)) throw new Error('a control or hidden character');
  const lines = bytes.toString('latin1').split('\r\n').slice(0, -1);
  return lines.map((octets) => {
    if (octets.length === 0 || octets.length > 75) throw new Error(`a line of ${octets.length} octets`);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(octets, 'latin1'));
  });
}

const text = /^(?:[^\\;,\n\r]|\\[\\;,n])*$/;
const instant = /^\d{8}T000000Z$/;
const dateTime = /^\d{8}T\d{4}00Z?$/;

/** Every property that may stand in a file of ours, by component, with the form of its value. */
const grammar: Record<string, Record<string, RegExp>> = {
  VCALENDAR: {
    VERSION: /^2\.0$/,
    PRODID: /^-\/\/lms-followup\/\/lms-followup\/\/EN$/,
    CALSCALE: /^GREGORIAN$/,
    NAME: text,
    'X-WR-CALNAME': text,
  },
  VEVENT: {
    UID: /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    DTSTAMP: instant,
    CREATED: instant,
    'LAST-MODIFIED': instant,
    SEQUENCE: /^\d+$/,
    'DTSTART;VALUE=DATE': /^\d{8}$/,
    'DTEND;VALUE=DATE': /^\d{8}$/,
    DTSTART: dateTime,
    DTEND: dateTime,
    LOCATION: text,
    SUMMARY: text,
    DESCRIPTION: text,
    CLASS: /^PRIVATE$/,
    TRANSP: /^TRANSPARENT$/,
    STATUS: /^(TENTATIVE|CONFIRMED|CANCELLED)$/,
  },
  VALARM: { ACTION: /^DISPLAY$/, TRIGGER: /^-P(\d+D)?T\d+H$/, DESCRIPTION: text },
};

/** An event has either a day or a time, and perhaps a place. */
const alternatives: Record<string, string | null> = {
  'DTSTART;VALUE=DATE': 'DTSTART',
  'DTEND;VALUE=DATE': 'DTEND',
  DTSTART: 'DTSTART;VALUE=DATE',
  DTEND: 'DTEND;VALUE=DATE',
  LOCATION: null,
};

const parents: Record<string, string> = { VCALENDAR: '', VEVENT: 'VCALENDAR', VALARM: 'VEVENT' };

export interface StrictComponent {
  name: string;
  /** Raw values in the order of the file, by name with parameters. */
  properties: [name: string, value: string][];
  components: StrictComponent[];
}

/** The calendar as a tree; throws for every property, value, nesting or order that we never mean to write. */
export function readStrictly(file: string): StrictComponent {
  const root: StrictComponent = { name: '', properties: [], components: [] };
  const open = [root];
  const unfolded = physicalLines(file).join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  for (const line of unfolded) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/su.exec(line) ?? [];
    const here = open.at(-1) ?? root;
    if (name === 'BEGIN') {
      if (parents[value] !== here.name) throw new Error(`${value} inside ${here.name}`);
      const component = { name: value, properties: [], components: [] };
      here.components.push(component);
      open.push(component);
    } else if (name === 'END') {
      if (value !== here.name) throw new Error(`END:${value} inside ${here.name}`);
      const has = (key: string): boolean => here.properties.some(([own]) => own === key);
      const instead = (key: string): boolean => {
        const other = alternatives[key];
        if (other && has(key) && has(other)) throw new Error(`${key} beside ${other}`);
        return other === null || (other !== undefined && has(other));
      };
      const missing = Object.keys(grammar[value] ?? {}).filter((key) => !instead(key) && !has(key));
      if (missing.length > 0) throw new Error(`${value} without ${missing.join(', ')}`);
      open.pop();
    } else {
      if (!grammar[here.name]?.[name]?.test(value)) throw new Error(`in ${here.name}: ${line}`);
      if (here.properties.some(([own]) => own === name)) throw new Error(`${name} twice`);
      if (here.components.length > 0) throw new Error(`${name} after a component`);
      here.properties.push([name, value]);
    }
  }
  const [calendar, ...more] = root.components;
  if (!calendar || more.length > 0 || open.length > 1) throw new Error('not one whole VCALENDAR');
  return calendar;
}
