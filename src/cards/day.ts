// For the first of these Node.js reads its tables of languages: 6 MB and 10 ms that a start does without.
let withYear: Intl.DateTimeFormat | undefined;
let withWeekday: Intl.DateTimeFormat | undefined;

/** "December 13, 2026", of `YYYY-MM-DD`. */
export function dayInWords(day: string): string {
  withYear ??= new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return withYear.format(new Date(day));
}

/** "Sunday, December 13", of `YYYY-MM-DD`. */
export function weekdayInWords(day: string): string {
  withWeekday ??= new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return withWeekday.format(new Date(day));
}
