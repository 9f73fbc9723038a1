/** Calendars in memory and on the disk, beside the packages that write calendars: the same events, in turns. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import icalGenerator from 'ical-generator';
import { createEvents } from 'ics';
import * as library from '../../dist/index.js';
import { writeCohort } from './cohort.mjs';
import { inTurns, median, spread, table, timed } from './measure.mjs';

const isQuick = process.argv.includes('--quick');
const runs = isQuick ? 1 : 5;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const plan = library.planFollowUp(
  library.parsePatientCase({
    id: 'p7',
    anchor: { event: 'treatment-end', date: '2026-03-15' },
    riskFactors: { primarySite: 'uterus', grade: 'high', sizeCm: 8, margin: 'R0', integrity: 'intact' },
  }),
  library.builtInProtocols[0],
  { asOf: '2026-04-01', reference: library.clinicalReference },
);
const exportCalendar = await library.exporters.ics.load();
const ours = exportCalendar(plan, library.defaultExportOptions);

/** Our own calendar as plain data, so that every package writes the same events. */
const events = new ICAL.Component(ICAL.parse(ours)).getAllSubcomponents('vevent').map((event) => ({
  uid: event.getFirstPropertyValue('uid'),
  start: event.getFirstPropertyValue('dtstart').toString(),
  end: event.getFirstPropertyValue('dtend').toString(),
  summary: event.getFirstPropertyValue('summary'),
  description: event.getFirstPropertyValue('description'),
  alarms: event.getAllSubcomponents('valarm').map((alarm) => ({
    text: alarm.getFirstPropertyValue('description'),
    trigger: alarm.getFirstPropertyValue('trigger'),
  })),
}));
const stamp = Date.UTC(2026, 3, 1);
const parts = (date) => date.split('-').map(Number);

const forIcs = events.map(({ uid, start, end, summary, description, alarms }) => ({
  ...{ uid, start: parts(start), end: parts(end), title: summary, description, status: 'TENTATIVE', sequence: 0 },
  ...{ classification: 'PRIVATE', transp: 'TRANSPARENT', created: stamp, lastModified: stamp },
  alarms: alarms.map(({ text, trigger: { days, hours } }) => ({
    action: 'display',
    description: text,
    trigger: { before: true, days, hours },
  })),
}));

const others = {
  ...{ class: 'PRIVATE', transp: 'TRANSPARENT', status: 'TENTATIVE', sequence: 0 },
  ...{ dtstamp: ICAL.Time.fromJSDate(new Date(stamp), true), created: ICAL.Time.fromJSDate(new Date(stamp), true) },
  'last-modified': ICAL.Time.fromJSDate(new Date(stamp), true),
};
const generated = {
  ...{ class: 'PRIVATE', transparency: 'TRANSPARENT', status: 'TENTATIVE', sequence: 0 },
  ...{ stamp: new Date(stamp), created: new Date(stamp), lastModified: new Date(stamp) },
};

const writers = {
  // A plan of its own each time, so that nothing kept for the one before can be used.
  'lms-followup': () => exportCalendar({ ...plan }, library.defaultExportOptions),
  ics: () => createEvents(forIcs).value,
  'ical-generator': () => {
    const calendar = icalGenerator({ name: 'Follow-up plan p7' });
    for (const { uid, start, end, summary, description, alarms } of events) {
      const event = calendar.createEvent({
        id: uid,
        start: new Date(start),
        end: new Date(end),
        allDay: true,
        summary,
        description,
        ...generated,
      });
      for (const { text, trigger } of alarms)
        event.createAlarm({ type: 'display', trigger: -trigger.toSeconds() * -1, description: text });
    }
    return calendar.toString();
  },
  'ical.js': () => {
    const calendar = new ICAL.Component('vcalendar');
    calendar.updatePropertyWithValue('version', '2.0');
    for (const { uid, start, end, summary, description, alarms } of events) {
      const event = new ICAL.Component('vevent');
      const add = (name, value) => event.addPropertyWithValue(name, value);
      add('uid', uid);
      add('dtstart', ICAL.Time.fromDateString(start));
      add('dtend', ICAL.Time.fromDateString(end));
      add('summary', summary);
      add('description', description);
      for (const [name, value] of Object.entries(others)) add(name, value);
      for (const { text, trigger } of alarms) {
        const alarm = new ICAL.Component('valarm');
        alarm.addPropertyWithValue('action', 'DISPLAY');
        alarm.addPropertyWithValue('trigger', trigger);
        alarm.addPropertyWithValue('description', text);
        event.addSubcomponent(alarm);
      }
      calendar.addSubcomponent(event);
    }
    return calendar.toString();
  },
};

/** Events a second of processor time, over at least so long: what else the machine does is left out. */
const leastMicroseconds = isQuick ? 400_000 : 1_000_000;
const pace = (write) => async () => {
  let written = 0;
  const start = process.cpuUsage();
  for (;;) {
    write();
    written += events.length;
    const { user, system } = process.cpuUsage(start);
    if (user + system >= leastMicroseconds) return (written / (user + system)) * 1e6;
  }
};

// Until the compiler has done its work.
for (const write of Object.values(writers)) await pace(write)();
const memory = await inTurns(
  Object.fromEntries(Object.entries(writers).map(([name, write]) => [name, pace(write)])),
  runs,
);
const aims = { ics: '≥ 40', 'ical-generator': '≥ 40', 'ical.js': '≥ 3' };
const rows = Object.entries(memory).map(([name, paces]) => {
  const times = (median(memory['lms-followup']) / median(paces)).toFixed(1);
  return [`${name}, in memory, events a second`, spread(paces), name in aims ? `${times} ×` : '', aims[name] ?? ''];
});

const folder = mkdtempSync(join(tmpdir(), 'lms-bench-'));
try {
  const [ownCount, theirCount] = isQuick ? [200, 20] : [4000, 200];
  writeCohort(join(folder, 'cohort.csv'), 'csv', ownCount);
  writeFileSync(join(folder, 'events.json'), JSON.stringify(forIcs));
  mkdirSync(join(folder, 'theirs'));
  const program = here('../../bin/lms-followup.js');
  const own = [
    'batch',
    join(folder, 'cohort.csv'),
    '--format',
    'ics',
    '--all',
    '-o',
    join(folder, 'ours'),
    '--force',
    '--quiet',
  ];
  const disk = await inTurns(
    {
      ours: () => timed([program, ...own, '--as-of', '2026-04-01']),
      theirs: () =>
        timed([here('ics-script.mjs'), join(folder, 'events.json'), String(theirCount), join(folder, 'theirs')]),
    },
    runs,
  );
  const filesPerSecond = (results, count) => results.map(({ milliseconds }) => (count / milliseconds) * 1000);
  const [ourPace, theirPace] = [filesPerSecond(disk.ours, ownCount), filesPerSecond(disk.theirs, theirCount)];
  rows.push(['lms-followup batch, files a second on the disk', spread(ourPace), '', '']);
  const times = (median(ourPace) / median(theirPace)).toFixed(1);
  rows.push(['ics script, files a second on the disk', spread(theirPace), `${times} ×`, '≥ 10']);
} finally {
  rmSync(folder, { recursive: true });
}
console.log(
  `## Calendars\n\nMedians of ${runs} runs in turns (quartiles); ratio: how many times faster lms-followup is\n`,
);
console.log(table(['what', 'measured', 'ratio', 'aim'], rows));
