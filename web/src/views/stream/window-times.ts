import { useFormats } from '../../text/texts.ts';
import type { SizeName } from './curves/sizes.ts';

/** How windows of a size are named, and times at their axis. Times in milliseconds since the Unix epoch. */
export interface WindowTimes {
  window: (start: number, end: number) => string;
  axis: (millis: number) => string;
}

/** A day is named by its date, an hour and a minute by their beginning too. */
export function useWindowTimes(size: SizeName): WindowTimes {
  const { date, time } = useFormats();
  const day = (millis: number) => date(new Date(millis).toISOString());
  const minute = (millis: number) => time(millis).replace(/:\d\d$/, '');
  switch (size) {
    case '1d':
      return { window: (start) => day(start), axis: (millis) => day(millis) };
    case '1h':
      return {
        window: (start, end) => `${day(start)}, ${minute(start)} – ${minute(end)}`,
        axis: (millis) => `${day(millis).slice(0, 5)} ${minute(millis)}`,
      };
    case '1m':
      return {
        window: (start, end) => `${day(start)}, ${minute(start)} – ${minute(end)}`,
        axis: minute,
      };
    default:
      return { window: (start, end) => `${time(start)} – ${time(end)}`, axis: time };
  }
}
