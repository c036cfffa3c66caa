/** "December 13, 2026", of `YYYY-MM-DD`. */
export const dayInWords = inWords({ year: 'numeric', month: 'long', day: 'numeric' });

/** "Sunday, December 13", of `YYYY-MM-DD`. */
export const weekdayInWords = inWords({ weekday: 'long', month: 'long', day: 'numeric' });

function inWords(parts: Intl.DateTimeFormatOptions): (day: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (day) => {
    // For the first of these Node.js reads its tables of languages: 6 MB and 10 ms that a start does without.
    format ??= new Intl.DateTimeFormat('en-US', { ...parts, timeZone: 'UTC' });
    return format.format(new Date(day));
  };
}
