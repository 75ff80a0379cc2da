/** Where a record of the topic lies, and the epoch that read it. */
export interface Place {
  epoch: number;
  partition: number;
  offset: number;
}
