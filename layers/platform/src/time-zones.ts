/** Dates in time zones; part of the layer, which functions share, instead of each function's own package. */
export { TZDate, tzOffset } from '@date-fns/tz';
